#pragma once
// A rules file from its path to a compiled policy, with its problems printed on the way.
#include <milu/model/policy.hpp>
#include <milu/source/document.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

#include <memory>
#include <tl/expected.hpp>

namespace milu::cli {

struct rules_file {
  document text;
  model::policy rules;
};

// The language of its first word `policy` or `政策`: what messages are written in unless `--lang` says otherwise.
language written_language(std::string_view text);
// The document, or the exit code after the problem was printed. Sets the console's language.
tl::expected<document, int> read_rules(const std::string& path, const options&, console&);
tl::expected<std::unique_ptr<rules_file>, int> load_rules(const std::string& path, const options&, console&);
// The one rules file that a command takes.
tl::expected<std::string, int> only_rules_path(const options&, console&);

}  // namespace milu::cli
