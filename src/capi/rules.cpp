#include <cstring>
#include <map>

#include "capi/arguments.hpp"

namespace milu::capi {
namespace {

struct given_rules {
  document text;
  limits allowed;
  session::file_reader files = {};   // of the texts that were given; empty: there are none
};

// The files by their paths, as views of what the caller holds.
result<session::file_reader> files_argument(const milu_file* files, std::size_t count) {
  if (count == 0) return session::file_reader{};
  std::map<std::string, std::string_view> known;
  for (std::size_t at = 0; at < count; ++at) {
    const auto path = files ? text_argument("path", files[at].path, files[at].path ? std::strlen(files[at].path) : 0)
                            : text_argument("files", nullptr, 1);
    if (!path) return tl::unexpected(path.error());
    const auto bytes = text_argument("bytes", files[at].bytes, files[at].length);
    if (!bytes) return tl::unexpected(bytes.error());
    known[std::string(*path)] = *bytes;
  }
  return session::file_reader([known](const std::string& path, std::size_t most) -> result<std::string> {
    const auto found = known.find(path);
    if (found == known.end()) return failure({.code = "files.missing", .arguments = {path}});
    if (found->second.size() <= most) return std::string(found->second);
    return failure({.code = "files.large", .arguments = {path, std::to_string(most)}});
  });
}

result<given_rules> read(const char* name, const char* text, std::size_t length, const milu_limits* limits,
                         const milu_file* files = nullptr, std::size_t file_count = 0) {
  const auto bytes = text_argument("text", text, length);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto allowed = limits_argument(limits);
  if (!allowed) return tl::unexpected(allowed.error());
  auto beside = files_argument(files, file_count);
  if (!beside) return tl::unexpected(beside.error());
  return given_rules{document(name ? name : "rules", std::string(*bytes)), *allowed, std::move(*beside)};
}

outcome<milu_problems> check(const given_rules& given) {
  session::checked_rules checked = session::check_rules(given.text, given.allowed, given.files);
  diagnostics& found = checked.made.problems;
  if (found.empty()) return {};
  const milu_status status = has_errors(found) ? MILU_RULES_INVALID : MILU_FOUND;
  const language speaks = session::written_language(given.text.text());
  auto text = std::make_shared<const document>(std::move(checked.text));
  return {.status = status,
          .made = std::make_unique<milu_problems>(milu_problems{std::move(found), std::move(text), speaks})};
}

outcome<milu_rules> load(const given_rules& given, const char* expected_digest) {
  session::expected_rules expected;
  if (expected_digest) expected.digest = expected_digest;
  outcome<milu_rules> made{.rules = std::make_shared<const document>(given.text),
                           .speaks = session::written_language(given.text.text())};
  auto loaded = session::load_rules(given.text, expected, given.allowed, given.files);
  if (!loaded) {
    made.status = status_of(loaded.error().whose);
    if (loaded.error().rules) made.rules = loaded.error().rules;
    made.problems = std::move(loaded.error().problems);
    return made;
  }
  made.problems = loaded->remarks;
  made.rules = std::make_shared<const document>(loaded->text);
  auto shared = std::make_shared<const session::loaded_rules>(std::move(*loaded));
  made.made = std::make_unique<milu_rules>(milu_rules{std::move(shared)});
  return made;
}

}  // namespace
}  // namespace milu::capi

using namespace milu::capi;

milu_status milu_check(const char* name, const char* text, size_t length, const milu_limits* limits,
                       milu_problems** problems) {
  return milu_check_files(name, text, length, nullptr, 0, limits, problems);
}

milu_status milu_check_files(const char* name, const char* text, size_t length, const milu_file* files,
                             size_t file_count, const milu_limits* limits, milu_problems** problems) {
  return answer(problems, nullptr, [&]() -> outcome<milu_problems> {
    const auto given = read(name, text, length, limits, files, file_count);
    if (given) return check(*given);
    return {.status = MILU_USAGE,
            .made = std::make_unique<milu_problems>(milu_problems{given.error(), nullptr, milu::language::en})};
  });
}

milu_status milu_rules_load(const char* name, const char* text, size_t length, const char* expected_digest,
                            const milu_limits* limits, milu_rules** rules, milu_problems** problems) {
  return milu_rules_load_files(name, text, length, nullptr, 0, expected_digest, limits, rules, problems);
}

milu_status milu_rules_load_files(const char* name, const char* text, size_t length, const milu_file* files,
                                  size_t file_count, const char* expected_digest, const milu_limits* limits,
                                  milu_rules** rules, milu_problems** problems) {
  return answer(rules, problems, [&]() -> outcome<milu_rules> {
    const auto given = read(name, text, length, limits, files, file_count);
    return given ? load(*given, expected_digest) : misused<milu_rules>(given.error().front());
  });
}

const char* milu_rules_digest(const milu_rules* rules) { return rules ? rules->loaded->rules.digest.c_str() : ""; }

void milu_rules_free(milu_rules* rules) { std::default_delete<milu_rules>{}(rules); }
