#include <milu/report/table.hpp>

#include <milu/source/visible.hpp>
#include <milu/base/utf8.hpp>

#include "report/cells.hpp"
#include "report/outline.hpp"
#include "report/discretion.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/table_row.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>

namespace milu::report {
namespace {

constexpr std::size_t why_width = 60;
using cells = std::vector<std::string>;

cells head_cells(language wanted) {
  return {either(wanted, "rank", "名次"), either(wanted, "id", "编号"),     either(wanted, "verdict", "资格"),
          either(wanted, "total", "总分"), either(wanted, "tier", "等次"), either(wanted, "money", "金额"),
          either(wanted, "why", "理由")};
}

cells row_cells(const table_row& row) {
  return {row.rank, visible(row.id, 40), row.verdict, row.total, visible(row.tier, 40), row.money,
          visible(row.why, why_width)};
}

const std::vector<bool> to_the_right = {true, false, false, true, false, true, false};

std::string title(const model::policy& rules, const eval::settings* chosen, language wanted) {
  std::string text = label_of(rules.head).in(wanted);
  if (!rules.edition.empty()) text += either(wanted, ", edition ", "，版本 ") + rules.edition;
  if (chosen && chosen->as_of) text += either(wanted, ", as of ", "，基准日 ") + to_text(*chosen->as_of);
  return text + "\n";
}

std::string counts(const std::vector<decision>& all, language wanted) {
  std::array<std::size_t, 6> number{};
  for (const decision& one : all) ++number[static_cast<std::size_t>(one.result.eligibility)];
  std::string text =
      std::to_string(all.size()) + either(wanted, all.size() == 1 ? " application" : " applications", "份申报");
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number[i] == 0) continue;
    const std::string word = verdict_word(static_cast<eval::verdict>(i), wanted);
    text += either(wanted, ", ", "，");
    text += wanted == language::zh ? word + std::to_string(number[i]) : std::to_string(number[i]) + " " + word;
  }
  return text + "\n";
}

// By rank, then those without one in input order; withdrawn ones are in no list.
std::vector<std::uint32_t> listing(const std::vector<decision>& all, const cohort::competition& contest,
                                   std::size_t round) {
  std::vector<std::uint32_t> seats = contest.rounds[round].order;
  for (std::uint32_t seat = 0; seat < contest.applications.size(); ++seat) {
    if (all[contest.applications[seat]].application.withdrawn) continue;
    if (std::find(seats.begin(), seats.end(), seat) == seats.end()) seats.push_back(seat);
  }
  return seats;
}

std::string contest_name(const cohort::competition& contest, const model::policy& rules, std::size_t round,
                         language wanted) {
  std::string text =
      rules.rounds.size() > 1 || contest.key.empty() ? label_of(rules.rounds[round].head).in(wanted) : "";
  for (const std::string& part : contest.key) text += (text.empty() ? "" : " · ") + visible(part, 60);
  return text;
}

std::string id_list(const std::vector<decision>& all, const cohort::competition& contest,
                    const std::vector<std::uint32_t>& seats, language wanted) {
  std::string text;
  for (const std::uint32_t seat : seats) {
    if (!text.empty()) text += either(wanted, ", ", "、");
    text += visible(shown_id(all[contest.applications[seat]]), 40);
  }
  return text;
}

void add_waiting(outline& whole, const std::vector<decision>& all, const cohort::competition& contest,
                 const model::round& round, const cohort::allotment& allotted) {
  const language wanted = whole.wanted();
  for (const cohort::waiting_list& list : allotted.waiting) {
    std::vector<std::uint32_t> seats;
    for (const cohort::waiting_seat& seat : list) seats.push_back(seat.who);
    if (seats.empty()) continue;
    const auto number = static_cast<std::size_t>(&list - allotted.waiting.data());
    whole.line(1, either(wanted, "waiting list: ", "候补：") + id_list(all, contest, seats, wanted),
               round.waiting[number].head.clause);
  }
}

// Who declined, and who moved up instead.
void add_succession(outline& whole, const std::vector<decision>& all, const cohort::competition& contest,
                    const cohort::allotment& allotted) {
  const language wanted = whole.wanted();
  const auto id = [&](std::uint32_t seat) { return visible(shown_id(all[contest.applications[seat]]), 40); };
  for (const cohort::declined_award& gone : allotted.declined) {
    std::string text = either(wanted, "declined: ", "放弃：") + id(gone.who);
    if (gone.empty) text += either(wanted, ", nobody moves up", "，无人递补");
    for (const cohort::moved_up& step : allotted.moved)
      if (step.instead_of == gone.who) text += either(wanted, ", moves up: ", "，递补：") + id(step.who);
    whole.line(1, text);
  }
}

void add_notes(outline& whole, const std::vector<decision>& all, const cohort::competition& contest,
               const model::round& round, const cohort::allotment& allotted) {
  const language wanted = whole.wanted();
  for (const cohort::tie_at_line& tie : allotted.ties) {
    whole.line(1, either(wanted, "tied for ", "并列争取") + label_of(round.tiers[tie.tier].head).in(wanted) +
                      either(wanted, ": ", "：") + id_list(all, contest, tie.group, wanted));
  }
  add_succession(whole, all, contest, allotted);
  add_waiting(whole, all, contest, round, allotted);
  if (!allotted.undetermined.empty()) {
    whole.line(1, either(wanted, "undetermined: ", "待定：") + id_list(all, contest, allotted.undetermined, wanted));
  }
  if (allotted.stopped) {
    whole.line(1, either(wanted, "stopped: nothing is awarded until they are settled", "已暂停评选：补全前不评定等次"));
  }
}

void add_contest(outline& whole, const model::policy& rules, const std::vector<decision>& all,
                 const cohort::competition& contest, std::size_t round) {
  whole.heading(contest_name(contest, rules, round, whole.wanted()));
  std::vector<cells> rows{head_cells(whole.wanted())};
  for (const std::uint32_t seat : listing(all, contest, round)) {
    rows.push_back(row_cells(row_of(all[contest.applications[seat]], round, whole.wanted())));
  }
  for (std::string text = aligned(rows, to_the_right); !text.empty();) {
    const std::size_t end = text.find('\n');
    whole.line(0, text.substr(0, end));
    text.erase(0, end + 1);
  }
  add_notes(whole, all, contest, rules.rounds[round], contest.rounds[round]);
}

}  // namespace

std::string award_summary(const model::policy& rules, const std::vector<decision>& all, const cohort::decided& decided,
                          language wanted) {
  outline whole(wanted);
  for (const auto& contest : decided.competitions) {
    for (std::uint32_t round = 0; round < contest.rounds.size(); ++round) {
      if (contest.holds(rules, round) && !contest.applications.empty()) add_contest(whole, rules, all, contest, round);
    }
  }
  const bool is_one_day = std::all_of(all.begin(), all.end(), [&](const decision& one) {
    return one.chosen.as_of == all.front().chosen.as_of;
  });
  const eval::settings* chosen = all.empty() || !is_one_day ? nullptr : &all.front().chosen;
  return title(rules, chosen, wanted) + counts(all, wanted) + "\n" + whole.text();
}

std::string eval_summary(const std::vector<decision>& all, language wanted) {
  if (all.empty()) return counts(all, wanted);
  std::vector<cells> rows{head_cells(wanted)};
  for (const decision& one : all) rows.push_back(row_cells(row_of(one, wanted)));
  return title(all.front().rules, &all.front().chosen, wanted) + counts(all, wanted) + "\n" +
         aligned(rows, to_the_right);
}

}  // namespace milu::report
