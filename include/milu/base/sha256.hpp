#pragma once
// SHA-256 (FIPS 180-4), for receipts.
//
//   sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace milu {

class sha256_stream {
 public:
  void add(std::string_view bytes);
  std::array<std::uint8_t, 32> finish();

 private:
  void compress(const std::uint8_t* block);
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> pending_{};
  std::size_t pending_bytes_ = 0;
  std::uint64_t total_bytes_ = 0;
};

std::string sha256(std::string_view bytes);         // 64 lower-case hexadecimal digits
std::array<std::uint8_t, 32> hmac_sha256(std::string_view key, std::string_view message);
std::string hexadecimal(const std::array<std::uint8_t, 32>&);

}  // namespace milu
