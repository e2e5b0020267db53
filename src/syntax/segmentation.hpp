#pragma once
// The cheapest way to cut a word into declared names, words of the language and numbers.
#include <string>
#include <string_view>
#include <vector>

namespace milu::syntax {

struct segment {
  enum class sort : std::uint8_t { name, keyword, short_keyword, number, unknown };
  std::string_view text;
  sort what;
};

// Declared names are sorted. Neighbouring unknown characters form one segment.
std::vector<segment> segments_of(std::string_view word, const std::vector<std::string>& declared);

}  // namespace milu::syntax
