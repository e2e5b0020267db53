#include "session/case_difference.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

namespace milu::session {
namespace {

using data::json_kind;
using data::json_value;

bool is_plain(const json_value& value) { return value.kind == json_kind::text || value.kind == json_kind::number; }

bool is_same_number(const std::string& left, const std::string& right) {
  const auto one = parse_decimal(left, {});
  const auto other = parse_decimal(right, {});
  return one && other && *one == *other;
}

bool is_same_leaf(const json_value& expected, const json_value& came) {
  if (expected.kind == json_kind::number && is_plain(came)) {
    return expected.text == came.text || is_same_number(expected.text, came.text);
  }
  if (expected.kind == json_kind::text && is_plain(came)) return expected.text == came.text;
  return expected.kind == came.kind && expected.is_true == came.is_true;
}

// What tells the elements of a list apart, when all that are expected have it.
const char* key_of(const json_value& list) {
  for (const char* key : {"id", "code"}) {
    const bool all_have_it = std::all_of(list.elements.begin(), list.elements.end(), [key](const json_value& one) {
      return one.find(key) != nullptr;
    });
    if (all_have_it && !list.elements.empty()) return key;
  }
  return nullptr;
}

const json_value* element_with(const json_value& list, const char* key, const json_value& wanted) {
  for (const json_value& one : list.elements) {
    const json_value* own = one.find(key);
    if (own != nullptr && is_same_leaf(wanted, *own)) return &one;
  }
  return nullptr;
}

std::string shown(const json_value* value) { return value == nullptr ? "null" : data::to_text(*value); }

class comparison {
 public:
  comparison(const std::string& application, std::vector<difference>& found) : application_(application), found_(found) {}

  void compare(const json_value& expected, const json_value* came, const std::string& path) {
    const bool is_absent = came == nullptr || came->kind == json_kind::null;
    if (expected.kind == json_kind::null && is_absent) return;
    if (is_absent) return differ(expected, came, path);
    if (expected.kind == json_kind::object && came->kind == json_kind::object) return compare_names(expected, *came, path);
    if (expected.kind == json_kind::list && came->kind == json_kind::list) return compare_lists(expected, *came, path);
    const bool is_leaf = expected.kind != json_kind::object && expected.kind != json_kind::list;
    if (!is_leaf || !is_same_leaf(expected, *came)) differ(expected, came, path);
  }

 private:
  void differ(const json_value& expected, const json_value* came, const std::string& path) {
    found_.push_back({application_, path, data::to_text(expected), shown(came)});
  }
  void compare_names(const json_value& expected, const json_value& came, const std::string& path) {
    for (std::size_t index = 0; index < expected.names.size(); ++index) {
      const std::string& name = expected.names[index];
      compare(expected.elements[index], came.find(name), path.empty() ? name : path + "." + name);
    }
  }
  void compare_lists(const json_value& expected, const json_value& came, const std::string& path) {
    if (const char* key = key_of(expected)) {
      for (const json_value& one : expected.elements) {
        const json_value& wanted = *one.find(key);
        compare(one, element_with(came, key, wanted), path + "[" + wanted.text + "]");
      }
      return;
    }
    if (expected.elements.size() != came.elements.size()) return differ(expected, &came, path);
    for (std::size_t index = 0; index < expected.elements.size(); ++index) {
      compare(expected.elements[index], &came.elements[index], path + "[" + std::to_string(index) + "]");
    }
  }

  const std::string& application_;
  std::vector<difference>& found_;
};

}  // namespace

void compare(const json_value& expected, const json_value* came, const std::string& application,
             const std::string& path, std::vector<difference>& found) {
  comparison(application, found).compare(expected, came, path);
}

}  // namespace milu::session
