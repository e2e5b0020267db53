#include "data/text_encoding.hpp"

#include "shared_file.hpp"

#include <milu/base/utf8.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sstream>

using namespace milu;
using namespace milu::data;
using namespace milu::test;

namespace {

struct decoded {
  std::string text = {};
  encoding saved_as = encoding::utf8;
  std::optional<encoding_fault> fault = {};
};

decoded decode(const std::string& bytes, const limits& limits = {}) {
  std::istringstream stream(bytes);
  decoded_text source(stream, limits);
  decoded made;
  for (std::string block;;) {
    const auto more = source.read(block);
    made.saved_as = source.saved_as();
    if (!more) made.fault = more.error();
    if (!more || !*more) return made;
    made.text += block;
  }
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t index = 0; index < times; ++index) all += text;
  return all;
}

std::string utf16(const std::u16string& text, bool is_little) {
  std::string bytes = is_little ? "\xff\xfe" : "\xfe\xff";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xff);
    bytes += is_little ? low : high;
    bytes += is_little ? high : low;
  }
  return bytes;
}

struct table_code {
  std::string bytes;
  std::string text;
};

// The double-byte codes of the WHATWG index; empty when it is not there.
std::vector<table_code> double_byte_codes() {
  std::ifstream file(shared_folder() + "/conformance/text/open/gbk-double-byte.tsv");
  std::vector<table_code> codes;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    table_code code;
    for (std::size_t at = 0; at < 4; at += 2) {
      code.bytes += static_cast<char>(std::stoi(line.substr(at, 2), nullptr, 16));
    }
    utf8::append(code.text, static_cast<char32_t>(std::stoul(line.substr(7), nullptr, 16)));
    codes.push_back(std::move(code));
  }
  return codes;
}

}  // namespace

TEST_CASE("text is UTF-8 with and without a mark, and the mark belongs to no cell") {
  CHECK(decode("编号,名称").text == "编号,名称");
  CHECK(decode("\xef\xbb\xbf编号").text == "编号");
  CHECK(decode("").text.empty());
  CHECK(decode("\xef\xbb\xbf").text.empty());
}

TEST_CASE("text that is no UTF-8 is GB18030, with its codes of four bytes and the euro sign of Windows") {
  const decoded made = decode("\xb1\xe0\xba\xc5,\x95\x32\x82\x36,\x80\n");
  CHECK(made.saved_as == encoding::gb18030);
  CHECK(made.text == "编号,𠀀,€\n");
  CHECK(decode("\xa3\xa0\xfe\x51").text == "　\xee\xa0\x96");
}

TEST_CASE("UTF-16 is told by its mark") {
  CHECK(decode(utf16(u"编号\t𠀀", true)).text == "编号\t𠀀");
  CHECK(decode(utf16(u"编号\t𠀀", false)).text == "编号\t𠀀");
  const decoded lone = decode(utf16(u"a\n\n\xd800z", true));
  REQUIRE(lone.fault);
  CHECK(lone.fault->code == "data.encoding");
  CHECK(lone.fault->line == 3);
  CHECK(decode(utf16(u"ab", true) + "c").fault);
}

TEST_CASE("characters that lie across blocks are read whole") {
  for (const std::string text : {"昆", "é", "𠀀"}) {
    for (std::size_t shift = 0; shift < 5; ++shift) {
      const std::string all = std::string(shift, 'a') + repeated(text, 70'000);
      CHECK(decode(all, {.encoding_sample_bytes = 10}).text == all);
    }
  }
  for (std::size_t shift = 0; shift < 5; ++shift) {
    const std::string all = std::string(shift, 'a') + repeated("\x95\x32\x82\x36\xb1\xe0", 30'000);
    CHECK(decode(all).text == std::string(shift, 'a') + repeated("𠀀编", 30'000));
  }
}

TEST_CASE("UTF-8 with a broken character is refused with its place and never read as GB18030") {
  const decoded made = decode("编号,名称\n昆山市,\xe6\x98,甲乙丙丁\n");
  REQUIRE(made.fault);
  CHECK(made.fault->line == 2);
  CHECK(made.fault->byte == 11);
  const decoded late = decode(repeated("昆山\n", 60'000) + "\xff", {.encoding_sample_bytes = 10});
  REQUIRE(late.fault);
  CHECK(late.fault->line == 60'001);
  CHECK(late.fault->byte == 1);
}

TEST_CASE("a file that is ASCII for long is settled where something else begins") {
  const std::string long_start = repeated("A123,90\n", 20'000);
  const decoded late = decode(long_start + "\xc0\xa5\xc9\xbd,80\n", {.encoding_sample_bytes = 10});
  CHECK(!late.fault);
  CHECK(late.saved_as == encoding::gb18030);
  CHECK(late.text == long_start + "昆山,80\n");
  CHECK(decode(long_start + "昆山", {.encoding_sample_bytes = 10}).text == long_start + "昆山");
  CHECK(decode(long_start + "\xff\xfe", {.encoding_sample_bytes = 10}).fault->line == 20'001);
}

TEST_CASE("bytes that are neither UTF-8 nor GB18030 are refused with their place") {
  const decoded made = decode("a\n\xb1\xe0\xff\n");
  REQUIRE(made.fault);
  CHECK(made.fault->line == 2);
  CHECK(decode("\xb1").fault);
  CHECK(decode("\xb1\xe0\xba\xc5\xb1\x20").fault);
}

TEST_CASE("the 23,940 double-byte codes of GB18030 read as the WHATWG index says") {
  const auto codes = double_byte_codes();
  if (codes.empty()) {
    WARN("skipped: gbk-double-byte.tsv is not there");
    return;
  }
  REQUIRE(codes.size() == 23'940);
  gb18030_decoder decoder;
  REQUIRE(decoder.is_available());
  std::size_t right = 0;
  std::string bytes;
  std::string text;
  for (const table_code& code : codes) {
    const auto one = decoder.decode(code.bytes);
    if (one && *one == code.text) ++right;
    bytes += code.bytes + "\n";
    text += code.text + "\n";
  }
  CHECK(right == 23'940);
  // All of them as one table: each line is a cell.
  const decoded all = decode(bytes);
  CHECK(all.saved_as == encoding::gb18030);
  CHECK(all.text == text);
}

TEST_CASE("no two of these codes read as the same character, so that each text has one code") {
  std::vector<std::string> texts;
  for (const table_code& code : double_byte_codes()) texts.push_back(code.text);
  std::sort(texts.begin(), texts.end());
  std::size_t twins = 0;
  for (std::size_t index = 1; index < texts.size(); ++index) twins += texts[index] == texts[index - 1] ? 1U : 0U;
  // A1A1 and A3A0 are both the ideographic space.
  CHECK(twins == (texts.empty() ? 0U : 1U));
}
