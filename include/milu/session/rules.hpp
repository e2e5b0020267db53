#pragma once
// Rules from their text to a compiled policy, together with the text that messages quote.
//
//   answer<loaded_rules> file = load_rules(text, {.digest = "sha256:…"}, {});
#include <milu/base/limits.hpp>
#include <milu/model/compile.hpp>
#include <milu/session/refusal.hpp>
#include <milu/session/rule_files.hpp>
#include <milu/source/document.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace milu::session {

// Immutable once loaded: one may be shared among threads.
struct loaded_rules {
  document text;
  model::policy rules;
  language speaks;       // what messages are written in unless somebody says otherwise
  diagnostics remarks = {};  // warnings and notes
};

// What whoever loads knows of the rules beforehand.
struct expected_rules {
  std::optional<std::string> digest = {};  // as a receipt has it: of `rules` or of `rules_text`
};

// Without a reader, a policy that names other files is refused.
answer<loaded_rules> load_rules(document, const expected_rules&, const limits&, const file_reader& = {});

// What `milu check` sees: the text of all files, what they mean and what is wrong.
struct checked_rules {
  document text;
  model::compiled made;
};
checked_rules check_rules(document, const limits&, const file_reader& = {});
// The language of its first word `policy` or `政策`.
language written_language(std::string_view text);

}  // namespace milu::session
