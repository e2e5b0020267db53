#include <milu/source/catalogue.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace milu;

namespace {

std::set<char> placeholders(std::string_view text) {
  std::set<char> found;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}')
      found.insert(text[at + 1]);
  }
  return found;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

TEST_CASE("a message is found by its code and by its number") {
  REQUIRE(find_message("kind.mix") != nullptr);
  CHECK(find_message("kind.mix")->number == "M0301");
  CHECK(find_message("M0301") == find_message("kind.mix"));
  CHECK(find_message("R11")->code == "below_line");
  CHECK(find_message("no.such") == nullptr);
  CHECK(find_message("") == nullptr);
}

TEST_CASE("codes and numbers are unique") {
  std::set<std::string_view> seen;
  for (const message* one : all_messages()) {
    CAPTURE(one->code);
    CHECK(seen.insert(one->code).second);
    CHECK(seen.insert(one->number).second);
  }
}

TEST_CASE("every chapter is in the order of its numbers and keeps to its hundreds") {
  const auto check = [](std::span<const message> chapter, std::string_view prefix, std::string_view hundreds) {
    for (std::size_t index = 0; index < chapter.size(); ++index) {
      const std::string_view number = chapter[index].number;
      CAPTURE(number);
      CHECK(number.substr(0, prefix.size()) == prefix);
      CHECK(number.size() == prefix.size() + 3 - (prefix == "R" ? 1 : 0));
      if (!hundreds.empty()) CHECK(hundreds.find(number[prefix.size()]) != std::string_view::npos);
      if (index > 0) CHECK(chapter[index - 1].number < number);
    }
  };
  check(syntax_messages(), "M0", "1");
  check(model_messages(), "M0", "234");
  check(data_messages(), "M0", "58");
  check(decision_messages(), "M0", "678");
  check(analysis_messages(), "M0", "9");
  check(reason_messages(), "R", "");
}

TEST_CASE("messages begin in lower case and end without a full stop in both languages") {
  for (const message* one : all_messages()) {
    CAPTURE(one->code);
    for (const std::string_view text : {one->en, one->help_en, one->zh, one->help_zh}) {
      if (!text.empty()) CHECK_FALSE((text[0] >= 'A' && text[0] <= 'Z'));
      CHECK_FALSE(ends_with(text, "."));
      CHECK_FALSE(ends_with(text, "。"));
    }
    CHECK_FALSE(one->en.empty());
    CHECK_FALSE(one->zh.empty());
    CHECK(one->help_en.empty() == one->help_zh.empty());
  }
}

TEST_CASE("both languages use the same arguments and close their quotes") {
  for (const message* one : all_messages()) {
    CAPTURE(one->code);
    CHECK(placeholders(one->en) == placeholders(one->zh));
    CHECK(occurrences(one->en, "`") % 2 == 0);
    CHECK(occurrences(one->help_en, "`") % 2 == 0);
    CHECK(occurrences(one->zh, "“") == occurrences(one->zh, "”"));
    CHECK(occurrences(one->help_zh, "“") == occurrences(one->help_zh, "”"));
  }
}

TEST_CASE("no English text holds Chinese punctuation and none is too long for a line of a message") {
  for (const message* one : all_messages()) {
    CAPTURE(one->code);
    for (const std::string_view mark : {"，", "：", "“", "。", "；"}) CHECK(one->en.find(mark) == std::string_view::npos);
    CHECK(one->en.size() < 160);
    CHECK(one->help_en.size() < 160);
  }
}

TEST_CASE("arguments are filled in the wanted language") {
  const std::vector<phrase> arguments = {"share", {"points", "分值"}};
  CHECK(fill("`{0}` is {1}", arguments, language::en) == "`share` is points");
  CHECK(fill("“{0}”是{1}", arguments, language::zh) == "“share”是分值");
}

TEST_CASE("braces that are no placeholder stay, and a missing argument shows as an ellipsis") {
  CHECK(fill("the `{` of {0} { {} {x} {12} {", {"a"}, language::en) == "the `{` of a { {} {x} {12} {");
  CHECK(fill("{0} and {1}", {"a"}, language::en) == "a and …");
}

TEST_CASE("an argument is never read as a text with placeholders of its own") {
  CHECK(fill("{0}{1}", {"{1}", "b"}, language::en) == "{1}b");
}

TEST_CASE("arguments are cut and made visible") {
  CHECK(fill("{0}", {std::string(500, 'a')}, language::en) == std::string(200, 'a') + "…");
  CHECK(fill("{0}", {"a\x1b[2J"}, language::en) == "a\\x1B[2J");
}
