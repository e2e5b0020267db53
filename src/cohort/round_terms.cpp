#include "cohort/round_terms.hpp"

#include <algorithm>
#include "cohort/entrants.hpp"

namespace milu::cohort {
namespace {

// Everything that a statement about the cohort is computed from.
struct computer {
  const model::policy& rules;
  eval::gathering& gathered;
  const std::vector<circumstances>& under;

  eval::value operator()(model::expression_id id) const {
    const eval::value found = gathered.compute_for_all(*under.front().given, under.front().call, id);
    for (const circumstances& each : under) {
      if (gathered.compute_for_all(*each.given, each.call, id) == found) continue;
      return eval::fault{{.code = "pool.differs", .where = rules.at(id).where}};
    }
    return found;
  }
};

// A number, or why there is none.
struct reckoned {
  std::optional<rational> number = {};
  std::vector<eval::cause> causes = {};
};

result<reckoned> reckon(const computer& compute, model::expression_id id) {
  const eval::value found = compute(id);
  if (const auto* fault = std::get_if<eval::fault>(&found)) return failure(fault->what);
  if (const auto* open = std::get_if<eval::unknown>(&found)) return reckoned{.causes = open->causes};
  if (const auto* known = std::get_if<model::scalar>(&found)) {
    if (const auto* number = std::get_if<rational>(known)) return reckoned{.number = *number};
  }
  return reckoned{};
}

// Whether a statement with a `when` or a period applies to this cohort; not known: for the causes.
struct applicability {
  bool applies = true;
  std::vector<eval::cause> causes = {};
};

result<applicability> applicability_of(const computer& compute, const model::heading& head,
                                       const std::optional<model::expression_id>& condition) {
  const auto holds = [&](const circumstances& each) { return head.in_force.holds_on(each.given->law_on); };
  const auto holding = std::count_if(compute.under.begin(), compute.under.end(), holds);
  if (holding == 0) return applicability{.applies = false};
  if (holding != static_cast<std::ptrdiff_t>(compute.under.size()))
    return failure({.code = "pool.differs", .where = head.where, .clause = head.clause});
  if (!condition) return applicability{};
  const eval::value found = compute(*condition);
  if (const auto* fault = std::get_if<eval::fault>(&found)) return failure(fault->what);
  if (const auto* open = std::get_if<eval::unknown>(&found)) return applicability{.causes = open->causes};
  const auto* known = std::get_if<model::scalar>(&found);
  const auto* answer = known ? std::get_if<bool>(known) : nullptr;
  return applicability{.applies = answer && *answer};
}

diagnostic not_whole(const model::heading& head) {
  return {.code = "award.count", .where = head.where, .arguments = {head.name}, .clause = head.clause};
}

// A number of places or of awards: whole and not negative, whatever the parameters say.
result<std::optional<std::int64_t>> reckon_count(const computer& compute, model::expression_id id,
                                                 const model::heading& head, uncomputed what, stated_terms& stated) {
  auto found = reckon(compute, id);
  if (!found) return tl::unexpected(found.error());
  if (!found->number) {
    what.causes = found->causes;
    stated.open.push_back(std::move(what));
    return std::optional<std::int64_t>{};
  }
  const auto whole = found->number->to_int64();
  if (!whole || *whole < 0) return failure(not_whole(head));
  return whole;
}

result<void> add_tiers(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const auto& tiers = compute.rules.rounds[round].tiers;
  for (std::uint32_t i = 0; i < tiers.size(); ++i) {
    tier_terms made{.places = {}, .pays = tiers[i].pays.has_value()};
    if (tiers[i].places) {
      auto places = reckon_count(compute, *tiers[i].places, tiers[i].head,
                                 {.round = round, .what = uncomputed::statement::places, .index = i}, stated);
      if (!places) return tl::unexpected(places.error());
      made.places = places->value_or(0);
    }
    stated.numbers.tiers.push_back(made);
  }
  return {};
}

std::vector<std::uint32_t> paying_tiers(const model::round& round, const std::vector<std::uint32_t>& named) {
  if (!named.empty()) return named;
  std::vector<std::uint32_t> paying;
  for (std::uint32_t i = 0; i < round.tiers.size(); ++i) {
    if (round.tiers[i].pays) paying.push_back(i);
  }
  return paying;
}

result<void> add_budgets(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const model::round& statement = compute.rules.rounds[round];
  for (std::uint32_t i = 0; i < statement.budgets.size(); ++i) {
    const model::budget& budget = statement.budgets[i];
    auto applies = applicability_of(compute, budget.head, budget.applies);
    if (!applies) return tl::unexpected(applies.error());
    if (!applies->applies) continue;
    auto found = reckon(compute, budget.amount);
    if (!found) return tl::unexpected(found.error());
    if (!applies->causes.empty() || !found->number) {
      auto& causes = applies->causes.empty() ? found->causes : applies->causes;
      stated.open.push_back({round, uncomputed::statement::budget, i, std::move(causes)});
      continue;
    }
    stated.numbers.budgets.push_back({.amount = *found->number,
                                      .statement = i,
                                      .tiers = paying_tiers(statement, budget.tiers),
                                      .by_tier = budget.by_tier,
                                      .overflow = static_cast<overflow_policy>(budget.overflow),
                                      .place_is_freed = budget.place_is_freed});
  }
  return {};
}

std::vector<std::uint32_t> all_tiers(const model::round& round) {
  std::vector<std::uint32_t> every;
  for (std::uint32_t i = 0; i < round.tiers.size(); ++i) every.push_back(i);
  return every;
}

result<void> add_limits(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const model::round& statement = compute.rules.rounds[round];
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < statement.limits.size(); ++i) {
    const model::limit& limit = statement.limits[i];
    const std::uint32_t own_key = limit.per ? key++ : limit_terms::none_key;
    auto applies = applicability_of(compute, limit.head, limit.applies);
    if (!applies) return tl::unexpected(applies.error());
    if (!applies->applies) continue;
    if (!applies->causes.empty()) {
      stated.open.push_back({round, uncomputed::statement::limit, i, std::move(applies->causes)});
      continue;
    }
    auto most = reckon_count(compute, limit.most, limit.head,
                             {.round = round, .what = uncomputed::statement::limit, .index = i}, stated);
    if (!most) return tl::unexpected(most.error());
    if (!*most) continue;
    stated.numbers.limits.push_back(
        {.most = **most, .key = own_key, .tiers = limit.tiers.empty() ? all_tiers(statement) : limit.tiers});
  }
  return {};
}

// Without a seed there is no lot: ties wait for a ruling.
result<void> add_seed(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const auto& seed = compute.rules.rounds[round].seed;
  if (!seed) return {};
  const eval::value found = compute(*seed);
  if (const auto* fault = std::get_if<eval::fault>(&found)) return failure(fault->what);
  if (const auto* known = std::get_if<model::scalar>(&found)) {
    stated.numbers.seed = key_text(compute.rules, compute.rules.at(*seed).of, *known);
    return {};
  }
  stated.numbers.tie = tie_policy::send_back;
  const auto* open = std::get_if<eval::unknown>(&found);
  stated.open.push_back({.round = round, .what = uncomputed::statement::seed,
                         .causes = open ? open->causes : std::vector<eval::cause>{}});
  return {};
}

// A line that cannot be made lets nobody pass: its tier is closed.
result<void> add_lines(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const auto& tiers = compute.rules.rounds[round].tiers;
  for (std::uint32_t i = 0; i < tiers.size(); ++i) {
    if (!tiers[i].line) continue;
    auto target = reckon(compute, tiers[i].line->closest_to);
    if (!target) return tl::unexpected(target.error());
    auto least = tiers[i].line->at_least ? reckon(compute, *tiers[i].line->at_least) : result<reckoned>(reckoned{});
    if (!least) return tl::unexpected(least.error());
    if (target->number && (least->number || !tiers[i].line->at_least)) {
      stated.numbers.tiers[i].line = line_terms{.closest_to = *target->number, .at_least = least->number};
      continue;
    }
    stated.numbers.tiers[i].places = 0;
    stated.open.push_back({round, uncomputed::statement::line, i, target->number ? least->causes : target->causes});
  }
  return {};
}

result<void> add_reserves(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const auto& reservations = compute.rules.rounds[round].reservations;
  for (std::uint32_t i = 0; i < reservations.size(); ++i) {
    auto least = reckon_count(compute, reservations[i].least, reservations[i].head,
                              {.round = round, .what = uncomputed::statement::reserve, .index = i}, stated);
    if (!least) return tl::unexpected(least.error());
    stated.numbers.reserves.push_back({.least = least->value_or(0)});
  }
  return {};
}

std::optional<date> reckon_date(const computer& compute, const std::optional<model::expression_id>& id) {
  if (!id) return std::nullopt;
  const eval::value found = compute(*id);
  const auto* known = std::get_if<model::scalar>(&found);
  const auto* day = known ? std::get_if<date>(known) : nullptr;
  return day ? std::optional(*day) : std::nullopt;
}

result<void> add_waiting(const computer& compute, std::uint32_t round, stated_terms& stated) {
  const auto& lists = compute.rules.rounds[round].waiting;
  for (std::uint32_t i = 0; i < lists.size(); ++i) {
    auto most = reckon_count(compute, lists[i].most, lists[i].head,
                             {.round = round, .what = uncomputed::statement::waiting, .index = i}, stated);
    if (!most) return tl::unexpected(most.error());
    stated.numbers.waiting.push_back(
        {.most = most->value_or(0), .tiers = lists[i].tiers, .until = reckon_date(compute, lists[i].until)});
  }
  return {};
}

tie_policy tie_of(const model::round& round) {
  if (!round.tie) return tie_policy::unstated;
  switch (*round.tie) {
    case model::tie_policy::admit_all: return tie_policy::admit_all;
    case model::tie_policy::admit_none: return tie_policy::admit_none;
    case model::tie_policy::share: return tie_policy::share;
    case model::tie_policy::send_back: return tie_policy::send_back;
    case model::tie_policy::lot: return tie_policy::lot;
  }
  return tie_policy::unstated;
}

}  // namespace

void add_keys(const model::round& round, terms& numbers) {
  for (const model::sort_key& key : round.keys) {
    numbers.descending.push_back(key.descending);
    numbers.unknown_first.push_back(key.unknown == model::unknown_order::first);
    if (key.is_portfolio && !numbers.portfolio_from) numbers.portfolio_from = numbers.descending.size() - 1;
  }
}

namespace {

void add_words(const model::round& round, terms& numbers) {
  add_keys(round, numbers);
  numbers.tie = tie_of(round);
  if (round.unused) numbers.unused = static_cast<unused_policy>(*round.unused);
  if (round.undetermined) numbers.undetermined = static_cast<undetermined_policy>(*round.undetermined);
}

// The enums of the two layers name the same words in the same order.
static_assert(static_cast<int>(model::overflow_policy::pay_in_part) == static_cast<int>(overflow_policy::pay_in_part));
static_assert(static_cast<int>(model::unused_policy::flow_down) == static_cast<int>(unused_policy::flow_down));
static_assert(static_cast<int>(model::undetermined_policy::hold_best_place) ==
              static_cast<int>(undetermined_policy::hold_best_place));

}  // namespace

result<stated_terms> terms_of(const model::policy& rules, eval::gathering& gathered,
                              const std::vector<circumstances>& under, std::uint32_t round) {
  const computer compute{rules, gathered, under};
  stated_terms stated;
  add_words(rules.rounds[round], stated.numbers);
  for (const auto add : {add_tiers, add_lines, add_budgets, add_limits, add_reserves, add_waiting, add_seed}) {
    if (auto done = add(compute, round, stated); !done) return tl::unexpected(done.error());
  }
  return stated;
}

}  // namespace milu::cohort
