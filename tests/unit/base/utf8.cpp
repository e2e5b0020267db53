#include <catch2/catch.hpp>
#include <milu/base/utf8.hpp>

namespace utf8 = milu::utf8;

namespace {

std::string of(char32_t code_point) {
  std::string text;
  utf8::append(text, code_point);
  return text;
}

}  // namespace

TEST_CASE("every code point is written, checked and read back") {
  std::size_t failures = 0;
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    const std::string text = of(point);
    const utf8::step read = utf8::decode(text, 0);
    if (utf8::first_invalid(text) || read.code_point != point || read.bytes != text.size()) ++failures;
  }
  CHECK(failures == 0);
}

TEST_CASE("malformed bytes are found where they begin") {
  struct malformed {
    std::string_view bytes;
    std::size_t offset;
  };
  const malformed cases[] = {
      {"\x80", 0},
      {"a\xff", 1},
      {"\xc0\x80", 0},
      {"\xc1\xbf", 0},
      {"\xe0\x9f\xbf", 0},
      {"\xed\xa0\x80", 0},
      {"\xf0\x8f\xbf\xbf", 0},
      {"\xf4\x90\x80\x80", 0},
      {"\xf5\x80\x80\x80", 0},
      {"补\xe8\xa1", 3},
      {"ab\xc3", 2},
      {"\xc3(", 0},
      {"\xf0\x9f\x98", 0},
      {"\xe8\xa1\xa5\xa5", 3},
  };
  for (const auto& [bytes, offset] : cases) {
    CAPTURE(offset, bytes.size());
    CHECK(utf8::first_invalid(bytes) == offset);
  }
  CHECK_FALSE(utf8::first_invalid(""));
  CHECK_FALSE(utf8::first_invalid("昆山 grant 😀"));
  CHECK_FALSE(utf8::first_invalid(std::string_view("a\0b", 3)));
}

TEST_CASE("decoding never leaves the text, even where it is malformed") {
  CHECK(utf8::decode("\xe8\xa1", 0).code_point == 0xFFFD);
  CHECK(utf8::decode("\xe8\xa1", 0).bytes == 1);
  CHECK(utf8::decode("a", 1).code_point == 0xFFFD);
  CHECK(of(0xD800) == of(0xFFFD));
  CHECK(of(0x110000) == of(0xFFFD));
}

TEST_CASE("Chinese and full-width characters take two columns, marks none") {
  CHECK(utf8::display_width("abc") == 3);
  CHECK(utf8::display_width("研发投入") == 8);
  CHECK(utf8::display_width("（％）") == 6);
  CHECK(utf8::display_width("ｱ") == 1);
  CHECK(utf8::display_width("한글") == 4);
  CHECK(utf8::display_width("é") == 1);
  CHECK(utf8::display_width("e\u0301") == 1);
  CHECK(utf8::display_width("a\u200bb") == 2);
  CHECK(utf8::display_width("😀") == 2);
  CHECK(utf8::display_width("　") == 2);
  CHECK(utf8::display_width("№ ≥") == 3);
  CHECK(utf8::display_width("") == 0);
}

TEST_CASE("text is brought to the composed form") {
  CHECK(utf8::nfc("e\u0301") == "é");
  CHECK(utf8::nfc("é") == "é");
  CHECK(utf8::nfc("\u1112\u1161\u11ab") == "한");
  CHECK(utf8::nfc("\u212b") == "\u00c5");        // the sign of the ångström is the letter
  CHECK(utf8::nfc("\uf9d0") == "類");            // a compatibility ideograph with a canonical equivalent
  CHECK(utf8::nfc("\u0958") == "\u0915\u093c");  // excluded from composition
  CHECK(utf8::nfc("ａ１") == "ａ１");            // width is never folded
  CHECK(utf8::nfc("q\u0323\u0307") == utf8::nfc("q\u0307\u0323"));
  CHECK(utf8::nfc("a\u0323\u0302") == "\u1ead");
  CHECK(utf8::nfc("a\u0302\u0323") == "\u1ead");
  CHECK(utf8::nfc("昆山市") == "昆山市");
  CHECK(utf8::nfc("か\u3099") == "が");
  CHECK(utf8::nfc(std::string_view("a\0\u0301", 4)) == std::string_view("a\0\u0301", 4));
}

TEST_CASE("megabytes of marks in the wrong order are normalised in reasonable time") {
  std::string marks = "a";
  for (int index = 0; index < 200'000; ++index) marks += "\u0301\u0323";
  const std::string normal = utf8::nfc(marks);
  CHECK(normal.substr(0, 3) == "\u1ea1");
  CHECK(utf8::nfc(normal) == normal);
}

TEST_CASE("compared text has no white space at its ends, of any script") {
  CHECK(utf8::comparable("\u3000 昆山\u00a0") == "昆山");
  CHECK(utf8::comparable("\t a b \r\n") == "a b");
  CHECK(utf8::comparable("\u3000\u00a0 ").empty());
  CHECK(utf8::comparable("").empty());
  CHECK(utf8::comparable(" e\u0301 ") == "é");
  CHECK(utf8::comparable("A") != utf8::comparable("a"));
  CHECK(utf8::comparable("\u200ba") == "\u200ba");
}

TEST_CASE("words hold letters, marks and digits of any script") {
  for (const char32_t point : {U'a', U'Z', U'7', U'补', U'é', U'\u0301', U'７', U'ア', U'Ⅳ', U'²', U'\U00020000'}) {
    CHECK(utf8::is_letter_or_digit(point));
  }
  for (const char32_t point :
       {U'_', U' ', U'-', U'，', U'。', U'％', U'“', U'\u3000', U'≥', U'\u200d', char32_t{0x110000}}) {
    CHECK_FALSE(utf8::is_letter_or_digit(point));
  }
}

TEST_CASE("characters that reorder or hide text are known") {
  for (const char32_t point : {0x202Au, 0x202Eu, 0x2066u, 0x2069u, 0x200Eu, 0x200Fu, 0x061Cu}) {
    CHECK(utf8::is_bidirectional_control(point));
  }
  for (const char32_t point : {0x2029u, 0x202Fu, 0x2065u, 0x206Au, 0x41u})
    CHECK_FALSE(utf8::is_bidirectional_control(point));
  for (const char32_t point :
       {0x200Bu, 0x200Cu, 0x200Du, 0x2060u, 0xFEFFu, 0x00ADu, 0xFE0Fu, 0x3164u, 0xE0100u, 0xE0041u}) {
    CHECK(utf8::is_invisible(point));
  }
  for (const char32_t point : {0x20u, 0x09u, 0x3000u, 0x41u, 0x8865u, 0x0301u, 0x110000u})
    CHECK_FALSE(utf8::is_invisible(point));
}
