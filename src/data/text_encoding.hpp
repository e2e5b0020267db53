#pragma once
// The text of a table file as UTF-8, block after block, whatever it was saved as: UTF-8, UTF-16 with its mark, GB18030.
//
//   decoded_text text(stream, {});
//   for (std::string block; text.read(block).value_or(false);) use(block);
#include "data/gb18030.hpp"

#include <milu/base/limits.hpp>

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace milu::data {

enum class encoding : std::uint8_t { utf8, utf16_little, utf16_big, gb18030 };

// A code of the catalogue, and where: the line, and the byte of that line.
struct encoding_fault {
  std::string code;
  std::size_t line = 1;
  std::size_t byte = 1;
};

// What the beginning of a file is saved as. UTF-8 with a few broken characters stays UTF-8: reading it as GB18030 would
// turn every character of it into another one.
encoding encoding_of(std::string_view beginning);

class decoded_text {
 public:
  decoded_text(std::istream&, const limits&);
  // Puts the next block, of whole characters, in place of the text; false at the end.
  tl::expected<bool, encoding_fault> read(std::string& into);
  encoding saved_as() const { return saved_as_; }

 private:
  using answer = tl::expected<std::string, std::size_t>;   // or the offset of a byte that belongs to no character
  void fetch();
  void begin();
  void settle();
  std::size_t whole_part() const;
  answer decode(std::string_view bytes);
  bool ends_line(std::size_t at) const;
  encoding_fault place_after(std::size_t bytes) const;   // of pending_

  std::istream& from_;
  std::size_t sample_bytes_;
  std::string pending_ = {};     // bytes that were read and not decoded yet
  encoding saved_as_ = encoding::utf8;
  gb18030_decoder decoder_ = {};
  bool has_begun_ = false;
  bool is_settled_ = false;      // whether anything outside ASCII was met
  bool is_at_end_ = false;
  std::size_t line_ = 1;         // where pending_ begins
  std::size_t byte_ = 1;
};

}  // namespace milu::data
