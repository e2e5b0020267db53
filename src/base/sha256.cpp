#include <algorithm>
#include <bit>
#include <milu/base/sha256.hpp>

namespace milu {
namespace {

constexpr std::size_t block_bytes = 64;

// FIPS 180-4, 4.2.2.
constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using words = std::array<std::uint32_t, 8>;

std::uint32_t turn(std::uint32_t word, int bits) { return std::rotr(word, bits); }

std::uint32_t read_word(const std::uint8_t* bytes) {
  std::uint32_t word = 0;
  for (int index = 0; index < 4; ++index) word = word << 8U | bytes[index];
  return word;
}

std::array<std::uint32_t, 64> schedule(const std::uint8_t* block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t t = 0; t < 16; ++t) w[t] = read_word(block + 4 * t);
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t low = turn(w[t - 15], 7) ^ turn(w[t - 15], 18) ^ w[t - 15] >> 3U;
    const std::uint32_t high = turn(w[t - 2], 17) ^ turn(w[t - 2], 19) ^ w[t - 2] >> 10U;
    w[t] = high + w[t - 7] + low + w[t - 16];
  }
  return w;
}

// One of the 64 rounds of FIPS 180-4, 6.2.2; the letters are those of the standard.
words step(const words& state, std::uint32_t input) {
  const auto [a, b, c, d, e, f, g, h] = state;
  const std::uint32_t choice = (e & f) ^ (~e & g);
  const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
  const std::uint32_t first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + input;
  const std::uint32_t second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
  return {first + second, a, b, c, d + first, e, f, g};
}

std::string_view text_of(const std::array<std::uint8_t, 32>& digest, std::string& room) {
  room.assign(digest.begin(), digest.end());
  return room;
}

std::string key_pad(std::string_view key, char filler) {
  std::string pad(block_bytes, filler);
  for (std::size_t index = 0; index < key.size(); ++index) pad[index] = static_cast<char>(pad[index] ^ key[index]);
  return pad;
}

std::array<std::uint8_t, 32> digest_of(std::string_view first, std::string_view second) {
  sha256_stream stream;
  stream.add(first);
  stream.add(second);
  return stream.finish();
}

}  // namespace

void sha256_stream::compress(const std::uint8_t* block) {
  const auto w = schedule(block);
  words next = state_;
  for (std::size_t t = 0; t < 64; ++t) next = step(next, round_constants[t] + w[t]);
  for (std::size_t index = 0; index < next.size(); ++index) state_[index] += next[index];
}

void sha256_stream::add(std::string_view bytes) {
  total_bytes_ += bytes.size();
  while (!bytes.empty()) {
    const std::size_t taken = std::min(bytes.size(), block_bytes - pending_bytes_);
    std::copy_n(bytes.begin(), taken, pending_.begin() + static_cast<std::ptrdiff_t>(pending_bytes_));
    pending_bytes_ += taken;
    bytes.remove_prefix(taken);
    if (pending_bytes_ < block_bytes) return;
    compress(pending_.data());
    pending_bytes_ = 0;
  }
}

std::array<std::uint8_t, 32> sha256_stream::finish() {
  const std::uint64_t bits = total_bytes_ * 8;
  const std::size_t zeros = (block_bytes + 55 - pending_bytes_) % block_bytes;
  std::string padding = "\x80";
  padding.append(zeros, '\0');
  for (unsigned shift = 64; shift != 0; shift -= 8) padding += static_cast<char>(bits >> (shift - 8) & 0xffU);
  add(padding);
  std::array<std::uint8_t, 32> digest{};
  for (std::size_t index = 0; index < digest.size(); ++index) {
    digest[index] = static_cast<std::uint8_t>(state_[index / 4] >> (24 - 8 * (index % 4)));
  }
  return digest;
}

std::string sha256(std::string_view bytes) { return hexadecimal(digest_of(bytes, {})); }

// RFC 2104: a key longer than a block is replaced by its digest.
std::array<std::uint8_t, 32> hmac_sha256(std::string_view key, std::string_view message) {
  std::string hashed_key;
  if (key.size() > block_bytes) key = text_of(digest_of(key, {}), hashed_key);
  std::string inner;
  text_of(digest_of(key_pad(key, '\x36'), message), inner);
  return digest_of(key_pad(key, '\x5c'), inner);
}

std::string hexadecimal(const std::array<std::uint8_t, 32>& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

}  // namespace milu
