#include "report/parts.hpp"

#include <milu/base/decimal.hpp>
#include <milu/cohort/division.hpp>

#include "report/award_json.hpp"
#include "report/json_text.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"

namespace milu::report {
namespace {

std::vector<std::optional<rational>> amounts_of(const model::division& divided, const std::optional<rational>& whole,
                                                const rational& grid) {
  std::vector<std::optional<rational>> amounts(divided.parts.size());
  if (!whole) return amounts;
  std::vector<rational> shares;
  for (const model::money_part& part : divided.parts) shares.push_back(part.share);
  const auto made = cohort::divide(*whole, shares, divided.remainder, grid);
  amounts.assign(made.begin(), made.end());
  return amounts;
}

void add_takers(award_part& part, const eval::part_claim& claim, model::remainder_rule rule, const rational& grid) {
  std::vector<rational> amounts;
  if (part.amount) amounts = cohort::divide_equally(*part.amount, claim.takers.size(), rule, grid);
  for (std::size_t i = 0; i < claim.takers.size(); ++i) {
    part.takers.push_back({claim.takers[i], i < amounts.size() ? std::optional(amounts[i]) : std::nullopt});
  }
}

// A part that nobody is there to take is not due.
eval::truth is_due(const model::money_part& stated, const eval::part_claim& claim) {
  const bool has_nobody = stated.among && claim.takers.empty() && claim.missing.empty();
  return has_nobody ? eval::truth::no : claim.applies;
}

const char* due_json(eval::truth is_due) {
  if (is_due == eval::truth::yes) return "true";
  return is_due == eval::truth::no ? "false" : "null";
}

std::string amount_json(const std::optional<rational>& amount) { return amount ? quoted(money_text(*amount)) : "null"; }

std::string takers_json(const award_part& part) {
  json_array all;
  for (const taker& one : part.takers) {
    json_object made;
    made.add("id", quoted(one.name));
    made.add("amount", amount_json(one.amount));
    all.add(made.text());
  }
  return all.text();
}

}  // namespace

std::vector<award_part> parts_of(const decision& about, std::size_t round) {
  const model::tier* tier = tier_taken(about, round);
  const auto& rounds = about.result.rounds;
  if (!tier || !tier->divided || round >= rounds.size()) return {};
  const auto& claims = rounds[round].claims[*placed(about, round)->tier].parts;
  const rational& grid = seat_in(about, round).contest->round_terms[round].tiers[*placed(about, round)->tier].money_grid;
  const auto money = money_in(about, round);
  const auto amounts = amounts_of(*tier->divided, money ? money->amount : std::nullopt, grid);
  std::vector<award_part> parts;
  for (std::size_t i = 0; i < tier->divided->parts.size() && i < claims.size(); ++i) {
    award_part part{.stated = tier->divided->parts[i], .amount = amounts[i], .missing = claims[i].missing};
    part.is_due = is_due(part.stated, claims[i]);
    if (part.stated.among) add_takers(part, claims[i], tier->divided->remainder, grid);
    parts.push_back(std::move(part));
  }
  return parts;
}

std::string parts_json(const decision& about, const std::vector<award_part>& parts) {
  json_array all;
  for (const award_part& part : parts) {
    json_object made;
    made.add("id", quoted(part.stated.head.name));
    made.add("share", quoted(value_text(about.rules, {.what = model::kind::number}, part.stated.share)));
    made.add("amount", amount_json(part.amount));
    made.add("due", due_json(part.is_due));
    if (part.stated.among) made.add("among", takers_json(part));
    std::vector<std::string> lacking;
    for (const eval::cause& cause : part.missing) lacking.push_back(cause.name);
    if (!lacking.empty()) made.add("missing", array_of_texts(lacking));
    all.add(made.text());
  }
  return all.text();
}

void add_part_reasons(std::vector<reason>& found, const decision& about, std::size_t round) {
  for (const award_part& part : parts_of(about, round)) {
    const model::heading& head = part.stated.head;
    if (part.is_due == eval::truth::yes) continue;
    const bool is_no = part.is_due == eval::truth::no;
    found.push_back(make_reason(is_no ? "part_withheld" : "part_unknown", head.clause, {label_of(head)}));
    for (const eval::cause& cause : part.missing) found.push_back(cause_reason(about, cause, head.clause));
  }
}

}  // namespace milu::report
