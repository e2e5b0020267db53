#include "data/number_format.hpp"

#include <string>

namespace milu::data {
namespace {

bool is_elapsed_time(std::string_view bracketed) {
  return !bracketed.empty() && bracketed.find_first_not_of("hHmMsS") == bracketed.npos;
}

char lower(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

// The first section without literal text, colours and conditions, in small letters; `:` stands for an elapsed time.
std::string signs_of(std::string_view code) {
  std::string signs;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char sign = code[at];
    if (sign == '"' || sign == '[') {
      const std::size_t end = code.find(sign == '"' ? '"' : ']', at + 1);
      if (end == code.npos) break;
      if (sign == '[' && is_elapsed_time(code.substr(at + 1, end - at - 1))) signs += "h";
      at = end;
    } else if (sign == '\\' || sign == '_' || sign == '*') {
      ++at;
    } else {
      signs += lower(sign);
    }
  }
  return signs;
}

bool has(const std::string& signs, const char* any) { return signs.find_first_of(any) != signs.npos; }

}  // namespace

number_look shown_as(std::string_view code) {
  const std::string signs = signs_of(code);
  if (signs.rfind("general", 0) == 0) return number_look::plain;
  if (has(signs, "%")) return number_look::percent;
  const bool has_time = has(signs, "hs");
  if (has(signs, "0#?") && !has_time) return number_look::plain;
  if (has(signs, "ydbg") || (has(signs, "m") && !has_time)) return number_look::day;
  return has_time ? number_look::time : number_look::plain;
}

std::size_t zeros_in(std::string_view code) {
  const bool is_padding = code.size() > 1 && code.find_first_not_of('0') == code.npos;
  return is_padding ? code.size() : 0;
}

number_look shown_as_builtin(std::uint32_t id) {
  if (id == 9 || id == 10) return number_look::percent;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return number_look::time;
  if ((id >= 32 && id <= 35) || id == 55 || id == 56) return number_look::time;
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return number_look::day;
  return number_look::plain;
}

}  // namespace milu::data
