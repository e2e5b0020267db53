#include "data/table_layout.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace milu;
using data::cell_kind;
using data::merged_cells;
using data::table_row;

namespace {

table_row row(std::size_t line, const std::vector<std::string>& texts) {
  table_row made{.line = line};
  for (const std::string& text : texts) {
    made.cells.push_back({.what = text.empty() ? cell_kind::empty : cell_kind::text, .text = text});
  }
  return made;
}

data::known_heading knowing(std::vector<std::string> names) {
  return [names = std::move(names)](std::string_view text) {
    return std::find(names.begin(), names.end(), text) != names.end();
  };
}

// `first+rows: heading|heading`
std::string shown(const data::table_header& header) {
  std::string text = std::to_string(header.first) + "+" + std::to_string(header.rows) + ":";
  for (const auto& heading : header.headings) text += (heading.column == 1 ? " " : "|") + heading.text;
  return text;
}

std::string found(const std::vector<table_row>& rows, const std::vector<std::string>& names,
                  const std::vector<merged_cells>& merged = {}) {
  return shown(find_header(rows, merged, knowing(names)));
}

}  // namespace

TEST_CASE("the header is the row in which the form finds its columns, titles above it or not") {
  const std::vector<std::string> names{"编号", "单位"};
  CHECK(found({row(1, {"编号", "单位"}), row(2, {"A", "甲"})}, names) == "0+1: 编号|单位");
  CHECK(found({row(1, {"申报汇总表"}), row(2, {"单位：万元", ""}), row(4, {"编号", "单位"}), row(5, {"A", "甲"})}, names) ==
        "2+1: 编号|单位");
  CHECK(found({row(1, {" 编号　", "单\u4f4d"}), row(2, {"编号", "x"})}, names) == "0+1: 编号|单位");
}

TEST_CASE("a form that knows no column is shown the first row that looks like a header") {
  CHECK(found({row(1, {"标题", ""}), row(2, {"a", "b"}), row(3, {"c", "d"})}, {"x"}) == "1+1: a|b");
  CHECK(found({row(1, {"a"}), row(2, {"b"})}, {"x"}) == "0+1: a");
}

TEST_CASE("two rows make one heading where the form knows it so") {
  const std::vector<table_row> rows{row(1, {"编号", "申请人", "", "备注"}), row(2, {"", "姓名", "电话", ""}),
                                    row(3, {"A", "王", "1", ""})};
  const std::vector<merged_cells> merged{{1, 2, 1, 1}, {1, 1, 2, 3}, {1, 2, 4, 4}};
  const std::vector<std::string> dotted{"编号", "申请人.姓名", "申请人.电话", "备注"};
  CHECK(found(rows, dotted, merged) == "0+2: 编号|申请人.姓名|申请人.电话|备注");
  CHECK(found(rows, {"编号", "姓名", "电话", "备注"}, merged) == "0+2: 编号|姓名|电话|备注");
  CHECK(found(rows, {"编号", "申请人姓名", "申请人电话"}, merged) == "0+2: 编号|申请人姓名|申请人电话|备注");
  CHECK(found(rows, dotted) == "0+2: 编号|申请人.姓名|申请人.电话|备注");
}

TEST_CASE("cells merged downwards say how many rows a header has, though the form knows only the upper ones") {
  const std::vector<table_row> rows{row(1, {"编号", "得分", ""}), row(2, {"", "创新", "成效"}), row(3, {"A", "1", "2"})};
  CHECK(found(rows, {"编号"}, {{1, 2, 1, 1}, {1, 1, 2, 3}}) == "0+2: 编号|得分.创新|得分.成效");
}

TEST_CASE("a title merged over the whole width is no part of the headings") {
  const std::vector<table_row> rows{row(1, {"汇总表", "", ""}), row(2, {"编号", "单位", "金额"}), row(3, {"A", "甲", "1"})};
  CHECK(found(rows, {"编号", "单位", "金额"}, {{1, 1, 1, 3}}) == "1+1: 编号|单位|金额");
}

TEST_CASE("a row is a total when its first filled cell says so") {
  for (const char* word : {"合计", "合 计", "总计：", "　小计", "Total", "GRAND TOTAL:", "Sum", "Sub total"}) {
    INFO(word);
    CHECK(data::total_of(row(9, {"", word, "12"})));
  }
  CHECK_FALSE(data::total_of(row(9, {"A", "合计"})));
  CHECK_FALSE(data::total_of(row(9, {"合计会计师事务所"})));
  CHECK_FALSE(data::total_of(row(9, {})));
}

TEST_CASE("merged cells below the header are found by row, those beside the table are not") {
  data::merged_rows merged({{5, 7, 2, 2}, {9, 9, 1, 3}, {6, 6, 8, 9}, {1, 1, 1, 3}}, {{"编号", 1}, {"单位", 2}, {"", 3}, {"", 8}});
  CHECK_FALSE(merged.at(4));
  CHECK(merged.at(5)->last_row == 7);
  CHECK(merged.at(7)->first_row == 5);
  CHECK_FALSE(merged.at(8));
  CHECK(merged.at(9)->last_column == 3);
  CHECK_FALSE(merged.at(10));
}

TEST_CASE("hidden rows and columns are named, those above the header and beside the table are not") {
  data::table sheet{.file = "a.xlsx", .sheet = "申报"};
  sheet.rows = {row(1, {"编号", "单位", ""}), row(2, {"A"}), row(3, {"B"}), row(4, {"C"}), row(6, {"D"})};
  const auto header = find_header(sheet.rows, {}, knowing({"编号", "单位"}));
  CHECK_FALSE(hidden_parts(sheet, header));
  sheet.rows[0].is_hidden = sheet.rows[1].is_hidden = sheet.rows[2].is_hidden = sheet.rows[4].is_hidden = true;
  sheet.hidden_columns = {2, 3};
  const auto said = hidden_parts(sheet, header);
  REQUIRE(said);
  CHECK(said->arguments[0].en == "rows 2-3, 6 and columns B");
  CHECK(said->arguments[0].zh == "第2-3, 6行和第B列");
  CHECK(said->level == severity::note);
}
