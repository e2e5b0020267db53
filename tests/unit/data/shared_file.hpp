#pragma once
// Conformance sets that stand beside the repository and are not part of it.
//
//   const auto lines = shared_lines("json-parsing/open/jsontestsuite.jsonl");   // empty when the set is not there
#include "data/json_value.hpp"

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace milu::test {

inline std::string shared_folder() {
  const char* given = std::getenv("MILU_SHARED");
  return given != nullptr ? given : std::string(MILU_SOURCE_DIR) + "/../shared";
}

// One JSON object per line.
inline std::vector<data::json_value> shared_lines(const std::string& name) {
  std::ifstream file(shared_folder() + "/conformance/" + name);
  std::vector<data::json_value> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(data::parse_json(line, {}).value());
  return lines;
}

inline unsigned value_of(char digit, std::string_view digits) { return static_cast<unsigned>(digits.find(digit)); }

inline std::string from_hexadecimal(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string bytes;
  for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
    bytes += static_cast<char>(value_of(text[at], digits) * 16 + value_of(text[at + 1], digits));
  }
  return bytes;
}

inline std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned kept = 0;
  unsigned bits = 0;
  for (const char digit : text.substr(0, text.find('='))) {
    kept = (kept * 64 + value_of(digit, digits)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>((kept >> bits) & 0xff);
  }
  return bytes;
}

}  // namespace milu::test
