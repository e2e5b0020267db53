// Input that was made to break things: refused with few words, exit 2 to 4, never a crash.
#include "language/command.hpp"
#include "language/suites.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace milu::language_tests {
namespace {

using clock = std::chrono::steady_clock;

constexpr std::string_view head = "milu 1\npolicy p \"p\"\napplication { id key: text; a: number; b: yes or no }\n";

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// The same bytes on every machine: a small generator of its own, not the library's.
std::string noise(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 12'345;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    bytes += static_cast<char>((state >> 24) & 0xffU);
  }
  return bytes;
}

std::string after(clock::time_point begun) {
  const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(clock::now() - begun);
  return std::to_string(spent.count()) + " ms";
}

void expect_refusal(const std::string& name, const command_run& run, clock::time_point begun, tally& results) {
  std::cout << "hostile: " << name << ": exit " << run.code << ", " << after(begun) << '\n';
  results.expect(run.code >= 2 && run.code <= 4, "hostile: " + name, "exit 2 to 4", "exit " + std::to_string(run.code));
  results.expect(!run.error.empty() && run.error.size() < 4'096, "hostile: " + name, "a message under 4 kB",
                 std::to_string(run.error.size()) + " bytes: " + run.error);
}

void refuse_rules(const std::string& name, const std::string& text, tally& results) {
  const scratch folder;
  const std::string rules = folder.write("rules.milu", text);
  const auto begun = clock::now();
  expect_refusal(name, run_milu({"check", rules}), begun, results);
}

// Repairing looks at every word of the file, however wrong it is.
void repair_rules(const std::string& name, const std::string& text, tally& results) {
  const scratch folder;
  const auto begun = clock::now();
  const command_run run = run_milu({"fmt", "--repair", folder.write("rules.milu", text), "--lang", "zh"});
  expect_refusal("repairing " + name, run, begun, results);
}

void refuse_data(const std::string& name, const std::string& rules_text, const std::string& text, tally& results,
                 const std::string& extension = "jsonl") {
  const scratch folder;
  const std::string rules = folder.write("rules.milu", rules_text);
  const std::string data = folder.write("data." + extension, text);
  const std::string out = folder.path("out.jsonl");
  const auto begun = clock::now();
  expect_refusal(name, run_milu({"award", rules, "--in", data, "--out", out}), begun, results);
  results.expect(!folder.holds("out.jsonl"), "hostile: " + name, "no file of results", "one");
}

std::string defined(const std::string& value) { return std::string(head) + "define x shown: " + value + "\n"; }

std::string form_with(const std::string& field) {
  return "milu 1\npolicy p \"p\"\napplication { id key: text; " + field + " }\n";
}

std::string id_with(const std::string& rest) { return "{\"id\": \"A\", " + rest + "}\n"; }

}  // namespace

void test_hostile_rules(tally& results) {
  const std::string half = defined("(a + 1) * 2 rounded half up to 2 decimals");
  repair_rules("200,000 open parentheses", defined(repeated("(", 200'000)), results);
  repair_rules("20,000 glued words", std::string(head) + repeated("要求联合且得分不低于90 ", 20'000), results);
  repair_rules("binary noise", noise(100'000), results);
  repair_rules("half a rules file", half.substr(0, half.size() / 2), results);
  refuse_rules("200,000 nested parentheses", defined(repeated("(", 200'000) + "1" + repeated(")", 200'000)), results);
  refuse_rules("200,000 open parentheses", defined(repeated("(", 200'000)), results);
  refuse_rules("200,000 not", defined(repeated("not ", 200'000) + "b"), results);
  refuse_rules("200,000 非", defined(repeated("非 ", 200'000) + "b"), results);
  refuse_rules("200,000 minus signs", defined(repeated("- ", 200'000) + "a"), results);
  refuse_rules("200,000 nested tables", defined(repeated("by a { else: ", 200'000) + "1" + repeated(" }", 200'000)),
               results);
  refuse_rules("200,000 nested records", form_with("r: " + repeated("{ r: ", 200'000) + "text"), results);
  refuse_rules("200,000 nested lists", form_with("r: " + repeated("list of ", 200'000) + "text"), results);
  refuse_rules("1,000,000 [", defined("a" + repeated("[", 1'000'000)), results);
  refuse_rules("200,000 indices", defined("a" + repeated("[1]", 200'000)), results);
  refuse_rules("a 5 MB number", defined(repeated("7", 5'000'000)), results);
  refuse_rules("a 3 MB number", defined(repeated("7", 3'000'000)), results);
  refuse_rules("a 3 MB name", defined(repeated("n", 3'000'000)), results);
  refuse_rules("a 3 MB text that is not closed", std::string(head) + "define x \"" + repeated("t", 3'000'000), results);
  refuse_rules("100,000 unknown words", std::string(head) + repeated("wrong ", 100'000), results);
  refuse_rules("50,000 wrong statements", std::string(head) + repeated("define : \n", 50'000), results);
  refuse_rules("a circle of 5,000 definitions", [] {
    std::string text(head);
    for (int i = 0; i < 5'000; ++i)
      text += "define d" + std::to_string(i) + ": d" + std::to_string((i + 1) % 5'000) + "\n";
    return text;
  }(), results);
  refuse_rules("bidi controls", defined("1 -- \xE2\x80\xAE 2 \xE2\x81\xA6"), results);
  refuse_rules("a zero-width blank in a name", defined("a\xE2\x80\x8B"), results);
  refuse_rules("invalid UTF-8", defined("\xFF\xFE\x80"), results);
  refuse_rules("half a character", defined("1") + "\xE4\xB8", results);
  refuse_rules("a NUL", defined("1") + std::string(1, '\0'), results);
  refuse_rules("UTF-16", [] {
    std::string wide = "\xFF\xFE";
    for (const char letter : std::string(head)) wide += {letter, '\0'};
    return wide;
  }(), results);
  for (const std::size_t cut : {half.size() / 4, half.size() / 2, half.size() - 12, half.size() - 40}) {
    refuse_rules("rules cut after " + std::to_string(cut) + " bytes", half.substr(0, cut), results);
  }
  refuse_rules("an empty file", "", results);
  refuse_rules("blanks alone", "  \n\n\t\n", results);
  refuse_rules("a comment alone", "-- nothing\n", results);
  refuse_rules("binary noise", noise(100'000), results);
  refuse_rules("JSON instead of rules", "{\"id\": 1}", results);
  const auto begun = clock::now();
  expect_refusal("missing rules", run_milu({"check", "/no/such/file.milu"}), begun, results);
  expect_refusal("a folder as rules", run_milu({"fmt", "/"}), begun, results);
}

void test_hostile_data(tally& results) {
  const std::string plain(head);
  refuse_data("1,000,000 [ as data", plain, repeated("[", 1'000'000), results);
  refuse_data("1,000,000 [ as JSON", plain, repeated("[", 1'000'000), results, "json");
  refuse_data("1,000,000 { in a field", plain, id_with("\"a\": " + repeated("{\"a\": ", 1'000'000)), results);
  refuse_data("exponent 1e999999999", plain, id_with("\"a\": 1e999999999"), results);
  refuse_data("exponent 1e-999999999", plain, id_with("\"a\": 1e-999999999"), results);
  refuse_data("exponent of 30 digits", plain, id_with("\"a\": 1e999999999999999999999999999999"), results);
  refuse_data("a 5 MB number as data", plain, id_with("\"a\": " + repeated("7", 5'000'000)), results);
  refuse_data("NaN", plain, id_with("\"a\": NaN"), results);
  refuse_data("Infinity", plain, id_with("\"a\": -Infinity"), results);
  refuse_data("a duplicate key", plain, id_with("\"a\": 1, \"a\": 2"), results);
  refuse_data("a duplicate id", plain, id_with("\"a\": 1") + id_with("\"a\": 2"), results);
  refuse_data("truncated JSON", plain, "{\"id\": \"A\", \"a\": 1", results);
  refuse_data("a truncated JSON array", plain, "[{\"id\": \"A\"}, {\"id\": ", results, "json");
  refuse_data("binary noise as data", plain, noise(100'000), results);
  refuse_data("a file without applications", plain, "", results);
  refuse_data("invalid UTF-8 in a text", plain, "{\"id\": \"\xC0\xAF\"}\n", results);
  refuse_data("a lone surrogate", plain, R"({"id": "\ud800"})", results);
  refuse_data("a zero byte in a text", plain, R"({"id": "A\u0000B"})", results);
  refuse_data("an array in place of an application", plain, "[1, 2]\n", results);
  refuse_data("10,000 faults", plain, repeated("{\"id\": 7, \"wrong\": 1}\n", 10'000), results);
  const scratch folder;
  const std::string rules = folder.write("rules.milu", plain);
  const auto begun = clock::now();
  expect_refusal("missing data", run_milu({"eval", rules, "--in", folder.path("none.jsonl")}), begun, results);
  expect_refusal("rules as data", run_milu({"eval", rules, "--in", rules}), begun, results);
}

// Lines of published attacks, each put into a comment and into a text: those that hide something are refused.
void test_trojan_lines(tally& results) {
  const char* given = std::getenv("MILU_SHARED");
  const std::string shared = given != nullptr ? given : std::string(MILU_SOURCE_DIR) + "/../shared";
  std::ifstream lines(shared + "/conformance/text/open/trojan-source-lines.jsonl");
  if (!lines) return results.skip("hostile: trojan source lines", "the conformance set is not beside the repository");
  const scratch folder;
  for (std::string line; std::getline(lines, line);) {
    const auto attack = nlohmann::json::parse(line);
    std::string hidden;
    for (const char letter : attack.at("line").get<std::string>()) {
      if (letter != '"' && letter != '\\') hidden += letter;
    }
    const bool is_homoglyph = attack.at("technique").get<std::string>().find("homoglyph") != std::string::npos;
    for (const std::string& text :
         {defined("1 -- " + hidden), std::string(head) + "define x \"" + hidden + "\": 1\n"}) {
      const command_run run = run_milu({"check", folder.write("rules.milu", text)});
      const std::string name = "hostile: " + attack.at("id").get<std::string>();
      results.expect(run.code == (is_homoglyph ? 0 : 3), name, is_homoglyph ? "exit 0" : "exit 3",
                     "exit " + std::to_string(run.code) + "\n" + run.error);
    }
  }
}

}  // namespace milu::language_tests
