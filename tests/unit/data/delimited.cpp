#include "data/delimited.hpp"

#include "shared_file.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace milu;
using namespace milu::data;
using namespace milu::test;

namespace {

struct read_table {
  std::vector<std::vector<std::string>> rows = {};
  std::vector<std::size_t> lines = {};
  std::string faults = {};       // code and line of each row that could not be told into cells
  std::string stopped = {};      // code and line
};

std::string place_of(const diagnostic& problem) {
  return problem.code + "@" + std::to_string(std::get<data_place>(problem.where).line) + " ";
}

read_table read(const std::string& text, delimited_options options = {}) {
  std::istringstream stream(text);
  delimited_reader reader(stream, std::move(options));
  read_table made;
  for (;;) {
    auto next = reader.next();
    if (!next) made.stopped = place_of(next.error());
    if (!next || !*next) return made;
    if ((*next)->fault) {
      made.faults += place_of(*(*next)->fault);
      continue;
    }
    made.lines.push_back((*next)->row.line);
    made.rows.emplace_back();
    for (const cell& one : (*next)->row.cells) made.rows.back().push_back(one.text);
  }
}

using rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("lines end as Windows, Unix and old Macs end them, the last one may end without") {
  const rows wanted{{"a", "b"}, {"1", "2"}, {"3", "4"}};
  CHECK(read("a,b\r\n1,2\r\n3,4\r\n").rows == wanted);
  CHECK(read("a,b\n1,2\n3,4").rows == wanted);
  CHECK(read("a,b\r1,2\r3,4\r").rows == wanted);
  CHECK(read("a,b\r\n1,2\n3,4\r").rows == wanted);
}

TEST_CASE("quoted cells hold separators, marks and lines as they are") {
  const read_table made = read("a,b\n\"x,y\",\"say \"\"no\"\"\"\n\"two\r\nlines\",\"\"\n9,8\n");
  CHECK(made.rows == rows{{"a", "b"}, {"x,y", "say \"no\""}, {"two\r\nlines", ""}, {"9", "8"}});
  CHECK(made.lines == std::vector<std::size_t>{1, 2, 3, 5});
  CHECK(read("a, \"b\" ,c\n1,2,3\n").rows[0] == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a mark inside an unquoted cell is a fault: a separator may have been forgotten; between tabs it is text") {
  CHECK(read("a,b,c\nx\"y, z\",w\n1,2,3\n").faults == "data.quote@2 ");
  CHECK(read("a,b\n5\" disk,1\n").faults == "data.quote@2 ");
  CHECK(read("a\tb\n5\" disk\tO'Brien \"Bob\"\n").rows[1] == std::vector<std::string>{"5\" disk", "O'Brien \"Bob\""});
  CHECK(read("a,b\nO'Brien,it's\n").rows[1] == std::vector<std::string>{"O'Brien", "it's"});
}

TEST_CASE("rows without any text are passed over, wherever they stand") {
  CHECK(read("\n,\n a,b\n\n\n1,2\n,\n \n\n").rows == rows{{" a", "b"}, {"1", "2"}});
  CHECK(read("").rows.empty());
  CHECK(read("\n\n\n").rows.empty());
}

TEST_CASE("separators are found; a line that names one, as Excel writes it, belongs to no table") {
  CHECK(read("a;b\n1,5;2\n").rows[1] == std::vector<std::string>{"1,5", "2"});
  CHECK(read("a\tb\n1,5\t2,5\n").rows[1] == std::vector<std::string>{"1,5", "2,5"});
  CHECK(read("a|b\n1|2\n").rows[1] == std::vector<std::string>{"1", "2"});
  CHECK(read("编号，名称\n1，甲\n").rows[1] == std::vector<std::string>{"1", "甲"});
  CHECK(read("编号,名称\n1,甲，乙\n").rows[1] == std::vector<std::string>{"1", "甲，乙"});
  CHECK(read("sep=;\na;b\n1;2,3\n").rows == rows{{"a", "b"}, {"1", "2,3"}});
  CHECK(read("a,b\tc\n1,2\t3\n", {.separator = '\t'}).rows[0] == std::vector<std::string>{"a,b", "c"});
  CHECK(read("'a','b'\n'1,2','it''s'\n'3','4'\n").rows[1] == std::vector<std::string>{"1,2", "it's"});
  CHECK(read("a,b\n'1,'2\n\"3\",4\n").rows[1] == std::vector<std::string>{"'1", "'2"});
  CHECK(read("一列\n值\n").rows == rows{{"一列"}, {"值"}});
}

TEST_CASE("text behind a closing mark is a fault of its row; the next line is read again") {
  const read_table made = read("a,b\n\"x\"y,2\n3,4\n");
  CHECK(made.faults == "data.quote@2 ");
  CHECK(made.rows == rows{{"a", "b"}, {"3", "4"}});
}

TEST_CASE("a mark that is never closed stops everything, and says where it was opened") {
  CHECK(read("a,b\n1,2\n3,\"4\n5,6\n").stopped == "data.quote.open@3 ");
  CHECK(read("a,b\n1,\"").stopped == "data.quote.open@2 ");
}

TEST_CASE("limits on cells, columns and rows") {
  CHECK(read("a,b\n1,12345\n", {.limits = {.cell_bytes = 4}}).stopped == "data.cell.bytes@2 ");
  CHECK(read("a,b\n1,\"12345\"\n", {.limits = {.cell_bytes = 4}}).stopped == "data.cell.bytes@2 ");
  CHECK(read("a,b\n1,2,3,4\n", {.limits = {.table_columns = 3}}).stopped == "data.columns@2 ");
  CHECK(read("a,b\n1,2\n3,4\n", {.limits = {.table_rows = 2}}).stopped == "data.rows@3 ");
}

TEST_CASE("broken characters stop everything with their line") {
  CHECK(read("a,b\n昆山,昆山\n\xe6,1\n").stopped == "data.encoding@3 ");
}

TEST_CASE("csv-spectrum: every cell as published") {
  std::size_t compared = 0;
  for (const json_value& one : shared_lines("csv/open/csv-spectrum.jsonl")) {
    CAPTURE(one.find("id")->text);
    const read_table made = read(from_base64(one.find("b64")->text));
    const auto& expected = one.find("expected")->elements;
    REQUIRE(made.stopped.empty());
    REQUIRE(made.faults.empty());
    REQUIRE(made.rows.size() == expected.size() + 1);
    for (std::size_t row = 0; row < expected.size(); ++row) {
      REQUIRE(made.rows[row + 1].size() == expected[row].names.size());
      for (std::size_t column = 0; column < made.rows[0].size(); ++column) {
        CHECK(expected[row].find(made.rows[0][column])->text == made.rows[row + 1][column]);
        ++compared;
      }
    }
  }
  if (compared == 0) WARN("skipped: csv-spectrum.jsonl is not there");
}

TEST_CASE("the big list of naughty strings comes out of a table as it went in") {
  std::size_t compared = 0;
  for (const json_value& one : shared_lines("text/open/blns.jsonl")) {
    const std::string text = from_base64(one.find("b64")->text);
    std::string quoted = "id,name\nA,\"";
    for (const char byte : text) quoted += byte == '"' ? "\"\"" : std::string(1, byte);
    const read_table made = read(quoted + "\"\nB,x\n");
    CAPTURE(one.find("id")->text);
    REQUIRE(made.rows.size() == 3);
    CHECK(made.rows[1] == std::vector<std::string>{"A", text});
    ++compared;
  }
  if (compared == 0) WARN("skipped: blns.jsonl is not there");
}
