// The texts that the cells of a workbook share.
#include "data/book_index.hpp"

#include <milu/base/utf8.hpp>

namespace milu::data {
namespace {

struct texts_listener {
  std::vector<std::string> texts = {};
  std::string text = {};
  bool is_text = false;          // inside <t>
  bool is_phonetic = false;      // inside <rPh>: how the text is read aloud, no part of it

  void begin(const xml_tag& tag) {
    if (tag.name == "si") text.clear();
    if (tag.name == "rPh") is_phonetic = true;
    if (tag.name == "t") is_text = !is_phonetic;
  }
  void end(std::string_view name) {
    if (name == "t") is_text = false;
    if (name == "rPh") is_phonetic = false;
    if (name == "si") texts.push_back(without_escapes(std::move(text)));
  }
  void more(std::string_view piece) {
    if (is_text) text += piece;
  }
};

std::optional<char32_t> hexadecimal(std::string_view digits) {
  char32_t value = 0;
  for (const char digit : digits) {
    const std::size_t found = std::string_view("0123456789ABCDEFabcdef").find(digit);
    if (found == std::string_view::npos) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(found < 16 ? found : found - 6);
  }
  return value;
}

// The character of `_x000D_` at this place.
std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
  if (text.size() < at + 7 || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
  const auto value = hexadecimal(text.substr(at + 2, 4));
  const bool is_half = value && *value >= 0xD800 && *value <= 0xDFFF;
  return is_half ? std::nullopt : value;
}

}  // namespace

std::string without_escapes(std::string text) {
  if (text.find("_x") == text.npos) return text;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto escaped = text[at] == '_' ? escape_at(text, at) : std::nullopt;
    if (escaped) utf8::append(plain, *escaped);
    else plain += text[at];
    at += escaped ? std::size_t{7} : std::size_t{1};
  }
  return plain;
}

tl::expected<std::vector<std::string>, diagnostic> read_shared_texts(book_reader& book, const std::string& part) {
  texts_listener listener;
  if (part.empty()) return listener.texts;
  const auto is_many = [&] { return listener.texts.size() > book.limits.workbook_cells; };
  const auto read = book.parse(part, {[&](const xml_tag& tag) { listener.begin(tag); },
                                      [&](std::string_view name) { listener.end(name); },
                                      [&](std::string_view piece) { listener.more(piece); }},
                               is_many);
  if (!read) return tl::unexpected(read.error());
  if (is_many()) return tl::unexpected(book.large({"texts", "条文字"}, book.limits.workbook_cells));
  return listener.texts;
}

}  // namespace milu::data
