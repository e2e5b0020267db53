#include <milu/model/compile.hpp>

#include "capi/arguments.hpp"

namespace milu::capi {
namespace {

struct given_rules {
  std::shared_ptr<const document> text;
  limits allowed;
};

result<given_rules> read(const char* name, const char* text, std::size_t length, const milu_limits* limits) {
  const auto bytes = text_argument("text", text, length);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto allowed = limits_argument(limits);
  if (!allowed) return tl::unexpected(allowed.error());
  return given_rules{std::make_shared<const document>(name ? name : "rules", std::string(*bytes)), *allowed};
}

outcome<milu_problems> check(const given_rules& given) {
  diagnostics found = model::load(*given.text, given.allowed).problems;
  if (found.empty()) return {};
  const milu_status status = has_errors(found) ? MILU_RULES_INVALID : MILU_FOUND;
  const language speaks = session::written_language(given.text->text());
  return {.status = status,
          .made = std::make_unique<milu_problems>(milu_problems{std::move(found), given.text, speaks})};
}

outcome<milu_rules> load(const given_rules& given, const char* expected_digest) {
  session::expected_rules expected;
  if (expected_digest) expected.digest = expected_digest;
  outcome<milu_rules> made{.rules = given.text, .speaks = session::written_language(given.text->text())};
  auto loaded = session::load_rules(*given.text, expected, given.allowed);
  if (!loaded) {
    made.status = status_of(loaded.error().whose);
    made.problems = std::move(loaded.error().problems);
    return made;
  }
  made.problems = loaded->remarks;
  auto shared = std::make_shared<const session::loaded_rules>(std::move(*loaded));
  made.made = std::make_unique<milu_rules>(milu_rules{std::move(shared)});
  return made;
}

}  // namespace
}  // namespace milu::capi

using namespace milu::capi;

milu_status milu_check(const char* name, const char* text, size_t length, const milu_limits* limits,
                       milu_problems** problems) {
  return answer(problems, nullptr, [&]() -> outcome<milu_problems> {
    const auto given = read(name, text, length, limits);
    if (given) return check(*given);
    return {.status = MILU_USAGE,
            .made = std::make_unique<milu_problems>(milu_problems{given.error(), nullptr, milu::language::en})};
  });
}

milu_status milu_rules_load(const char* name, const char* text, size_t length, const char* expected_digest,
                            const milu_limits* limits, milu_rules** rules, milu_problems** problems) {
  return answer(rules, problems, [&]() -> outcome<milu_rules> {
    const auto given = read(name, text, length, limits);
    return given ? load(*given, expected_digest) : misused<milu_rules>(given.error().front());
  });
}

const char* milu_rules_digest(const milu_rules* rules) { return rules ? rules->loaded->rules.digest.c_str() : ""; }

void milu_rules_free(milu_rules* rules) { std::default_delete<milu_rules>{}(rules); }
