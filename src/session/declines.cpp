#include <milu/session/declines.hpp>

#include <milu/base/utf8.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <array>

namespace milu::session {
namespace {

// Chinese input methods type the wide one.
constexpr std::array<std::string_view, 2> equals_signs = {"=", "＝"};

// What stands behind the sign after `id`; none when the text does not begin so.
std::optional<std::string_view> reason_after(std::string_view text, const std::string& id) {
  if (text.substr(0, id.size()) != id) return std::nullopt;
  text.remove_prefix(id.size());
  for (const std::string_view sign : equals_signs)
    if (text.substr(0, sign.size()) == sign) return text.substr(sign.size());
  return text.empty() ? std::optional(text) : std::nullopt;
}

// An id may hold a sign itself: the longest that fits.
eval::application* application_named(std::string_view text, std::vector<eval::application>& all) {
  eval::application* found = nullptr;
  for (eval::application& one : all) {
    const bool is_longer = !found || one.id.size() > found->id.size();
    if (is_longer && !one.id.empty() && reason_after(text, one.id)) found = &one;
  }
  return found;
}

diagnostic unknown_name(const question& asked, std::string_view text, const std::vector<eval::application>& all) {
  if (hides_ids(asked)) return {.code = "decline.unknown", .arguments = {private_words()}};
  std::size_t end = text.size();
  for (const std::string_view sign : equals_signs) end = std::min(end, text.find(sign));
  const std::string name(text.substr(0, end));
  std::vector<std::string> ids;
  for (const eval::application& one : all) ids.push_back(one.id);
  return {.code = "decline.unknown", .arguments = {name, nearest(name, ids).value_or("")}};
}

std::optional<date> day_of(const question& asked, const eval::application& one) {
  if (asked.declined_on) return asked.declined_on;
  return asked.chosen.of(cohort::call_of(asked.rules, asked.facts, one)).as_of;
}

void heed_one(const question& asked, const std::string& written, std::vector<eval::application>& all,
              diagnostics& problems) {
  const std::string text = utf8::comparable(written);
  eval::application* one = application_named(text, all);
  if (!one) return problems.push_back(unknown_name(asked, text, all));
  if (one->declined) return problems.push_back({.code = "decline.twice", .arguments = {name_of(asked, *one)}});
  const std::string because = utf8::comparable(*reason_after(text, one->id));
  if (because.empty()) return problems.push_back({.code = "decline.because", .arguments = {name_of(asked, *one)}});
  one->declined = eval::declining{day_of(asked, *one), because};
}

bool names(const std::vector<std::uint32_t>& tiers, std::uint32_t tier) {
  return std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
}

// One round of one cohort.
struct held_round {
  const model::round& stated;
  const cohort::competition& contest;
  const cohort::terms& numbers;
  const cohort::allotment& allotted;

  std::string name(const run& made, std::uint32_t who) const {
    return name_of(made.asked, made.batch.applications[contest.applications[who]]);
  }
  phrase label(std::uint32_t tier) const {
    const model::heading& head = stated.tiers[tier].head;
    return head.label.en.empty() && head.label.zh.empty() ? phrase(head.name) : phrase(head.label.en, head.label.zh);
  }
};

template <class Visit>
void for_each_round(const run& made, Visit visit) {
  for (const cohort::competition& contest : made.all.competitions)
    for (std::size_t round = 0; round < contest.rounds.size(); ++round)
      if (contest.holds(made.asked.rules, static_cast<std::uint32_t>(round)))
        visit(held_round{made.asked.rules.rounds[round], contest, contest.round_terms[round], contest.rounds[round]});
}

// The first day is the list's, the second that of the decline.
std::optional<diagnostic> closed_at(const run& made, const held_round& held, const cohort::declined_award& gone) {
  const auto& on = made.batch.applications[held.contest.applications[gone.who]].declined->on;
  for (std::size_t list = 0; list < held.numbers.waiting.size(); ++list) {
    const cohort::waiting_terms& terms = held.numbers.waiting[list];
    const model::waiting_list& stated = held.stated.waiting[list];
    if (!names(terms.tiers, gone.tier) || !stated.until) continue;
    const std::string closes = terms.until ? to_text(*terms.until) : "";
    const std::string today = on ? to_text(*on) : "";
    const char* code = !terms.until ? "decline.closing" : !on ? "decline.day" : "decline.closed";
    if (terms.until && on && !(*terms.until < *on)) continue;
    return diagnostic{.code = code, .where = stated.head.where, .arguments = {held.label(gone.tier), closes, today},
                      .clause = stated.head.clause};
  }
  return std::nullopt;
}

void mark_declined(const run& made, const held_round& held, std::vector<bool>& has_something, diagnostics& problems) {
  const auto mark = [&](std::uint32_t who) { has_something[held.contest.applications[who]] = true; };
  for (const cohort::declined_award& gone : held.allotted.declined) {
    mark(gone.who);
    if (auto closed = closed_at(made, held, gone)) problems.push_back(std::move(*closed));
  }
  for (const cohort::waiting_list& list : held.allotted.as_ranked().waiting)
    for (const cohort::waiting_seat& seat : list) mark(seat.who);
}

phrase why_empty(cohort::vacancy why) {
  switch (why) {
    case cohort::vacancy::no_list: return {"the rules state no waiting list for it", "规则没有为它规定候补名单"};
    case cohort::vacancy::nobody: return {"nobody on the waiting list can take it", "候补名单上无人可以递补"};
    case cohort::vacancy::equals:
      return {"the next on the waiting list are equal; a ruling `tie order` says who goes first",
              "下一顺位有并列，须以裁定“并列次序”确定先后"};
    case cohort::vacancy::money: return {"the budget does not reach for the next", "预算不足以支付下一顺位"};
    case cohort::vacancy::waits: return {"a tie for this tier still waits for a ruling", "该等次另有并列尚待裁定"};
    case cohort::vacancy::surplus: return {"the tier had more awards than places", "该等次的获奖数多于名额"};
  }
  return "";
}

}  // namespace

result<void> heed_declines(const question& asked, std::vector<eval::application>& applications) {
  diagnostics problems;
  for (const std::string& written : asked.declines) heed_one(asked, written, applications, problems);
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return {};
}

result<void> check_declines(const run& made) {
  if (made.asked.declines.empty()) return {};
  diagnostics problems;
  std::vector<bool> has_something(made.batch.applications.size());
  for_each_round(made, [&](const held_round& held) { mark_declined(made, held, has_something, problems); });
  for (std::size_t i = 0; i < has_something.size(); ++i) {
    const eval::application& one = made.batch.applications[i];
    if (one.declined && !has_something[i]) problems.push_back({.code = "decline.nothing", .arguments = {name_of(made.asked, one)}});
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return {};
}

diagnostics vacancies(const run& made) {
  diagnostics notes;
  for_each_round(made, [&](const held_round& held) {
    for (const cohort::declined_award& gone : held.allotted.declined) {
      if (!gone.empty) continue;
      notes.push_back({.code = "decline.empty",
                       .arguments = {held.label(gone.tier), held.name(made, gone.who), why_empty(*gone.empty)},
                       .level = severity::note});
    }
  });
  return notes;
}

}  // namespace milu::session
