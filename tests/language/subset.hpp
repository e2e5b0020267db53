#pragma once
// Whether a JSON value holds at least what is expected of it.
//
// Objects: every expected key is there and holds what is expected; the word "(absent)" stands for a key that must not
// be there. Lists: element by element; a last element "..." allows more of them. Texts, and so numbers, exactly.
#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace milu::language_tests {

// The path of the first difference; nothing when there is none.
std::optional<std::string> difference(const nlohmann::json& expected, const nlohmann::json& came,
                                      const std::string& path = "");

}  // namespace milu::language_tests
