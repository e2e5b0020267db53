// tests/language/good: rules that compile, print and convert without loss; each construct of the language is in one of
// them.
#include <milu/model/compile.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include "language/command.hpp"
#include "language/expectations.hpp"
#include "language/suites.hpp"

namespace milu::language_tests {
namespace {

syntax::tree tree_of(const std::string& text) { return syntax::parse(document("printed", text)).whole; }

std::string converted(const std::string& text, language into) { return syntax::print(tree_of(text), into); }

void test_printing(const std::string& name, const document& text, tally& results) {
  const syntax::tree whole = syntax::parse(text).whole;
  for (const language in : {language::en, language::zh}) {
    const std::string label = in == language::zh ? "in Chinese" : "in English";
    const std::string printed = syntax::print(whole, in);
    const auto again = syntax::parse(document("printed", printed));
    results.equal(name, "what is printed parses " + label, "",
                  as_expectations(again.problems, document("", printed), true));
    results.expect(syntax::same_program(whole, again.whole), name, "the same program " + label, printed);
    results.equal(name, "printing twice " + label, printed, syntax::print(again.whole, in));
    const language other = in == language::zh ? language::en : language::zh;
    results.equal(name, "there and back " + label, printed, converted(converted(printed, other), in));
  }
}

void test_digest(const std::string& name, const document& text, tally& results) {
  const auto digest_in = [&](language in) {
    return model::load(document("converted", converted(std::string(text.text()), in))).rules.digest;
  };
  const std::string digest = model::load(text).rules.digest;
  results.equal(name, "digest in Chinese", digest, digest_in(language::zh));
  results.equal(name, "digest in English", digest, digest_in(language::en));
}

void test_commands(const std::string& name, const std::string& text, tally& results) {
  const scratch folder;
  const std::string rules = folder.write("rules.milu", text);
  const command_run once = run_milu({"fmt", rules});
  results.expect(once.code == 0, name, "fmt ends with 0", once.error);
  const std::string canonical = folder.write("canonical.milu", once.output);
  results.equal(name, "fmt twice", once.output, run_milu({"fmt", canonical}).output);
  results.expect(run_milu({"fmt", "--check", canonical}).code == 0, name, "fmt --check accepts it", once.output);
  if (model::load(document("rules", text)).rules.tests.empty()) return;
  const command_run tests = run_milu({"test", rules});
  results.expect(tests.code == 0, name, "its tests pass", tests.output + tests.error);
}

void test_one(const std::filesystem::path& path, tally& results) {
  const std::string name = "good/" + path.filename().string();
  const expected_rules written = split_expectations(read_file(path));
  const document text(path.filename().string(), written.text);
  const auto compiled = model::load(text);
  results.equal(name, "diagnostics", written.expected, as_expectations(compiled.problems, text, false));
  results.expect(!has_errors(compiled.problems), name, "no errors", written.expected);
  if (has_errors(compiled.problems)) return;
  test_printing(name, text, results);
  test_digest(name, text, results);
  test_commands(name, written.text, results);
}

}  // namespace

void test_good(const std::filesystem::path& folder, tally& results) {
  const auto all = files_in(folder, ".milu");
  results.expect(all.size() >= 25, "good", "at least 25 files", std::to_string(all.size()));
  for (const auto& path : all) test_one(path, results);
}

}  // namespace milu::language_tests
