#pragma once
// Cuts one rules file into tokens; one member function per sort of token.
#include "syntax/unit_words.hpp"

#include <milu/base/utf8.hpp>
#include <milu/syntax/token.hpp>

#include <string_view>

namespace milu::syntax {

std::string code_point_name(char32_t);  // U+202E

class scanner {
 public:
  scanner(std::string_view text, const limits& allowed, diagnostics& problems);
  std::vector<token> run();

 private:
  utf8::step peek(std::size_t at) const;
  char sign_at(std::size_t at) const;  // the ASCII form of the character there; NUL when it has none or a long one
  std::size_t match(std::string_view pattern) const;
  void next_token();
  bool comment();
  void take_comment(std::size_t begin);
  bool text();
  void quoted_name();
  void number();
  bool date();
  bool separated_date(std::size_t& at, std::string& written) const;
  bool chinese_date(std::size_t& at, std::string& written) const;
  std::string digits(std::size_t& at) const;
  std::string number_text(std::size_t& at) const;
  void take_unit(token& made);
  bool take_working_days(token& made, std::size_t at);
  std::string_view word_at(std::size_t at) const;
  std::size_t skip_blanks(std::size_t at) const;
  void mark();
  void add(token made, std::size_t begin);
  void report(const char* code, std::size_t begin, std::size_t end, std::vector<phrase> arguments = {});
  bool at_end() const { return at_ >= text_.size(); }

  std::string_view text_;
  const limits& allowed_;
  diagnostics& problems_;
  std::size_t at_ = 0;
  std::vector<token> tokens_;
  std::vector<std::string> comments_;       // waiting for the next token
  std::size_t first_of_line_ = SIZE_MAX;    // the first token of the line being read
};

}  // namespace milu::syntax
