#include <milu/session/rules.hpp>

#include <algorithm>

#include "session/sheets.hpp"

namespace milu::session {
namespace {

bool begins_comment(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(start);
  return line.substr(0, 2) == "--" || line.substr(0, 6) == "——";
}

bool is_expected(const model::policy& rules, const expected_rules& expected) {
  return !expected.digest || *expected.digest == rules.digest || *expected.digest == rules.text_digest;
}

}  // namespace

// By the word that begins a policy; without it (another encoding, half a file) whoever writes more than ASCII reads
// Chinese.
language written_language(std::string_view text) {
  const bool is_ascii =
      std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (begins_comment(line)) continue;
    const std::size_t chinese = line.find("政策");
    const std::size_t english = line.find("policy");
    if (chinese != line.npos || english != line.npos) return chinese < english ? language::zh : language::en;
  }
  return is_ascii ? language::en : language::zh;
}

checked_rules check_rules(document text, const limits& allowed, const file_reader& read) {
  gathered_rules all = gather_rules(std::move(text), allowed, read);
  checked_rules checked{.text = std::move(all.text), .made = {}};
  if (has_errors(all.problems)) {
    checked.made.problems = std::move(all.problems);
    return checked;
  }
  checked.made = model::compile(all.whole, checked.text, allowed, sheets_beside(read, allowed));
  diagnostics& problems = checked.made.problems;
  problems.insert(problems.begin(), all.problems.begin(), all.problems.end());
  return checked;
}

answer<loaded_rules> load_rules(document text, const expected_rules& expected, const limits& allowed,
                                const file_reader& read) {
  checked_rules checked = check_rules(std::move(text), allowed, read);
  model::compiled& made = checked.made;
  if (made.is_shared) made.problems.push_back({.code = "use.alone", .where = made.rules.head.where});
  if (has_errors(made.problems)) {
    return tl::unexpected(refusal{blame::rules, std::move(made.problems),
                                  std::make_shared<const document>(std::move(checked.text))});
  }
  if (!is_expected(made.rules, expected)) {
    return refuse(blame::rules, {{.code = "rules.digest", .arguments = {made.rules.digest, *expected.digest}}});
  }
  const language speaks = written_language(checked.text.file(0));
  return loaded_rules{std::move(checked.text), std::move(made.rules), speaks, std::move(made.problems)};
}

}  // namespace milu::session
