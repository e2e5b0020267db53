#include "data/gb18030.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <utility>

namespace milu::data {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool is_between(unsigned byte, unsigned low, unsigned high) { return low <= byte && byte <= high; }

std::size_t long_code(std::string_view bytes, std::size_t at) {
  const std::size_t left = bytes.size() - at;
  if (left > 2 && !is_between(byte_at(bytes, at + 2), 0x81, 0xfe)) return 0;
  if (left > 3 && !is_between(byte_at(bytes, at + 3), 0x30, 0x39)) return 0;
  return left < 4 ? std::string_view::npos : 4;
}

// What the WHATWG index says where glibc 2.36 says otherwise, and the euro sign that Windows writes as one byte.
struct exception {
  unsigned code;
  char32_t means;
};
constexpr std::array<exception, 8> exceptions{{{0x80, 0x20ac},
                                               {0xa3a0, 0x3000},
                                               {0xfe51, 0xe816},
                                               {0xfe52, 0xe817},
                                               {0xfe53, 0xe818},
                                               {0xfe6c, 0xe831},
                                               {0xfe76, 0xe83b},
                                               {0xfe91, 0xe855}}};

char32_t exception_at(std::string_view bytes, std::size_t at, std::size_t length) {
  if (length == 4 || byte_at(bytes, at) < 0x80) return 0;
  const unsigned code = length == 1 ? byte_at(bytes, at) : byte_at(bytes, at) * 256 + byte_at(bytes, at + 1);
  const auto found =
      std::find_if(exceptions.begin(), exceptions.end(), [&](exception one) { return one.code == code; });
  return found == exceptions.end() ? 0 : found->means;
}

}  // namespace

std::size_t gb18030_length(std::string_view bytes, std::size_t at) {
  const unsigned lead = byte_at(bytes, at);
  if (lead <= 0x80) return 1;
  if (lead == 0xff) return 0;
  if (at + 1 == bytes.size()) return std::string_view::npos;
  const unsigned second = byte_at(bytes, at + 1);
  if (is_between(second, 0x30, 0x39)) return long_code(bytes, at);
  return is_between(second, 0x40, 0x7e) || is_between(second, 0x80, 0xfe) ? 2 : 0;
}

void gb18030_decoder::closer::operator()(void* handle) const { iconv_close(handle); }

gb18030_decoder::gb18030_decoder() {
  iconv_t opened = iconv_open("UTF-8", "GB18030");
  // iconv says "not known" with the pointer -1.
  if (reinterpret_cast<std::intptr_t>(opened) != -1) handle_.reset(opened);
}

bool gb18030_decoder::is_available() const { return handle_ != nullptr; }

tl::expected<void, std::size_t> gb18030_decoder::convert(std::string_view bytes, std::string& into) {
  std::array<char, 4096> block{};
  std::string source(bytes);   // iconv's interface wants it writable
  char* from = source.data();
  std::size_t left = source.size();
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    const std::size_t done = iconv(handle_.get(), &from, &left, &to, &room);
    into.append(block.data(), block.size() - room);
    if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return tl::unexpected(bytes.size() - left);
  }
  return {};
}

tl::expected<std::string, std::size_t> gb18030_decoder::decode(std::string_view bytes) {
  std::string text;
  std::size_t begin = 0;   // of what has not been converted yet
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = gb18030_length(bytes, at);
    if (length == 0 || length == std::string_view::npos) return tl::unexpected(at);
    const char32_t means = exception_at(bytes, at, length);
    if (means != 0) {
      const auto made = convert(bytes.substr(begin, at - begin), text);
      if (!made) return tl::unexpected(begin + made.error());
      utf8::append(text, means);
      begin = at + length;
    }
    at += length;
  }
  if (auto made = convert(bytes.substr(begin), text); !made) return tl::unexpected(begin + made.error());
  return text;
}

}  // namespace milu::data
