#include "syntax/scanner.hpp"

#include <cstdio>

#include "syntax/width_folding.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/date.hpp>

#include <array>

namespace milu::syntax {
namespace {

constexpr std::array<std::string_view, 25> signs = {"<..<", "..<", "<..", "..", ">=", "<=", "!=", "(", ")",
                                                    "{",    "}",   "[",   "]",  ",",  ";",  ":",  ".", "+",
                                                    "-",    "*",   "/",   "=",  "<",  ">",  "|"};

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_word_letter(char32_t sign) { return sign == '_' || utf8::is_letter_or_digit(sign); }
bool is_closing(const token& one) { return one.text == "}" || one.text == ")" || one.text == "]"; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string code_point_name(char32_t sign) {
  std::array<char, 16> name = {};
  const int length = std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(sign));
  return {name.data(), static_cast<std::size_t>(length)};
}

scanner::scanner(std::string_view text, const limits& allowed, diagnostics& problems)
    : text_(text), allowed_(allowed), problems_(problems) {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
}

std::vector<token> scanner::run() {
  while (!at_end()) next_token();
  add({.kind = token_kind::end}, text_.size());
  return std::move(tokens_);
}

void scanner::report(const char* code, std::size_t begin, std::size_t end, std::vector<phrase> arguments) {
  if (problems_.size() >= allowed_.problems) return;
  const span where{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  problems_.push_back({.code = code, .where = where, .arguments = std::move(arguments)});
}

utf8::step scanner::peek(std::size_t at) const {
  if (at >= text_.size()) return {0, 0};
  const auto byte = static_cast<unsigned char>(text_[at]);
  return byte < 0x80 ? utf8::step{byte, 1} : utf8::decode(text_, at);
}

char scanner::sign_at(std::size_t at) const {
  const std::string_view form = folded(peek(at).code_point);
  return form.size() == 1 ? form.front() : '\0';
}

std::size_t scanner::match(std::string_view pattern) const {
  std::size_t at = at_;
  for (const char sign : pattern) {
    if (sign_at(at) != sign) return 0;
    at += peek(at).bytes;
  }
  return at - at_;
}

void scanner::add(token made, std::size_t begin) {
  made.where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  made.comments = std::move(comments_);
  comments_.clear();
  if (first_of_line_ == SIZE_MAX) first_of_line_ = tokens_.size();
  tokens_.push_back(std::move(made));
}

void scanner::next_token() {
  const utf8::step here = peek(at_);
  const char sign = sign_at(at_);
  if (here.code_point == '\n') {
    first_of_line_ = SIZE_MAX;
    ++at_;
  } else if (is_blank(here.code_point)) {
    at_ += here.bytes;
  } else if (comment() || text()) {
    return;
  } else if (sign == '`') {
    quoted_name();
  } else if (is_digit(sign)) {
    if (!date()) number();
  } else if (is_word_letter(here.code_point)) {
    const std::string_view word = word_at(at_);
    at_ += word.size();
    add({.kind = token_kind::word, .text = std::string(word)}, at_ - word.size());
  } else {
    mark();
  }
}

bool scanner::comment() {
  const bool ascii = text_.substr(at_, 2) == "--";
  if (!ascii && text_.substr(at_, 6) != "——") return false;
  std::size_t before = at_;
  while (before > 0 && (static_cast<unsigned char>(text_[before - 1]) & 0xC0) == 0x80) --before;
  const char32_t previous = at_ == 0 ? U'\n' : peek(before == at_ ? at_ - 1 : before - 1).code_point;
  if (previous != '\n' && !is_blank(previous) && previous != 0xFEFF) report("syn.comment", at_, at_ + (ascii ? 2 : 6));
  take_comment(at_ + (ascii ? 2 : 6));
  return true;
}

// A comment behind code belongs to the line it explains; one on a line of its own to what follows.
void scanner::take_comment(std::size_t begin) {
  at_ = std::min(text_.find('\n', begin), text_.size());
  std::string words(trimmed(text_.substr(begin, at_ - begin)));
  const bool is_behind_code = first_of_line_ != SIZE_MAX && !is_closing(tokens_[first_of_line_]);
  (is_behind_code ? tokens_[first_of_line_].comments : comments_).push_back(std::move(words));
}

bool scanner::text() {
  const char32_t open = peek(at_).code_point;
  if (open != '"' && open != 0xFF02 && open != 0x201C && open != 0x300C) return false;
  const char32_t close = open == 0x201C ? 0x201D : open == 0x300C ? 0x300D : open;
  const std::size_t begin = at_;
  token made{.kind = token_kind::text};
  at_ += peek(at_).bytes;
  while (!at_end() && text_[at_] != '\n' && peek(at_).code_point != close) {
    const char32_t escaped = text_[at_] == '\\' ? peek(at_ + 1).code_point : 0;
    if (escaped == '"' || escaped == '\\' || (escaped != 0 && escaped == close)) ++at_;
    made.text.append(text_.substr(at_, peek(at_).bytes));
    at_ += peek(at_).bytes;
  }
  const bool is_closed = !at_end() && text_[at_] != '\n';
  if (is_closed) at_ += peek(at_).bytes;
  if (!is_closed) report("syn.text", begin, begin + peek(begin).bytes);
  add(std::move(made), begin);
  return true;
}

void scanner::quoted_name() {
  const std::size_t begin = at_;
  at_ += peek(at_).bytes;
  token made{.kind = token_kind::quoted_name};
  while (!at_end() && text_[at_] != '\n' && sign_at(at_) != '`') {
    made.text.append(text_.substr(at_, peek(at_).bytes));
    at_ += peek(at_).bytes;
  }
  const bool is_closed = !at_end() && text_[at_] != '\n';
  if (is_closed) at_ += peek(at_).bytes;
  if (!is_closed || made.text.empty()) report("syn.name", begin, at_);
  add(std::move(made), begin);
}

std::string_view scanner::word_at(std::size_t at) const {
  std::size_t end = at;
  while (end < text_.size() && is_word_letter(peek(end).code_point)) end += peek(end).bytes;
  return text_.substr(at, end - at);
}

std::size_t scanner::skip_blanks(std::size_t at) const {
  while (at < text_.size() && is_blank(peek(at).code_point)) at += peek(at).bytes;
  return at;
}

void scanner::mark() {
  const std::size_t begin = at_;
  const std::string_view form = folded(peek(at_).code_point);
  if (form.size() == 2) {
    at_ += peek(at_).bytes;
    return add({.kind = token_kind::mark, .text = std::string(form)}, begin);
  }
  for (const std::string_view sign : signs) {
    if (const std::size_t length = match(sign); length > 0) {
      at_ += length;
      return add({.kind = token_kind::mark, .text = std::string(sign)}, begin);
    }
  }
  const utf8::step here = peek(at_);
  at_ += here.bytes;
  if (form == "%") return add({.kind = token_kind::mark, .text = "%"}, begin);
  const bool is_reported_already =
      utf8::is_bidirectional_control(here.code_point) || utf8::is_invisible(here.code_point);
  if (!is_reported_already)
    report("syn.character", begin, at_,
           {std::string(text_.substr(begin, here.bytes)), code_point_name(here.code_point)});
}

std::string scanner::digits(std::size_t& at) const {
  std::string found;
  for (; is_digit(sign_at(at)) || (!found.empty() && text_.substr(at, 1) == "_"); at += peek(at).bytes) {
    if (text_[at] != '_') found += sign_at(at);
  }
  return found;
}

std::string scanner::number_text(std::size_t& at) const {
  std::string found = digits(at);
  found.erase(0, std::min(found.find_first_not_of('0'), found.size() - 1));
  const std::size_t after_point = at + peek(at).bytes;
  if (sign_at(at) != '.' || !is_digit(sign_at(after_point))) return found;
  at = after_point;
  return found + "." + digits(at);
}

void scanner::number() {
  const std::size_t begin = at_;
  token made{.kind = token_kind::quantity};
  made.text = number_text(at_);
  take_unit(made);
  if (made.text.size() > allowed_.digits) {
    const auto value = parse_decimal(made.text, allowed_);
    if (!value) report("syn.digits", begin, at_, {std::to_string(allowed_.digits)});
  }
  add(std::move(made), begin);
}

// A blank before the unit is allowed; a word that only begins like a unit is none (`3 分配`), except before 以上 and
// its kin.
void scanner::take_unit(token& made) {
  if (sign_at(at_) == '%') {
    at_ += peek(at_).bytes;
    made.unit = "%";
    return;
  }
  const std::size_t begin = skip_blanks(at_);
  std::string_view word = word_at(begin);
  if (word.empty() || is_digit(sign_at(begin)) || take_working_days(made, begin)) return;
  const std::string_view rest = word.substr(chinese_unit_length(word));
  if (rest == "以上" || rest == "以下" || rest == "以内") word.remove_suffix(rest.size());
  if (const auto found = find_unit(word)) {
    made.unit = found->unit;
    made.text = times_power_of_ten(made.text, found->zeros);
    at_ = begin + word.size();
  }
}

bool scanner::take_working_days(token& made, std::size_t at) {
  if (word_at(at) != "working") return false;
  at = skip_blanks(at + 7);
  const std::string_view word = word_at(at);
  if (word != "day" && word != "days") return false;
  made.unit = "working day";
  at_ = at + word.size();
  return true;
}

bool scanner::date() {
  const std::size_t begin = at_;
  std::size_t at = at_;
  std::string written;
  if (!separated_date(at, written) && !chinese_date(at, written)) return false;
  at_ = at;
  if (!parse_date(written)) report("syn.date", begin, at_, {written});
  add({.kind = token_kind::date, .text = std::move(written)}, begin);
  return true;
}

// 2022-8-8 without blanks is no subtraction: it is read as a date and refused for its missing zeros.
bool scanner::separated_date(std::size_t& at, std::string& written) const {
  std::size_t place = at;
  for (const std::string_view before : {"", "-", "-"}) {
    if (!before.empty() && sign_at(place) != '-') return written.clear(), false;
    if (!before.empty()) place += peek(place).bytes;
    std::string part;
    for (; is_digit(sign_at(place)) && part.size() < 5; place += peek(place).bytes) part += sign_at(place);
    const bool fits = before.empty() ? part.size() == 4 : part.size() == 1 || part.size() == 2;
    if (!fits) return written.clear(), false;
    written.append(before).append(part);
  }
  at = place;
  return true;
}

bool scanner::chinese_date(std::size_t& at, std::string& written) const {
  std::size_t place = at;
  for (const std::string_view unit : {"年", "月", "日"}) {
    std::string part;
    for (; is_digit(sign_at(place)) && part.size() < 4; place += peek(place).bytes) part += sign_at(place);
    const bool is_year = unit == "年";
    if (text_.substr(place, unit.size()) != unit || (is_year ? part.size() != 4 : part.empty() || part.size() > 2)) {
      return written.clear(), false;
    }
    written += (part.size() == 1 ? "0" : "") + part + (unit == "日" ? "" : "-");
    place += unit.size();
  }
  at = place;
  return true;
}

}  // namespace milu::syntax
