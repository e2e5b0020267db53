#pragma once
// Text that grows word by word, with blanks where two words need one.
//
//   page sheet; sheet.put("a"); sheet.put(",", spacing::tight); sheet.put("b");   // "a, b"
#include <milu/base/utf8.hpp>

#include <string>
#include <string_view>

namespace milu::syntax {

enum class spacing : std::uint8_t { normal, tight };

class page {
 public:
  void put(std::string_view word, spacing before = spacing::normal, spacing after = spacing::normal) {
    if (!text_.empty() && !is_glued_ && before == spacing::normal) text_ += ' ';
    text_ += word;
    is_glued_ = after == spacing::tight;
  }
  void new_line(std::size_t indent) {
    if (!text_.empty()) text_ += '\n';
    line_ = text_.size();
    text_.append(indent, ' ');
    is_glued_ = true;
  }
  void blank_line() { text_ += '\n'; }
  std::size_t column() const { return utf8::display_width(std::string_view(text_).substr(line_)); }
  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::size_t line_ = 0;
  bool is_glued_ = true;
};

}  // namespace milu::syntax
