#include <milu/source/render.hpp>

#include <catch2/catch.hpp>
#include <milu/base/utf8.hpp>
#include <milu/source/catalogue.hpp>

using namespace milu;

namespace {

constexpr render_style english{.in = language::en};
constexpr render_style chinese{.in = language::zh};

span find(const document& rules, std::string_view word) {
  const std::size_t at = rules.text().find(word);
  REQUIRE(at != std::string_view::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
}

std::string long_text(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t count = 0; count < times; ++count) text += part;
  return text;
}

}  // namespace

TEST_CASE("a diagnostic in the rules shows its line, carets by display width, labels, clause and help") {
  const document rules("programme.milu", "milu 1\n  total = 企业补助 + 研发投入占比\n");
  const span share = find(rules, "研发投入占比");
  const diagnostic problem{.code = "kind.mix",
                           .where = share,
                           .arguments = {"gold", {"a percentage", "百分比"}},
                           .labels = {{share, {"percentage", "百分比"}}, {find(rules, "企业补助"), {"amount", "金额"}}},
                           .clause = "第三章 第九条"};
  CHECK(render(problem, &rules, english) ==
        "error[M0301]: tier `gold` pays money, but this is a percentage, which cannot become money\n"
        "  --> programme.milu:2:18\n"
        "   |\n"
        " 2 |   total = 企业补助 + 研发投入占比\n"
        "   |                      ^^^^^^^^^^^^ percentage\n"
        "   |           ~~~~~~~~ amount\n"
        "   = clause: 第三章 第九条\n"
        "   = help: write an amount, or a table that gives money. More: milu help M0301\n");
  CHECK(render(problem, &rules, chinese) ==
        "错误[M0301]：等次“gold”要给予金额，而这里是百分比，不能当金额\n"
        "  --> programme.milu:2:18\n"
        "   |\n"
        " 2 |   total = 企业补助 + 研发投入占比\n"
        "   |                      ^^^^^^^^^^^^ 百分比\n"
        "   |           ~~~~~~~~ 金额\n"
        "   = 条款：第三章 第九条\n"
        "   = 帮助：请写金额，或用分档表换算成金额\n"
        "   = 更多：milu help M0301\n");
}

TEST_CASE("a question in the help is not followed by a full stop") {
  const document rules("a.milu", "requre x: yes\n");
  const diagnostic problem{.code = "syn.word", .where = span{0, 6}, .arguments = {"requre", "require"}};
  CHECK(render(problem, &rules, english) ==
        "error[M0101]: `requre` is not a word that can stand here\n"
        "  --> a.milu:1:1\n"
        "   |\n"
        " 1 | requre x: yes\n"
        "   | ^^^^^^\n"
        "   = help: did you mean `require`? More: milu help M0101\n");
}

TEST_CASE("a help that lacks its suggestion is left out") {
  const diagnostic without{.code = "syn.word", .arguments = {"requre"}};
  const diagnostic empty{.code = "syn.word", .arguments = {"requre", ""}};
  CHECK(help_text(without, language::en).empty());
  CHECK(help_text(empty, language::zh).empty());
  CHECK(render(without, nullptr, english) ==
        "error[M0101]: `requre` is not a word that can stand here\n   = more: milu help M0101\n");
  CHECK(render(without, nullptr, chinese) == "错误[M0101]：这里不能用“requre”\n   = 更多：milu help M0101\n");
}

TEST_CASE("a place in the data names file, line, application and field") {
  const diagnostic problem{.code = "id.unknown",
                           .where = data_place{"cohort.jsonl", 12, "KS-012", "reviews[2].breakthrough"},
                           .arguments = {"KS-021", "KS-012"}};
  CHECK(render(problem, nullptr, english) ==
        "error[M0710]: there is no application `KS-021` in the data\n"
        "  --> cohort.jsonl:12, application KS-012, field reviews[2].breakthrough\n"
        "   = help: did you mean `KS-012`? More: milu help M0710\n");
  CHECK(render(problem, nullptr, chinese) ==
        "错误[M0710]：数据中没有申报“KS-021”\n"
        "  --> cohort.jsonl 第12行，申报 KS-012，字段 reviews[2].breakthrough\n"
        "   = 帮助：是否想写“KS-012”？\n"
        "   = 更多：milu help M0710\n");
}

TEST_CASE("what is not known of a place in the data is left out, and - is standard input") {
  const auto arrow = [](data_place place, const render_style& style) {
    const std::string text = render({.code = "data.empty", .where = std::move(place)}, nullptr, style);
    const std::size_t begin = text.find("  --> ");
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  CHECK(arrow({.file = "form.xlsx"}, english) == "  --> form.xlsx");
  CHECK(arrow({.file = "-", .line = 3}, english) == "  --> standard input:3");
  CHECK(arrow({.file = "-", .line = 3}, chinese) == "  --> 标准输入 第3行");
  CHECK(arrow({.file = "a.csv", .field = "staff"}, chinese) == "  --> a.csv，字段 staff");
}

TEST_CASE("warnings and notes are called so") {
  CHECK(render({.code = "syn.empty", .level = severity::warning}, nullptr, english).substr(0, 8) == "warning[");
  CHECK(render({.code = "syn.empty", .level = severity::note}, nullptr, english).substr(0, 5) == "note[");
  CHECK(render({.code = "syn.empty", .level = severity::warning}, nullptr, chinese).find("警告[") == 0);
  CHECK(render({.code = "syn.empty", .level = severity::note}, nullptr, chinese).find("提示[") == 0);
}

TEST_CASE("labels of other lines show their lines in the order of the text") {
  std::string text = "define a: 1\n";
  for (int line = 0; line < 10; ++line) text += "\n";
  const document rules("a.milu", text + "define a: 2\n");
  const diagnostic problem{.code = "name.twice",
                           .where = span{29, 30},
                           .arguments = {"a"},
                           .labels = {{{7, 8}, {"first here", "先在这里"}}}};
  CHECK(render(problem, &rules, english) ==
        "error[M0203]: the name `a` is declared twice\n"
        "  --> a.milu:12:8\n"
        "   |\n"
        " 1 | define a: 1\n"
        "   |        ~ first here\n"
        "12 | define a: 2\n"
        "   |        ^\n"
        "   = help: give one of the two another name. More: milu help M0203\n");
}

TEST_CASE("tabs become one blank, control characters are written out, carets stay below their place") {
  const document rules("a.milu", "\ta\x1b\xe2\x80\xae" "b\xff" "cd\r\n");
  const std::string text =
      render({.code = "syn.word", .where = find(rules, "cd"), .arguments = {"cd"}}, &rules, english);
  const std::string_view shown = " a\\x1B\\u{202E}b\\xFF";
  const std::string caret_row = "   | " + std::string(shown.size(), ' ') + "^^\n";
  CHECK(text.find(" 1 | " + std::string(shown) + "cd\n" + caret_row) != std::string::npos);
}

TEST_CASE("an empty place, the end of the text and places beyond it get one caret") {
  const document rules("a.milu", "ab");
  for (const span where : {span{2, 2}, span{2, 3}, span{700, 900}}) {
    const std::string text = render({.code = "syn.eof", .where = where, .arguments = {"x"}}, &rules, english);
    CHECK(text.find("  --> a.milu:1:3\n   |\n 1 | ab\n   |   ^\n") != std::string::npos);
  }
  const document empty("a.milu", "");
  CHECK(render({.code = "syn.empty", .where = span{0, 0}}, &empty, english).find(" 1 |\n   | ^\n") !=
        std::string::npos);
}

TEST_CASE("a place of several lines is marked to the end of its first line") {
  const document rules("a.milu", "define {\n  b\n}");
  const std::string text =
      render({.code = "syn.brace", .where = span{7, 14}, .arguments = {"define", "1"}}, &rules, english);
  CHECK(text.find(" 1 | define {\n   |        ^\n") != std::string::npos);
}

TEST_CASE("a long line is shown as a window of at most 100 columns around the caret") {
  for (const std::string_view filler : {"a", "金", "e\xcc\x81", "\xff", "\x1b"}) {
    const document rules("a.milu", long_text(filler, 500) + "HERE" + long_text(filler, 500));
    const std::string text =
        render({.code = "syn.word", .where = find(rules, "HERE"), .arguments = {"x"}}, &rules, english);
    const std::size_t begin = text.find(" 1 | ") + 5;
    const std::string source = text.substr(begin, text.find('\n', begin) - begin);
    CAPTURE(source);
    CHECK(utf8::display_width(source) <= 100);
    CHECK(source.find("…") == 0);
    CHECK(source.rfind("…") == source.size() - 3);
    const std::size_t here = source.find("HERE");
    REQUIRE(here != std::string::npos);
    const std::string blanks(utf8::display_width(source.substr(0, here)), ' ');
    CHECK(text.find("\n   | " + blanks + "^^^^\n") != std::string::npos);
  }
}

TEST_CASE("the end of a long line and a caret on its first words are windows too") {
  const document rules("a.milu", "BEGIN" + std::string(3000, 'x') + "END");
  const std::string at_end = render({.code = "syn.word", .where = find(rules, "END")}, &rules, english);
  CHECK(at_end.find("xxxEND\n") != std::string::npos);
  CHECK(at_end.find(" 1 | …x") != std::string::npos);
  const std::string at_begin = render({.code = "syn.word", .where = find(rules, "BEGIN")}, &rules, english);
  CHECK(at_begin.find(" 1 | BEGINx") != std::string::npos);
  CHECK(at_begin.find("\n   | ^^^^^\n") != std::string::npos);
}

TEST_CASE("no message is longer than 4 kB, whatever the input") {
  for (const std::string_view part : {"金", "\xf0\x9f\x92\xb0", "\x1b", "\xff", "e\xcc\x81", "\xe2\x80\xae"}) {
    const std::string name = long_text(part, 20000);
    const document rules(name, name + "\n" + name + "\n" + name + "\n" + name);
    const auto line = static_cast<std::uint32_t>(name.size() + 1);
    diagnostic problem{
        .code = "", .where = span{line / 2, line}, .arguments = std::vector<phrase>(10, name), .clause = name};
    for (std::uint32_t at = 0; at < 40; ++at)
      problem.labels.push_back({{at * line / 10, at * line / 10 + line / 3}, name});
    for (const message* one : all_messages()) {
      problem.code = one->code;
      for (const language in : {language::en, language::zh}) {
        const std::string text = render(problem, &rules, {.in = in, .color = true});
        CAPTURE(one->code, text.size());
        CHECK(text.size() < 4096);
        CHECK_FALSE(utf8::first_invalid(text));
      }
    }
    problem.where = data_place{name, 1, name, name};
    problem.code = name;
    CHECK(render(problem, nullptr, {.in = language::zh, .color = true}).size() < 4096);
  }
}

TEST_CASE("colour is used only when asked for, and without it no escape character comes out") {
  const document rules("\x1b[31m.milu", "\x1b[2Jab");
  const diagnostic problem{.code = "syn.word", .where = span{4, 6}, .arguments = {"\x1b]0;x"}, .clause = "\x1b"};
  CHECK(render(problem, &rules, english).find('\x1b') == std::string::npos);
  const std::string colored = render(problem, &rules, {.in = language::en, .color = true});
  CHECK(colored.find("\x1b[1;31merror[M0101]\x1b[0m") == 0);
  CHECK(colored.find("\x1b[2J") == std::string::npos);
}

TEST_CASE("several diagnostics are parted by an empty line") {
  const diagnostics problems = {{.code = "data.empty"}, {.code = "syn.empty"}};
  CHECK(render(problems, nullptr, english) ==
        render(problems[0], nullptr, english) + "\n" + render(problems[1], nullptr, english));
  CHECK(render(diagnostics{}, nullptr, english).empty());
}

TEST_CASE("a code that the catalogue does not know is still reported") {
  const diagnostic unknown{.code = "no.such", .arguments = {"a"}};
  CHECK(render(unknown, nullptr, english) == "error[no.such]: no.such\n");
  CHECK(message_text(unknown, language::en) == "no.such");
  CHECK(help_text(unknown, language::en).empty());
}

TEST_CASE("a place in the rules without the rules shows the message alone") {
  CHECK(render({.code = "syn.empty", .where = span{0, 1}}, nullptr, chinese).find("-->") == std::string::npos);
}
