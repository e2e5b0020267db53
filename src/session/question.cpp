#include <milu/session/question.hpp>

#include <milu/model/privacy.hpp>
#include <milu/session/dates.hpp>

#include "session/parameters.hpp"

namespace milu::session {
namespace {

result<eval::settings> settle_for(const model::policy& rules, const wishes& said, const chosen_parameters& chosen,
                                  const eval::call* call, const limits& allowed) {
  const auto days = dates_of(rules, said.as_of, call);
  if (!days) return tl::unexpected(days.error());
  return eval::settle(rules, days->as_of, days->law_on, chosen.profile, chosen.set, allowed, said.calendar);
}

// Each call has the dates that it names itself (S32).
result<eval::settings_by_call> settle(const model::policy& rules, const wishes& said,
                                      const std::vector<eval::call>& calls, const limits& allowed) {
  const auto chosen = choose_parameters(rules, said, allowed);
  if (!chosen) return tl::unexpected(chosen.error());
  eval::settings_by_call all;
  if (calls.empty()) {
    auto alone = settle_for(rules, said, *chosen, nullptr, allowed);
    if (!alone) return tl::unexpected(alone.error());
    all.alone = std::move(*alone);
  }
  for (const eval::call& call : calls) {
    auto own = settle_for(rules, said, *chosen, &call, allowed);
    if (!own) return tl::unexpected(own.error());
    all.of_calls.push_back(std::move(*own));
  }
  return all;
}

diagnostic calendar_needed(const model::heading& head) {
  return {.code = "calendar.needed", .where = head.where, .arguments = {head.name}, .clause = head.clause};
}

}  // namespace

void write_for(question& asked, report::audience whom) {
  asked.for_whom = whom;
  asked.hidden = report::privacy_of(asked.rules);
}

phrase private_words() { return {"a private value", "保密内容"}; }

bool hides_ids(const question& asked) {
  return asked.for_whom != report::audience::office && model::has_private_ids(asked.rules);
}

std::string name_of(const question& asked, const eval::application& one) {
  return hides_ids(asked) ? "#" + std::to_string(one.place.line) : one.id;
}

void add_rulings(question& asked, std::vector<eval::office_ruling> rulings) {
  asked.rulings = std::move(rulings);
  asked.receipt.rulings = report::rulings_digest(asked.rulings);
}

result<void> add_declines(question& asked, std::vector<std::string> declines, const std::optional<std::string>& on) {
  if (on) {
    asked.declined_on = parse_date(*on);
    if (!asked.declined_on) return failure({.code = "asof.invalid", .arguments = {*on}});
  }
  asked.declines = std::move(declines);
  return {};
}

// A policy that looks at its call needs one; the facts may be an empty object where all of them are missing.
result<question> ask(const model::policy& rules, const wishes& said, std::optional<std::vector<eval::call>> calls,
                     const limits& allowed) {
  if (!calls && rules.call != model::none) return failure({.code = "call.needed", .arguments = {rules.head.name}});
  const model::heading* counts_days = said.calendar ? nullptr : first_that_needs_calendar(rules);
  if (counts_days) return failure(calendar_needed(*counts_days));
  eval::batch facts;
  if (calls) facts.calls = std::move(*calls);
  auto chosen = settle(rules, said, facts.calls, allowed);
  if (!chosen) return tl::unexpected(chosen.error());
  question asked{rules, std::move(*chosen), std::move(facts), report::frame(said.profile)};
  if (said.calendar) asked.receipt.calendar = said.calendar->digest();
  return asked;
}

}  // namespace milu::session
