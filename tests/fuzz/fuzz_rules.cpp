// Rules text of any kind: it is refused with diagnostics, or it is printed in both languages without changing.
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>

namespace {

using milu::language;
using milu::syntax::tree;

void require(bool holds, const char* sentence, const std::string& text) {
  if (holds) return;
  std::cerr << sentence << ":\n" << text << '\n';
  std::abort();
}

tree parse_again(const std::string& text) {
  milu::syntax::parsed again = milu::syntax::parse(milu::document("printed.milu", text));
  require(!milu::has_errors(again.problems), "what was printed does not parse", text);
  return std::move(again.whole);
}

void check_language(const tree& written, language wanted) {
  const std::string printed = milu::syntax::print(written, wanted);
  const tree again = parse_again(printed);
  require(milu::syntax::same_program(written, again), "printing changed the program", printed);
  require(milu::syntax::print(again, wanted) == printed, "printing twice is not printing once", printed);
  const language other = wanted == language::zh ? language::en : language::zh;
  const tree there = parse_again(milu::syntax::print(again, other));
  require(milu::syntax::print(there, wanted) == printed, "there and back is not the same text", printed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const milu::document text("fuzz.milu", std::string(reinterpret_cast<const char*>(data), size));
  const milu::syntax::parsed rules = milu::syntax::parse(text);
  require(rules.problems.size() <= milu::limits{}.problems, "too many problems", std::string(text.text()));
  if (milu::has_errors(rules.problems)) return 0;
  check_language(rules.whole, language::zh);
  check_language(rules.whole, language::en);
  return 0;
}
