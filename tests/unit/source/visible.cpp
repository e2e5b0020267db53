#include <milu/source/visible.hpp>

#include <catch2/catch.hpp>

using namespace milu;

TEST_CASE("plain text in any script is shown as it is") {
  CHECK(visible("昆山 gold π") == "昆山 gold π");
  CHECK(visible("").empty());
}

TEST_CASE("control characters, direction controls and broken bytes are written out") {
  CHECK(visible("a\x1b[2J") == "a\\x1B[2J");
  CHECK(visible(std::string_view("\0\t\n\x7f", 4)) == "\\x00\\x09\\x0A\\x7F");
  CHECK(visible("\xe2\x80\xae" "abc") == "\\u{202E}abc");
  CHECK(visible("\xc2\x85") == "\\u{85}");
  CHECK(visible("\xe2\x80\xa8") == "\\u{2028}");
  CHECK(visible("\xef\xbb\xbf") == "\\u{FEFF}");
  CHECK(visible("\xff" "a\xe4\xb8") == "\\xFFa\\xE4\\xB8");
}

TEST_CASE("a long text is cut to whole characters") {
  CHECK(visible("金银铜", 3) == "金银铜");
  CHECK(visible("金银铜", 2) == "金银…");
  CHECK(visible("a\x1b", 4) == "a…");
}

TEST_CASE("cutting to bytes never breaks a character") {
  CHECK(cut_to_bytes("abc", 3) == "abc");
  CHECK(cut_to_bytes("金银铜", 9) == "金银铜");
  CHECK(cut_to_bytes("金银铜", 8) == "金…");
  CHECK(cut_to_bytes("金银铜", 3) == "…");
}

TEST_CASE("a glyph says how many bytes it stands for") {
  CHECK(glyph_at("金", 0).bytes == 3);
  CHECK(glyph_at("金", 1).bytes == 1);
  CHECK(glyph_at("金", 1).code_point > 0x10ffff);
}
