#include "syntax/unit_words.hpp"

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

struct entry {
  std::string_view word;
  std::string_view unit;
  unsigned zeros;
};

constexpr std::array<entry, 11> chinese = {{
    {"个工作日", "working day", 0}, {"工作日", "working day", 0}, {"个月", "month", 0}, {"亿元", "CNY", 8},
    {"万元", "CNY", 4}, {"千元", "CNY", 3}, {"元", "CNY", 0}, {"分", "point", 0}, {"年", "year", 0}, {"日", "day", 0},
    {"天", "day", 0},
}};
constexpr std::array<entry, 8> english = {{
    {"points", "point", 0}, {"point", "point", 0}, {"years", "year", 0}, {"year", "year", 0}, {"months", "month", 0},
    {"month", "month", 0}, {"days", "day", 0}, {"day", "day", 0},
}};
constexpr std::array<entry, 2> data_only = {{{"万", "", 4}, {"亿", "", 8}}};

template <std::size_t Size>
std::optional<unit_word> look_up(const std::array<entry, Size>& table, std::string_view word) {
  for (const entry& one : table) {
    if (one.word == word) return unit_word{std::string(one.unit), one.zeros};
  }
  return std::nullopt;
}

}  // namespace

bool is_currency(std::string_view word) {
  return word.size() == 3 &&
         std::all_of(word.begin(), word.end(), [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

std::optional<unit_word> find_unit(std::string_view word) {
  if (is_currency(word)) return unit_word{std::string(word), 0};
  if (auto found = look_up(chinese, word)) return found;
  return look_up(english, word);
}

std::size_t chinese_unit_length(std::string_view word) {
  for (const entry& one : chinese) {
    if (word.substr(0, one.word.size()) == one.word) return one.word.size();
  }
  return 0;
}

std::optional<unit_word> find_data_unit(std::string_view word) {
  if (auto found = look_up(data_only, word)) return found;
  return find_unit(word);
}

std::string times_power_of_ten(std::string_view digits, unsigned zeros) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string whole(digits.substr(0, point));
  std::string_view rest = point < digits.size() ? digits.substr(point + 1) : std::string_view{};
  for (unsigned moved = 0; moved < zeros; ++moved) {
    whole += rest.empty() ? '0' : rest.front();
    if (!rest.empty()) rest.remove_prefix(1);
  }
  while (zeros > 0 && !rest.empty() && rest.back() == '0') rest.remove_suffix(1);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  return rest.empty() ? whole : whole + "." + std::string(rest);
}

}  // namespace milu::syntax
