// Damaged workbooks: read or refused, never worse. Sanitizers look on in their presets.
#include "data/workbook.hpp"

#include "small_book.hpp"

#include <catch2/catch.hpp>

using namespace milu;

namespace {

const std::string rows =
    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>x</t></is></c></row>"
    "<row r='2' hidden='1'><c r='A2' s='1'><v>44781.5</v></c><c r='C2' t='e'><f>A1</f><v>#N/A</v></c></row>";
const std::string after = "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>";
const std::string styles = "<numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"'/></numFmts><cellXfs><xf/><xf numFmtId='170'/></cellXfs>";
const std::string texts = "<si><r><t>a_x000D_</t></r><rPh><t>b</t></rPh></si>";

struct dice {
  std::uint64_t state;
  std::size_t below(std::size_t most) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33) % most;
  }
};

std::string damaged(std::string text, dice& chance) {
  for (std::size_t count = chance.below(3) + 1; count > 0 && !text.empty(); --count) {
    const std::size_t at = chance.below(text.size());
    if (chance.below(3) == 0) text.erase(at, chance.below(9));
    else if (chance.below(2) == 0) text.insert(at, text.substr(chance.below(text.size()), chance.below(40)));
    else text[at] = static_cast<char>(chance.below(256));
  }
  return text;
}

// Whether it was read; either answer is right.
bool is_read(const std::string& bytes) {
  const auto read = data::read_workbook(bytes, {.file = "a.xlsx"});
  if (!read) REQUIRE(!read.error().empty());
  return read.has_value();
}

}  // namespace

TEST_CASE("a workbook damaged on its way is read or refused") {
  const std::string whole = test::small_book().sheet("a", rows, after).styles(styles).texts(texts).bytes();
  REQUIRE(is_read(whole));
  dice chance{7};
  std::size_t count = 0;
  for (int round = 0; round < 3'000; ++round) if (is_read(damaged(whole, chance))) ++count;
  CHECK(count < 3'000);
}

TEST_CASE("a workbook whose parts say strange things is read or refused") {
  dice chance{11};
  std::size_t count = 0;
  for (int round = 0; round < 2'000; ++round) {
    test::small_book book;
    const std::size_t part = chance.below(4);
    book.sheet("a", part == 0 ? damaged(rows, chance) : rows, part == 1 ? damaged(after, chance) : after);
    book.styles(part == 2 ? damaged(styles, chance) : styles).texts(part == 3 ? damaged(texts, chance) : texts);
    if (is_read(book.bytes())) ++count;
  }
  CHECK(count > 0);
  CHECK(count < 2'000);
}
