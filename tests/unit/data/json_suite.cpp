// The JSON reader against published conformance sets, when they stand beside the repository.
#include "shared_file.hpp"

#include <milu/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace milu;
using namespace milu::test;

namespace {

std::string verdict(const std::string& bytes) {
  const auto json = data::parse_json(bytes, {});
  return json ? "accepted" : json.error().code;
}

// Where we differ from a set, and why.
const std::map<std::string, std::string> known = {
    {"parsing/y_object_duplicated_key.json", "data.duplicate.key"},  // which of the two is meant is a guess
    {"parsing/y_object_duplicated_key_and_value.json", "data.duplicate.key"},
    {"transform/object_same_key_different_values.json", "data.duplicate.key"},
    {"transform/object_same_key_same_value.json", "data.duplicate.key"},
    {"transform/object_same_key_unclear_values.json", "data.duplicate.key"},
    {"transform/string_1_escaped_invalid_codepoint.json", "data.json"},  // half a surrogate pair is no character
    {"transform/string_2_escaped_invalid_codepoints.json", "data.json"},
    {"transform/string_3_escaped_invalid_codepoints.json", "data.json"},
    {"transform/string_1_invalid_codepoint.json", "data.utf8"},  // bytes that are not UTF-8
    {"transform/string_2_invalid_codepoints.json", "data.utf8"},
    {"transform/string_3_invalid_codepoints.json", "data.utf8"},
    {"fail41_toolarge.json", "accepted"},  // 2^64: refused there for want of width; exact here
    {"fail60.json", "accepted"},           // 1e+1111: JSON; refused by its digits when bound
};

// Several values one after the other: no JSON text, though a reader of sequences takes them.
bool is_sequence(std::string_view id) { return id.size() > 7 && id.substr(id.size() - 7) == ".ndjson"; }

void check_case(const data::json_value& line) {
  const std::string id = line.find("id")->text;
  const std::string expected = line.find("expect")->text;
  const std::string found = verdict(from_base64(line.find("b64")->text));
  INFO(id);
  const auto listed = known.find(id);
  if (listed != known.end()) CHECK(found == listed->second);
  else if (is_sequence(id)) CHECK(found != "accepted");
  else if (expected == "accept") CHECK(found == "accepted");
  else if (expected == "reject") CHECK(found != "accepted");
}

void check_set(const std::string& name) {
  const auto lines = shared_lines(name);
  if (lines.empty()) WARN("skipped: " << name << " is not beside the repository");
  for (const data::json_value& line : lines) check_case(line);
}

}  // namespace

TEST_CASE("JSONTestSuite: what is JSON is read, what is not is refused") {
  check_set("json-parsing/open/jsontestsuite.jsonl");
}

TEST_CASE("JSON_checker: what is JSON is read, what is not is refused") {
  check_set("json-parsing/open/jsonchecker.jsonl");
}

TEST_CASE("UTF-8: valid sequences are text, all others are refused, alone and inside JSON") {
  const auto lines = shared_lines("text/open/utf8.jsonl");
  if (lines.empty()) WARN("skipped: the UTF-8 set is not beside the repository");
  for (const data::json_value& line : lines) {
    INFO(line.find("id")->text);
    const std::string bytes = from_hexadecimal(line.find("hex")->text);
    const bool is_valid = line.find("valid")->is_true;
    CHECK(utf8::first_invalid(bytes).has_value() != is_valid);
    if (!is_valid) CHECK(verdict("\"" + bytes + "\"") == "data.utf8");
  }
}

TEST_CASE("naughty strings come through JSON unchanged") {
  const auto lines = shared_lines("text/open/blns.jsonl");
  if (lines.empty()) WARN("skipped: the naughty strings are not beside the repository");
  for (const data::json_value& line : lines) {
    INFO(line.find("id")->text);
    CHECK(line.find("text")->text == from_base64(line.find("b64")->text));
  }
}
