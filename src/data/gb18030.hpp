#pragma once
// GB18030, and GBK and GB2312 within it: what Excel on a Chinese Windows saves as CSV.
//
//   gb18030_decoder decoder;
//   decoder.decode("\xc9\xea\xb1\xa8").value() == "申报";
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace milu::data {

// Bytes of the code that begins at `at`: 1, 2 or 4; 0 when it is none; npos when the text ends before the code does.
std::size_t gb18030_length(std::string_view bytes, std::size_t at);

// Converts through the system's iconv, and where that differs from the WHATWG Encoding Standard (seven codes, see
// docs/decisions/0010) as the standard says, so that a table reads here as it does in a browser.
class gb18030_decoder {
 public:
  gb18030_decoder();
  bool is_available() const;     // whether this computer knows GB18030
  // UTF-8, or the offset of the first byte that begins no character. `bytes` ends with a whole code.
  tl::expected<std::string, std::size_t> decode(std::string_view bytes);

 private:
  struct closer { void operator()(void* handle) const; };
  tl::expected<void, std::size_t> convert(std::string_view bytes, std::string& into);
  std::unique_ptr<void, closer> handle_;
};

}  // namespace milu::data
