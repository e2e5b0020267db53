#include <milu/report/sarif.hpp>

#include <milu/report/receipt.hpp>
#include <milu/source/catalogue.hpp>
#include <milu/source/render.hpp>

#include "report/problem_object.hpp"
#include "report/witness_json.hpp"

namespace milu::report {
namespace {

// A path as a reference of RFC 3986: all that is not a letter, a digit or plain punctuation is written in hexadecimal.
std::string uri_of(const std::string& path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  static constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string text;
  for (const char byte : path) {
    if (plain.find(byte) != plain.npos) {
      text += byte;
      continue;
    }
    const auto value = static_cast<unsigned char>(byte);
    text += {'%', digits[value / 16], digits[value % 16]};
  }
  return text;
}

std::string text_object(const std::string& text) {
  json_object made;
  made.add("text", quoted(text));
  return made.text();
}

std::string region(const span& where, const document& rules) {
  const position first = rules.at(where.begin);
  const position last = rules.at(where.end);
  json_object made;
  made.add("startLine", std::to_string(first.line));
  made.add("startColumn", std::to_string(first.column));
  made.add("endLine", std::to_string(last.line));
  made.add("endColumn", std::to_string(last.column));
  return made.text();
}

std::string locations(const diagnostic& problem, const document& rules) {
  const auto* where = std::get_if<span>(&problem.where);
  json_object artifact;
  artifact.add("uri", quoted(uri_of(where ? rules.name_at(where->begin) : rules.name())));
  json_object physical;
  physical.add("artifactLocation", artifact.text());
  if (where) physical.add("region", region(*where, rules));
  json_object location;
  location.add("physicalLocation", physical.text());
  return "[" + location.text() + "]";
}

std::string number_of(const diagnostic& problem) {
  const message* entry = find_message(problem.code);
  return std::string(entry ? entry->number : std::string_view(problem.code));
}

std::string rule_json(const diagnostic& problem, language in) {
  const message* entry = find_message(problem.code);
  json_object made;
  made.add("id", quoted(number_of(problem)));
  made.add("name", quoted(problem.code));
  if (!entry) return made.text();
  made.add("shortDescription", text_object(fill(in == language::zh ? entry->zh : entry->en, {}, in)));
  const std::string_view help = in == language::zh ? entry->help_zh : entry->help_en;
  if (!help.empty()) made.add("help", text_object(fill(help, {}, in)));
  return made.text();
}

std::string joined(const std::vector<std::string>& all) {
  json_array made;
  for (const std::string& one : all) made.add(one);
  return made.text();
}

}  // namespace

std::size_t sarif_log::rule_index(const diagnostic& problem) {
  const auto [known, is_new] = indices_.emplace(number_of(problem), rules_.size());
  if (is_new) rules_.push_back(rule_json(problem, in_));
  return known->second;
}

void sarif_log::add(const diagnostic& problem, const document& rules, const std::string& witness) {
  const std::string help = help_text(problem, in_);
  json_object made;
  made.add("ruleId", quoted(number_of(problem)));
  made.add("ruleIndex", std::to_string(rule_index(problem)));
  made.add("level", quoted(word_of(problem.level)));
  made.add("message", text_object(message_text(problem, in_) + (help.empty() ? "" : " → " + help)));
  made.add("locations", locations(problem, rules));
  json_object more;
  more.add("clause", quoted(problem.clause));
  if (!witness.empty()) more.add("witness", witness);
  made.add("properties", more.text());
  results_.push_back(made.text());
}

void sarif_log::add(const diagnostics& problems, const document& rules) {
  for (const diagnostic& one : problems) add(one, rules, {});
}

void sarif_log::add(const model::policy& policy, const analysis::findings& found, const document& rules) {
  for (const analysis::finding& one : found) {
    add(one.what, rules, one.shown ? witness_json(policy, *one.shown) : std::string());
  }
}

std::string sarif_log::text() const {
  json_object driver;
  driver.add("name", quoted("milu"));
  driver.add("version", quoted(std::string(engine).substr(5)));
  driver.add("rules", joined(rules_));
  json_object tool;
  tool.add("driver", driver.text());
  json_object run;
  run.add("tool", tool.text());
  run.add("columnKind", quoted("unicodeCodePoints"));
  run.add("results", joined(results_));
  json_object whole;
  whole.add("$schema", quoted("https://json.schemastore.org/sarif-2.1.0.json"));
  whole.add("version", quoted("2.1.0"));
  whole.add("runs", "[" + run.text() + "]");
  return whole.text();
}

}  // namespace milu::report
