#include "language/subset.hpp"

namespace milu::language_tests {
namespace {

using nlohmann::json;

std::string told(const std::string& path, const std::string& expected, const std::string& came) {
  return path + ": expected " + expected + ", came " + came;
}

std::optional<std::string> object_difference(const json& expected, const json& came, const std::string& path) {
  for (const auto& [key, value] : expected.items()) {
    const std::string inside = path + "." + key;
    const bool must_be_absent = value == "(absent)";
    if (must_be_absent && came.contains(key)) return told(inside, "nothing", came[key].dump());
    if (must_be_absent) continue;
    if (!came.contains(key)) return told(inside, value.dump(), "nothing");
    if (auto found = difference(value, came[key], inside)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> list_difference(const json& expected, const json& came, const std::string& path) {
  const bool allows_more = !expected.empty() && expected.back() == "...";
  const std::size_t size = expected.size() - (allows_more ? 1 : 0);
  if (came.size() < size || (came.size() > size && !allows_more)) return told(path, expected.dump(), came.dump());
  for (std::size_t index = 0; index < size; ++index) {
    if (auto found = difference(expected[index], came[index], path + "[" + std::to_string(index) + "]")) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> difference(const json& expected, const json& came, const std::string& path) {
  if (expected.is_object() && came.is_object()) return object_difference(expected, came, path);
  if (expected.is_array() && came.is_array()) return list_difference(expected, came, path);
  if (expected == came) return std::nullopt;
  return told(path, expected.dump(), came.dump());
}

}  // namespace milu::language_tests
