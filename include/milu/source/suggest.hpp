#pragma once
// "Did you mean …?": the nearest of the words that could have stood here.
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace milu {

// Edits between two texts, counted in code points (insert, delete, replace, swap of neighbours); stops at `limit` + 1.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);
// The nearest candidate within distance 2 (1 for words of two or three letters, counted in code points; none for a
// single letter); ties by order.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace milu
