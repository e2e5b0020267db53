#include "report/json_text.hpp"

#include <milu/base/utf8.hpp>

namespace milu::report {
namespace {

void add_escaped(std::string& text, char byte) {
  static constexpr std::string_view digits = "0123456789abcdef";
  const auto code = static_cast<unsigned char>(byte);
  switch (byte) {
    case '"': text += "\\\""; return;
    case '\\': text += "\\\\"; return;
    case '\n': text += "\\n"; return;
    case '\r': text += "\\r"; return;
    case '\t': text += "\\t"; return;
    default: break;
  }
  if (code >= 0x20) {
    text += byte;
    return;
  }
  text += "\\u00";
  text += digits[code >> 4U];
  text += digits[code & 15U];
}

// Bytes that are not UTF-8 cannot stand in JSON: each is replaced by U+FFFD.
std::string mended(std::string_view text) {
  std::string whole;
  while (const auto broken = utf8::first_invalid(text)) {
    whole += text.substr(0, *broken);
    whole += "\xEF\xBF\xBD";
    text.remove_prefix(*broken + 1);
  }
  return whole += text;
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char byte : mended(text)) add_escaped(out, byte);
  return out += '"';
}

void json_object::add(std::string_view name, std::string_view value) {
  if (!is_empty()) body_ += ',';
  body_ += quoted(name);
  body_ += ':';
  body_ += value;
}

void json_array::add(std::string_view value) {
  if (!is_empty()) body_ += ',';
  body_ += value;
}

std::string array_of_texts(const std::vector<std::string>& texts) {
  json_array whole;
  for (const std::string& text : texts) whole.add(quoted(text));
  return whole.text();
}

}  // namespace milu::report
