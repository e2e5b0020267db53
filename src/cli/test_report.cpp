#include "cli/test_report.hpp"

#include <milu/source/render.hpp>
#include <milu/source/visible.hpp>

#include "report/json_text.hpp"

namespace milu::cli {
namespace {

std::string place(const document& text, span where) {
  const position at = text.at(where.begin);
  return text.name_at(where.begin) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::vector<std::string> complaints(const file_result& file, const case_result& one, language wanted) {
  std::vector<std::string> all;
  for (const auto& expected : one.failed) {
    const char* text = wanted == language::zh ? "：预期不成立：" : ": not so: ";
    all.push_back(place(file.text, expected.where) + text + visible(expected.written));
  }
  for (const diagnostic& problem : one.problems) {
    all.push_back(place(file.text, one.where) + ": " + message_text(problem, wanted));
  }
  return all;
}

std::string xml(const std::string& text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      case '"': out += "&quot;"; break;
      default: out += byte;
    }
  }
  return out;
}

void add_file(std::string& out, const file_result& file, language wanted) {
  for (const case_result& one : file.cases) {
    if (one.passed()) continue;
    out += (wanted == language::zh ? "未通过：" : "failed: ") + visible(one.name) + "\n";
    for (const std::string& line : complaints(file, one, wanted)) out += "  " + line + "\n";
  }
}

std::string case_xml(const file_result& file, const case_result& one) {
  const std::string head =
      "    <testcase classname=\"" + xml(file.text.name()) + "\" name=\"" + xml(visible(one.name)) + "\"";
  if (one.passed()) return head + "/>\n";
  std::string body;
  for (const std::string& line : complaints(file, one, language::en)) body += xml(line) + "\n";
  return head + ">\n      <failure>" + body + "</failure>\n    </testcase>\n";
}

std::string case_json(const file_result& file, const case_result& one) {
  report::json_object made;
  made.add("file", report::quoted(file.text.name()));
  made.add("case", report::quoted(one.name));
  made.add("line", std::to_string(file.text.at(one.where.begin).line));
  made.add("passed", one.passed() ? "true" : "false");
  made.add("failed", report::array_of_texts(complaints(file, one, language::en)));
  return made.text();
}

}  // namespace

std::size_t cases_in(const std::vector<file_result>& files) {
  std::size_t number = 0;
  for (const file_result& file : files) number += file.cases.size();
  return number;
}

std::size_t failures(const std::vector<file_result>& files) {
  std::size_t number = 0;
  for (const file_result& file : files) {
    for (const case_result& one : file.cases) number += one.passed() ? 0U : 1U;
  }
  return number;
}

std::string human_report(const std::vector<file_result>& files, language wanted) {
  std::string out;
  for (const file_result& file : files) add_file(out, file, wanted);
  const std::string passed = std::to_string(cases_in(files) - failures(files));
  const std::string failed = std::to_string(failures(files));
  return out + (wanted == language::zh ? "通过" + passed + "例，未通过" + failed + "例\n"
                                       : passed + " passed, " + failed + " failed\n");
}

std::string junit_report(const std::vector<file_result>& files) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"" +
                    std::to_string(cases_in(files)) + "\" failures=\"" + std::to_string(failures(files)) + "\">\n";
  for (const file_result& file : files) {
    out += "  <testsuite name=\"" + xml(file.text.name()) + "\" tests=\"" + std::to_string(file.cases.size()) + "\">\n";
    for (const case_result& one : file.cases) out += case_xml(file, one);
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

std::string json_report(const std::vector<file_result>& files) {
  report::json_array cases;
  for (const file_result& file : files) {
    for (const case_result& one : file.cases) cases.add(case_json(file, one));
  }
  report::json_object whole;
  whole.add("passed", std::to_string(cases_in(files) - failures(files)));
  whole.add("failed", std::to_string(failures(files)));
  whole.add("cases", cases.text());
  return whole.text() + "\n";
}

}  // namespace milu::cli
