#pragma once
// JSON text in the order it is written: what records and lists are printed with, byte for byte the same everywhere.
//
//   json_object line; line.add("id", quoted("A")); line.text() == R"({"id":"A"})";
#include <string>
#include <string_view>
#include <vector>

namespace milu::report {

std::string quoted(std::string_view text);  // escapes only what JSON demands

class json_object {
 public:
  void add(std::string_view name, std::string_view value);  // `value` is JSON already
  std::string text() const { return body_ + "}"; }
  bool is_empty() const { return body_.size() == 1; }

 private:
  std::string body_ = "{";
};

class json_array {
 public:
  void add(std::string_view value);
  std::string text() const { return body_ + "]"; }
  bool is_empty() const { return body_.size() == 1; }

 private:
  std::string body_ = "[";
};

std::string array_of_texts(const std::vector<std::string>& texts);

}  // namespace milu::report
