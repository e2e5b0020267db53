#include "cli/test_report.hpp"

#include <milu/source/visible.hpp>

#include "cli/coverage_report.hpp"
#include "report/json_text.hpp"

namespace milu::cli {
namespace {

std::vector<std::string> complaints(const case_result& one, language wanted) {
  std::vector<std::string> all;
  for (const complaint& each : one.complaints) {
    all.push_back(each.place + (wanted == language::zh ? "：" : ": ") + each.text.in(wanted));
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
    for (const std::string& line : complaints(one, wanted)) out += "  " + line + "\n";
  }
}

std::string case_xml(const case_result& one) {
  const std::string head =
      "    <testcase classname=\"" + xml(one.file) + "\" name=\"" + xml(visible(one.name)) + "\"";
  if (one.passed()) return head + "/>\n";
  std::string body;
  for (const std::string& line : complaints(one, language::en)) body += xml(line) + "\n";
  return head + ">\n      <failure>" + body + "</failure>\n    </testcase>\n";
}

std::string case_json(const case_result& one) {
  report::json_object made;
  made.add("file", report::quoted(one.file));
  made.add("case", report::quoted(one.name));
  made.add("line", std::to_string(one.line));
  made.add("passed", one.passed() ? "true" : "false");
  made.add("failed", report::array_of_texts(complaints(one, language::en)));
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

std::size_t uncovered(const std::vector<file_result>& files) {
  std::size_t number = 0;
  for (const file_result& file : files) number += file.coverage ? parts_with_gaps(*file.coverage) : 0U;
  return number;
}

std::string human_report(const std::vector<file_result>& files, language wanted) {
  std::string out;
  for (const file_result& file : files) add_file(out, file, wanted);
  for (const file_result& file : files) {
    if (file.coverage) out += coverage_for_people(*file.coverage, file.rules->text, wanted);
  }
  const std::string passed = std::to_string(cases_in(files) - failures(files));
  const std::string failed = std::to_string(failures(files));
  return out + (wanted == language::zh ? "通过" + passed + "例，未通过" + failed + "例\n"
                                       : passed + " passed, " + failed + " failed\n");
}

std::string junit_report(const std::vector<file_result>& files) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"" +
                    std::to_string(cases_in(files)) + "\" failures=\"" + std::to_string(failures(files)) + "\">\n";
  for (const file_result& file : files) {
    out += "  <testsuite name=\"" + xml(file.rules->text.name()) + "\" tests=\"" + std::to_string(file.cases.size()) +
           "\">\n";
    for (const case_result& one : file.cases) out += case_xml(one);
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

std::string json_report(const std::vector<file_result>& files) {
  report::json_array cases;
  report::json_array coverage;
  for (const file_result& file : files) {
    for (const case_result& one : file.cases) cases.add(case_json(one));
    if (!file.coverage) continue;
    report::json_object own;
    own.add("rules", report::quoted(file.rules->text.name()));
    own.add("reached", std::to_string(file.coverage->size() - parts_with_gaps(*file.coverage)));
    own.add("parts", std::to_string(file.coverage->size()));
    own.add("list", coverage_json(*file.coverage, file.rules->text));
    coverage.add(own.text());
  }
  report::json_object whole;
  whole.add("passed", std::to_string(cases_in(files) - failures(files)));
  whole.add("failed", std::to_string(failures(files)));
  whole.add("cases", cases.text());
  if (!coverage.is_empty()) whole.add("coverage", coverage.text());
  return whole.text() + "\n";
}

}  // namespace milu::cli
