#include "data/workbook_writer.hpp"

#include "data/workbook.hpp"
#include "form_builder.hpp"
#include "shared_file.hpp"
#include "small_book.hpp"

#include <milu/base/utf8.hpp>
#include <milu/data/application_reader.hpp>

#include <catch2/catch.hpp>

#include <sstream>

using namespace milu;
using namespace milu::test;

namespace {

std::string book_of(const std::vector<std::vector<std::string>>& rows) {
  data::written_sheet sheet{.name = "a"};
  for (const auto& row : rows) {
    sheet.rows.emplace_back();
    for (const std::string& text : row) sheet.rows.back().push_back({text});
  }
  return data::write_workbook({sheet});
}

std::string read_back(const std::string& text) {
  const auto read = data::read_workbook(book_of({{"x", text}}), {.file = "a.xlsx"});
  if (!read) FAIL(read.error()[0].code);
  const auto& cells = read->cells.rows[0].cells;
  return cells.size() < 2 ? "" : cells[1].text;
}

const std::string& original_of(const eval::application& one, std::size_t field) {
  return std::get<model::text_value>(*one.record.fields[field].as_scalar()).original;
}

}  // namespace

TEST_CASE("a text comes back from a workbook byte for byte") {
  for (const char* text : {"甲 <&> \"乙\"", " blanks ", "line\nline", "carriage\rreturn\r\n", "\t", "\x01\x1F", "_x000D_", "_x00", "__x0041_",
                           "_x005F_", "𠮷野家", "\xEF\xBF\xBE", "=1+1", "_"}) {
    CAPTURE(text);
    CHECK(read_back(text) == text);
  }
}

TEST_CASE("the same sheets make the same bytes") { CHECK(book_of({{"a", "b"}, {"c"}}) == book_of({{"a", "b"}, {"c"}})); }

TEST_CASE("the big list of naughty strings as names: the same bytes through a workbook") {
  form_builder form;
  form.key("id", form.text());
  form.field("name", form.text());
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> rows{{"id", "name"}};
  for (const data::json_value& one : shared_lines("text/open/blns.jsonl")) {
    names.push_back(from_base64(one.find("b64")->text));
    rows.push_back({"A" + std::to_string(names.size()), names.back()});
  }
  if (names.empty()) {
    WARN("skipped: blns.jsonl is not there");
    return;
  }
  std::istringstream bytes(book_of(rows));
  data::application_reader reader(form.policy, bytes, {.file = "a.xlsx", .format = data::data_format::xlsx});
  for (const std::string& name : names) {
    CAPTURE(name);
    const auto read = reader.next();
    REQUIRE((read && *read));
    CHECK((*read)->faults.empty());
    const auto& found = (*read)->record.fields[1];
    // An empty cell, and one of blanks alone, is missing (S9).
    CHECK(found.is_missing() == utf8::comparable(name).empty());
    if (!found.is_missing()) CHECK(original_of(**read, 1) == name);
  }
}
