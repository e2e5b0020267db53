#include "data/workbook.hpp"

#include "small_book.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using data::cell;
using data::cell_kind;
using test::small_book;

namespace {

data::table read(const small_book& book, data::workbook_options options = {}) {
  options.file = "book.xlsx";
  auto read = data::read_workbook(book.bytes(), options);
  if (!read) FAIL(read.error()[0].code + ": " + (read.error()[0].arguments.empty() ? "" : read.error()[0].arguments[0].en));
  return std::move(read->cells);
}

std::string refusal(const std::string& bytes, data::workbook_options options = {}) {
  options.file = "book.xlsx";
  const auto read = data::read_workbook(bytes, options);
  if (read) return "";
  const diagnostic& first = read.error()[0];
  return first.code + (first.arguments.empty() ? "" : ": " + first.arguments[0].en);
}

std::string row(const std::string& cells) { return "<row r='1'>" + cells + "</row>"; }

cell only_cell(const std::string& xml, small_book book = {}) {
  const data::table sheet = read(book.sheet("a", row(xml)));
  REQUIRE(sheet.rows.size() == 1);
  return sheet.rows[0].cells.back();
}

}  // namespace

TEST_CASE("cells of every kind say what they say in the office program") {
  small_book book;
  book.texts("<si><t>编号</t></si><si><r><t>王</t></r><r><rPr/><t>小明</t></r><rPh sb='0' eb='1'><t>ワン</t></rPh></si>");
  CHECK(only_cell("<c r='A1' t='s'><v>0</v></c>", book).text == "编号");
  CHECK(only_cell("<c r='A1' t='s'><v>1</v></c>", book).text == "王小明");
  CHECK(only_cell("<c t='inlineStr'><is><t>a_x000D_b_x005F_x0041_</t></is></c>").text == "a\rb_x0041_");
  CHECK(only_cell("<c><v>0.28999999999999998</v></c>").text == "0.29");
  CHECK(only_cell("<c><v>0.33333333333333331</v></c>").is_inexact);
  CHECK(only_cell("<c t='b'><v>1</v></c>").text == "TRUE");
  CHECK(only_cell("<c t='b'><v>0</v></c>").what == cell_kind::yes_no);
  CHECK(only_cell("<c t='e'><v>#DIV/0!</v></c>").what == cell_kind::fault);
  CHECK(only_cell("<c t='d'><v>2022-08-08T00:00:00</v></c>").what == cell_kind::day);
  CHECK(only_cell("<c><f>A2*2</f><v>7</v></c>").text == "7");
  CHECK(only_cell("<c t='str'><f>A2</f><v>x</v></c>").text == "x");
}

TEST_CASE("a formula without a stored result is a fault, one whose result is the empty text is empty") {
  const cell without = only_cell("<c><f>SUM(A2:A3)</f><v></v></c>");
  CHECK(without.what == cell_kind::fault);
  CHECK(without.text == "=SUM(A2:A3)");
  CHECK(read(small_book().sheet("a", row("<c><v>1</v></c><c t='str'><f>A9</f><v></v></c>"))).rows[0].cells.size() == 1);
}

TEST_CASE("a number's format makes a day or a percentage of it") {
  small_book book;
  book.styles("<numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/></numFmts>"
              "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
              "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='10'/></cellXfs>");
  CHECK(only_cell("<c s='0'><v>44781</v></c>", book).text == "44781");
  CHECK(only_cell("<c s='1'><v>44781</v></c>", book).text == "2022-08-08");
  CHECK(only_cell("<c s='1'><v>44781</v></c>", book).what == cell_kind::day);
  CHECK(only_cell("<c s='1'><v>43319</v></c>", small_book(book).since_1904()).text == "2022-08-08");
  CHECK(only_cell("<c s='2'><v>0.05</v></c>", book).is_percent);
}

TEST_CASE("gaps, hidden rows and columns, and merged cells are known; rows without values are left out") {
  const data::table sheet =
      read(small_book().sheet("a", "<row r='2' hidden='1'><c r='C2'><v>1</v></c></row><row r='3'><c r='A3' s='1'/></row>",
                              "<mergeCells><mergeCell ref='A1:C1'/></mergeCells>", "",
                              "<cols><col min='2' max='9' hidden='true'/></cols>"));
  REQUIRE(sheet.rows.size() == 1);
  CHECK(sheet.rows[0].line == 2);
  CHECK(sheet.rows[0].is_hidden);
  REQUIRE(sheet.rows[0].cells.size() == 3);
  CHECK(sheet.rows[0].cells[0].what == cell_kind::empty);
  CHECK(sheet.hidden_columns == std::vector<std::size_t>{2, 3});
  REQUIRE(sheet.merged.size() == 1);
  CHECK(sheet.merged[0].last_column == 3);
}

TEST_CASE("the only visible sheet with values is meant; of several one must be named") {
  const std::string one = row("<c><v>1</v></c>"), two = row("<c><v>2</v></c>");
  small_book book;
  book.sheet("空", "").sheet("申报", one).sheet("代码", two, "", "state='hidden'");
  const auto only = data::read_workbook(book.bytes(), {.file = "book.xlsx"});
  REQUIRE(only);
  CHECK(only->cells.sheet == "申报");
  REQUIRE(only->remarks.size() == 1);
  CHECK(only->remarks[0].code == "book.sheet.hidden");
  book.sheet("评审", two);
  CHECK(refusal(book.bytes()) == "book.sheets: 申报, 评审");
  CHECK(read(book, {.sheet = "评审"}).rows[0].cells[0].text == "2");
  CHECK(read(book, {.sheet = "代码"}).rows[0].cells[0].text == "2");
  CHECK(refusal(book.bytes(), {.sheet = "没有"}) == "book.sheet.unknown: 没有");
  CHECK(refusal(small_book().sheet("a", "").bytes()) == "book.empty: ");
}

TEST_CASE("what is no workbook is refused by what it is") {
  std::string old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  CHECK(refusal(old) == "book.old");
  for (const char letter : std::string("EncryptedPackage")) old += {letter, '\0'};
  CHECK(refusal(old) == "book.protected");
  CHECK(refusal("") == "book.broken: it is empty");
  CHECK(refusal("<html><table>") == "book.broken: it is not an .xlsx file, or was cut off");
  const std::string whole = small_book().sheet("a", row("<c><v>1</v></c>")).bytes();
  CHECK(refusal(whole.substr(0, whole.size() / 2)).rfind("book.broken", 0) == 0);
  CHECK(refusal(test::zipped({{"content.xml", "<a/>"}})) == "book.other: OpenDocument (.ods)");
  CHECK(refusal(test::zipped({{"xl/workbook.bin", "x"}})) == "book.other: Excel Binary (.xlsb)");
  CHECK(refusal(test::zipped({{"readme.txt", "x"}})) == "book.broken: it has no part _rels/.rels");
}

TEST_CASE("a workbook that contradicts itself is refused") {
  const auto refused = [](const std::string& rows) { return refusal(small_book().sheet("a", rows).bytes()); };
  CHECK(refused(row("<c t='s'><v>0</v></c>")) == "book.broken: the cell A1 contradicts itself");
  CHECK(refused(row("<c><v>abc</v></c>")) == "book.broken: the cell A1 contradicts itself");
  CHECK(refused(row("<c t='?'><v>1</v></c>")) == "book.broken: the cell A1 contradicts itself");
  CHECK(refused("<row r='2'><c><v>1</v></c></row><row r='1'/>") == "book.broken: its rows are out of order");
  CHECK(refused(row("<c r='B1'><v>1</v></c><c r='A1'><v>1</v></c>")) == "book.broken: its cells are out of order");
  CHECK(refused(row("<c r='A2'><v>1</v></c>")) == "book.broken: its cells are out of order");
  CHECK(refused("<row r='1048577'><c><v>1</v></c></row>") == "book.broken: its rows are out of order");
  CHECK(refused("<row r='1'>") .find("is not well-formed XML") != std::string::npos);
}

TEST_CASE("entities of a document's own are refused before they grow") {
  const std::string bomb = "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><worksheet><sheetData>&c;</sheetData></worksheet>";
  small_book book;
  book.sheet("a", "");
  CHECK(refusal(book.part("xl/worksheets/sheet1.xml", bomb).bytes()).find("declares a document type") != std::string::npos);
}

TEST_CASE("each limit of a workbook ends the reading") {
  const auto refused = [](const std::string& rows, const limits& most) {
    return refusal(small_book().sheet("a", rows).bytes(), {.limits = most});
  };
  std::string deep;
  for (int level = 0; level < 100; ++level) deep += "<a>";
  CHECK(refused(deep, {}) == "book.large: 64 levels of tags");
  CHECK(refused(row("<c><v>1</v></c>") + std::string(100'000, ' '), {.workbook_expanded_bytes = 50'000}) ==
        "book.large: 50000 bytes when unpacked");
  CHECK(refused(row("<c r='D1'><v>1</v></c>"), {.table_columns = 3}) == "book.large: 3 columns");
  CHECK(refused(row("<c r='D1'><v>1</v></c>"), {.workbook_cells = 3}) == "book.large: 3 cells");
  CHECK(refused("<row><c><v>1</v></c></row><row><c><v>1</v></c></row>", {.table_rows = 1}) == "book.large: 1 rows");
  CHECK(refused(row("<c t='inlineStr'><is><t>abcdef</t></is></c>"), {.cell_bytes = 5}) == "book.large: 5 bytes in one cell");
  CHECK(refused("<row x='" + std::string(300'000, 'x') + "'/>", {.cell_bytes = 1'000}) == "book.large: 1000 bytes in one tag");
  small_book many;
  for (const char* name : {"a", "b", "c"}) many.sheet(name, "");
  CHECK(refusal(many.bytes(), {.limits = {.workbook_parts = 2}}) == "book.large: 2 parts");
}

TEST_CASE("a small file that unpacks to a large one is stopped on the way") {
  const std::string bytes = small_book().sheet("a", std::string(20'000'000, ' ')).bytes();
  CHECK(bytes.size() < 100'000);
  CHECK(refusal(bytes, {.limits = {.workbook_expanded_bytes = 1'000'000}}) == "book.large: 1000000 bytes when unpacked");
}
