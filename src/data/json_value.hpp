#pragma once
// One JSON value with its numbers as they were written: nothing here has been rounded or interpreted.
//
//   parse_json(R"({"marks": [9.50]})", {})->find("marks")->elements[0].text == "9.50";
#include <milu/base/limits.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace milu::data {

enum class json_kind : std::uint8_t { null, yes_no, number, text, list, object };

struct json_value {
  json_kind kind = json_kind::null;
  bool is_true = false;
  std::string text = {};                  // of a text, unescaped; of a number, as written
  std::vector<std::string> names = {};    // of an object: one per element, no two equal
  std::vector<json_value> elements = {};

  const json_value* find(std::string_view name) const;
};

// The value as JSON again; numbers as they were written.
std::string to_text(const json_value&);

// What keeps a text from being JSON that we accept: a code of the catalogue, the byte where it shows, and a name if one
// is to blame.
struct json_fault {
  std::string code;
  std::size_t offset = 0;
  std::string name = {};
};

// Strict RFC 8259, and: UTF-8 only, no byte order mark, no two equal names in an object, at most limits.data_nesting
// levels.
tl::expected<json_value, json_fault> parse_json(std::string_view text, const limits&);

}  // namespace milu::data
