#include "data/expanding_stream.hpp"

#include "shared_file.hpp"

#include <catch2/catch.hpp>

#include <iterator>
#include <lzma.h>
#include <sstream>
#include <zlib.h>
#include <zstd.h>

using namespace milu;
using namespace milu::data;

namespace {

std::string pack(const std::string& plain, compression kind) {
  std::string packed(plain.size() + 1000, '\0');
  std::size_t size = 0;
  if (kind == compression::gzip) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    size = stream.total_out;
    deflateEnd(&stream);
  } else if (kind == compression::xz) {
    REQUIRE(lzma_easy_buffer_encode(6, LZMA_CHECK_CRC64, nullptr, reinterpret_cast<const std::uint8_t*>(plain.data()),
                                    plain.size(), reinterpret_cast<std::uint8_t*>(packed.data()), &size,
                                    packed.size()) == LZMA_OK);
  } else {
    size = ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), 3);
  }
  return packed.substr(0, size);
}

struct expanded {
  std::string text;
  archive_fault fault;
};

expanded expand(const std::string& packed, compression kind, const limits& limits = {}) {
  std::istringstream stream(packed);
  expanding_stream source(stream, kind, limits);
  std::string text(std::istreambuf_iterator<char>(source), {});
  return {std::move(text), source.fault()};
}

std::string long_text() {
  std::string text;
  for (int number = 0; number < 50'000; ++number) text += "申报" + std::to_string(number) + ",甲\n";
  return text;
}

const compression all_kinds[] = {compression::gzip, compression::xz, compression::zstd};

}  // namespace

TEST_CASE("packed text comes out as it went in, and so do two archives one behind the other") {
  const std::string text = long_text();
  for (const compression kind : all_kinds) {
    const expanded one = expand(pack(text, kind), kind);
    CHECK(one.text == text);
    CHECK(one.fault == archive_fault::none);
    const expanded two = expand(pack(text, kind) + pack("the end\n", kind), kind);
    CHECK(two.text == text + "the end\n");
    CHECK(two.fault == archive_fault::none);
    CHECK(expand(pack("", kind), kind).fault == archive_fault::none);
  }
}

TEST_CASE("an archive that is cut anywhere is known to be cut") {
  for (const compression kind : all_kinds) {
    const std::string packed = pack("id,mark\nA,90\nB,80\n", kind);
    for (std::size_t length = 0; length < packed.size(); ++length) {
      CAPTURE(static_cast<int>(kind), length);
      CHECK(expand(packed.substr(0, length), kind).fault != archive_fault::none);
    }
  }
}

TEST_CASE("an archive with a wrong byte, and something else behind it, is refused") {
  for (const compression kind : all_kinds) {
    std::string packed = pack(long_text(), kind);
    packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 0x55);
    const expanded made = expand(packed, kind);
    // zstd without its own checksum may give other text; that it does not crash is what is asked of it.
    if (kind != compression::zstd) CHECK(made.fault != archive_fault::none);
    CHECK(expand("id,mark\nA,90\n", kind).fault == archive_fault::broken);
    CHECK(expand(pack("id\n", kind) + "trailing", kind).fault != archive_fault::none);
  }
}

TEST_CASE("a file that grows beyond the limit is stopped there") {
  for (const compression kind : all_kinds) {
    const expanded made = expand(pack(std::string(10'000'000, 'a'), kind), kind, {.expanded_bytes = 1'000'000});
    CHECK(made.fault == archive_fault::too_large);
    CHECK(made.text.size() <= 1'000'000);
  }
}
