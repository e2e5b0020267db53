// tests/language/bad: mistakes that people make, each with the message they get for it.
#include <milu/model/compile.hpp>
#include <milu/source/render.hpp>

#include "language/command.hpp"
#include "language/expectations.hpp"
#include "language/suites.hpp"

namespace milu::language_tests {
namespace {

diagnostics errors_among(const diagnostics& problems) {
  diagnostics errors;
  for (const diagnostic& one : problems) {
    if (one.level == severity::error) errors.push_back(one);
  }
  return errors;
}

void test_one(const std::filesystem::path& path, tally& results) {
  const std::string name = "bad/" + path.filename().string();
  const expected_rules written = split_expectations(read_file(path));
  const document text(path.filename().string(), written.text);
  const auto compiled = model::load(text);
  results.equal(name, "diagnostics", written.expected, as_expectations(errors_among(compiled.problems), text, true));
  const std::string shown = render(compiled.problems, &text, {.in = language::zh});
  results.expect(shown.size() < 4'096, name, "less than 4 kB of messages", std::to_string(shown.size()));
}

}  // namespace

void test_bad(const std::filesystem::path& folder, tally& results) {
  const auto all = files_in(folder, ".milu");
  results.expect(all.size() >= 60, "bad", "at least 60 files", std::to_string(all.size()));
  for (const auto& path : all) test_one(path, results);
}

}  // namespace milu::language_tests
