#include "report/table_row.hpp"

#include <algorithm>

#include <milu/report/reasons.hpp>
#include <milu/source/visible.hpp>

#include "report/award_json.hpp"
#include "report/discretion.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

std::string total_text(const decision& about) {
  const auto total = final_total(about.rules);
  const eval::value* own = total ? result_of(about, *total) : nullptr;
  const auto* known = own ? std::get_if<model::scalar>(own) : nullptr;
  if (!known) return {};
  const model::definition& one = about.rules.definitions[*total];
  return value_text(about.rules, about.rules.at(one.value).of, *known, one.places);
}

void add_money(table_row& row, const decision& about, std::size_t round, language wanted) {
  const auto money = money_in(about, round);
  if (!money) return;
  row.money =
      money->amount ? money_for_people(*money->amount, money->currency, wanted) : either(wanted, "unknown", "无法计算");
  if (money->amount) row.amount = money_text(*money->amount);
  if (money->amount) row.currency = money->currency;
}

std::string tier_text(const decision& about, std::size_t round, language wanted) {
  const cohort::placement* own = placed(about, round);
  if (const model::tier* tier = tier_taken(about, round)) return label_of(tier->head).in(wanted);
  if (declined_tier(about, round)) return either(wanted, "(declined)", "（放弃）");
  if (own && own->is_open) return either(wanted, "(sent back)", "（退回复议）");
  if (const auto queues = waiting_places(about, round); !queues.empty()) {
    const std::string position = std::to_string(queues.front().seat.position);
    return either(wanted, "(waiting ", "（候补") + position + either(wanted, ")", "）");
  }
  if (own && own->holds_place) return either(wanted, "(place held)", "（预留）");
  return {};
}

// Of several rounds each table gives its own reason, without naming itself; what stands before all rounds, a verdict or
// a ruling, comes first.
std::string why(const decision& about, std::size_t round, language wanted) {
  const std::vector<reason> all = reasons(about);
  if (all.empty()) return {};
  const auto& rounds = about.rules.rounds;
  const auto is_own = [&](const reason& one) { return round < rounds.size() && one.round == rounds[round].head.name; };
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const reason& one) { return !one.round || is_own(one); });
  if (found == all.end()) return all.front().text.in(wanted);
  const std::string text = found->text.in(wanted);
  if (!is_own(*found)) return text;
  const std::string name = label_of(rounds[round].head).in(wanted) + either(wanted, ": ", "：");
  return text.starts_with(name) ? text.substr(name.size()) : text;
}

}  // namespace

table_row row_of(const decision& about, std::size_t round, language wanted) {
  table_row row;
  row.id = shown_id(about);
  row.cohort = cohort::cohort_key(about.rules, about.application);
  row.verdict = verdict_word(about.result.eligibility, wanted);
  const cohort::placement* own = placed(about, round);
  if (own && own->rank) row.rank = std::to_string(*own->rank);
  row.total = total_text(about);
  row.tier = tier_text(about, round, wanted);
  add_money(row, about, round, wanted);
  row.why = why(about, round, wanted);
  return row;
}

table_row row_of(const decision& about, language wanted) {
  table_row row = row_of(about, deciding_round(about).value_or(0), wanted);
  const std::vector<reason> all = reasons(about);
  if (!all.empty()) row.why = all.front().text.in(wanted);
  return row;
}

}  // namespace milu::report
