#include "data/sheet_cell.hpp"

#include "data/book_index.hpp"
#include "data/stored_number.hpp"

#include <milu/base/date.hpp>

#include <charconv>

namespace milu::data {
namespace {

cell text_cell(std::string text) {
  if (text.empty()) return {};
  return {.what = cell_kind::text, .text = std::move(text)};
}

std::optional<cell> shared_text(const stored_cell& one, const book_meaning& book) {
  std::size_t index = 0;
  const char* const end = one.stored.data() + one.stored.size();
  const auto [stop, fault] = std::from_chars(one.stored.data(), end, index);
  if (fault != std::errc{} || stop != end || index >= book.texts.size()) return std::nullopt;
  return text_cell(book.texts[index]);
}

cell day_cell(const stored_decimal& number, day_system days) {
  const auto day = serial_text(number.text, days);
  if (!day) return {.what = cell_kind::number, .text = number.text, .is_inexact = number.is_inexact};
  return {.what = day->is_day ? cell_kind::day : cell_kind::text, .text = day->text};
}

std::string filled_up(std::string number, std::size_t digits) {
  const bool is_whole = number.find_first_not_of("0123456789") == number.npos;
  if (is_whole && number.size() < digits) number.insert(0, digits - number.size(), '0');
  return number;
}

std::optional<cell> number_cell(const stored_cell& one, const book_meaning& book) {
  const auto number = stored_number(one.stored);
  if (!number) return std::nullopt;
  const cell_look look = one.style < book.looks.size() ? book.looks[one.style] : cell_look{};
  if (look.what == number_look::day) return day_cell(*number, book.days);
  return cell{.what = cell_kind::number, .text = filled_up(number->text, look.digits),
              .is_percent = look.what == number_look::percent,
              .is_inexact = number->is_inexact};
}

// `2022-08-08T00:00:00`, as some programs write days.
cell written_day(std::string text) {
  const std::size_t end = text.find('T');
  if (end != text.npos && text.find_first_not_of("0:.Z", end + 1) == text.npos) text.resize(end);
  const bool is_day = parse_date(text).has_value();
  return {.what = is_day ? cell_kind::day : cell_kind::text, .text = std::move(text)};
}

}  // namespace

std::optional<cell> cell_of(stored_cell one, const book_meaning& book) {
  const bool is_text = one.kind == "str" || one.kind == "inlineStr";
  if (one.stored.empty() && !(is_text && one.has_stored)) {
    if (!one.has_formula) return cell{};
    return cell{.what = cell_kind::fault, .text = "=" + one.formula};
  }
  if (is_text) return text_cell(without_escapes(std::move(one.stored)));
  if (one.kind == "s") return shared_text(one, book);
  if (one.kind == "b") return cell{.what = cell_kind::yes_no, .text = one.stored == "1" ? "TRUE" : "FALSE"};
  if (one.kind == "e") return cell{.what = cell_kind::fault, .text = std::move(one.stored)};
  if (one.kind == "d") return written_day(std::move(one.stored));
  if (one.kind == "n") return number_cell(one, book);
  return std::nullopt;
}

}  // namespace milu::data
