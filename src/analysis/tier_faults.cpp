// Tiers that nobody gets, tiers out of order, and places that cost more than there is.
#include "analysis/faults.hpp"
#include "analysis/situations.hpp"
#include "analysis/value_words.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

namespace milu::analysis {
namespace {

using model::expression_id;
using optional_id = std::optional<expression_id>;

constexpr std::size_t most_tiers = 60;     // every pair of them is compared

diagnostic about(const char* code, const model::heading& head, std::vector<phrase> arguments) {
  return {.code = code, .where = head.where, .arguments = std::move(arguments), .clause = head.clause,
          .level = severity::warning};
}

// How two conditions go together over all situations; an absent condition always holds.
struct relation { bool first = false; bool both = false; bool only_first = false; bool only_second = false; };

std::optional<relation> relation_of(const model::policy& rules, measure& extents, const optional_id& first,
                                    const optional_id& second) {
  situations all(rules, extents);
  for (const optional_id& each : {first, second}) {
    if (each) all.read(*each);
  }
  if (!all.begin()) return std::nullopt;
  relation found;
  do {
    const bool one = !first || all.holds(*first);
    const bool other = !second || all.holds(*second);
    found.first = found.first || one;
    found.both = found.both || (one && other);
    found.only_first = found.only_first || (one && !other);
    found.only_second = found.only_second || (!one && other);
  } while (all.next());
  return found;
}

bool is_scarce(const model::round& round, std::uint32_t index) {
  const model::tier& one = round.tiers[index];
  const auto covers = [&](const std::vector<std::uint32_t>& tiers) {
    return tiers.empty() || std::find(tiers.begin(), tiers.end(), index) != tiers.end();
  };
  const bool is_budgeted = one.pays && std::any_of(round.budgets.begin(), round.budgets.end(),
                                                   [&](const model::budget& each) { return covers(each.tiers); });
  const bool is_limited = std::any_of(round.limits.begin(), round.limits.end(),
                                      [&](const model::limit& each) { return covers(each.tiers); });
  return one.places || one.line || is_budgeted || is_limited || !round.reservations.empty();
}

std::optional<rational> only_number(measure& extents, const optional_id& id) {
  if (!id) return std::nullopt;
  const extent found = extents.of(*id);
  return found.low && found.high && *found.low == *found.high ? found.low : std::nullopt;
}

class tier_reader {
 public:
  tier_reader(const model::policy& rules, measure& extents, const model::round& round, findings& found)
      : rules_(rules), extents_(extents), round_(round), found_(found) {}

  void read() {
    if (round_.tiers.size() > most_tiers) return;
    for (std::uint32_t index = 0; index < round_.tiers.size(); ++index) {
      if (is_never(index)) continue;
      for (std::uint32_t earlier = 0; earlier < index; ++earlier) compare(earlier, index);
    }
    for (const model::tier& each : round_.tiers) compare_with_source(each);
    for (const model::budget& each : round_.budgets) add_up(each);
  }

 private:
  bool is_never(std::uint32_t index) {
    const model::tier& one = round_.tiers[index];
    const auto places = only_number(extents_, one.places);
    if (places && places->sign() <= 0) {
      found_.push_back({about("tier.places", one.head, {one.head.name, to_text(*places)})});
      return true;
    }
    const auto alone = relation_of(rules_, extents_, one.condition, round_.candidates);
    if (!alone || alone->both) return excluded(one);
    const phrase why = reason(one.condition);
    found_.push_back({about("tier.never", one.head, {one.head.name, why}), {}, why});
    return true;
  }

  // A requirement that whoever meets the condition fails.
  bool excluded(const model::tier& one) {
    if (!one.condition) return false;
    for (const model::rule& each : rules_.rules) {
      const bool is_require = each.role == model::rule_role::require;
      if (each.applies || (!is_require && each.role != model::rule_role::exclude)) continue;
      const auto found = relation_of(rules_, extents_, one.condition, each.condition);
      if (!found || (is_require ? found->both : found->only_first)) continue;
      if (is_require && !found->only_second) continue;      // nobody meets the requirement at all: said elsewhere
      const phrase why{"whoever meets its condition is kept out by `" + each.head.name + "`",
                       "符合其条件的都不满足“" + each.head.name + "”"};
      found_.push_back({about("tier.never", one.head, {one.head.name, why}), {}, why});
      return true;
    }
    return false;
  }

  phrase reason(const optional_id& condition) {
    situations all(rules_, extents_);
    if (condition) all.read(*condition);
    for (const situations::subject& each : all.subjects()) {
      const std::string name = name_of(rules_, each.at);
      const extent can = extents_.of(each.at);
      if (name.empty() || !can.low || !can.high) continue;
      const phrase range = words_between(rules_, rules_.at(each.at).of, *can.low, *can.high);
      return {"its condition never holds, as `" + name + "` can only be " + range.en,
              "其条件不可能满足，“" + name + "”只能是" + range.zh};
    }
    return {"its condition never holds", "其条件不可能满足"};
  }

  void compare(std::uint32_t high, std::uint32_t low) {
    const model::tier& above = round_.tiers[high];
    const model::tier& below = round_.tiers[low];
    const auto found = relation_of(rules_, extents_, above.condition, below.condition);
    if (!found || !found->both) return;               // nobody is considered for both
    const bool covers = !found->only_second;          // whoever meets the lower one meets the higher one
    if (covers && !is_scarce(round_, high)) {
      finding made{about("tier.covered", below.head, {below.head.name, above.head.name})};
      made.what.labels.push_back({above.head.where, {"this one", "这一等次"}});
      return found_.push_back(std::move(made));
    }
    if (covers && found->only_first && above.condition && below.condition)
      found_.push_back({about("tier.order", above.head, {above.head.name, below.head.name})});
    compare_money(above, below);
  }

  void compare_money(const model::tier& above, const model::tier& below) {
    if (!above.pays || !below.pays) return;
    const extent more = extents_.of(*above.pays);
    const extent less = extents_.of(*below.pays);
    if (!more.high || !less.low || *more.high >= *less.low) return;
    const auto words = [&](const optional_id& id, const rational& amount) {
      return words_of(rules_, rules_.at(*id).of, amount);
    };
    found_.push_back({about("tier.pays.less", above.head,
                            {above.head.name, words(above.pays, *more.high), below.head.name, words(below.pays, *less.low)})});
  }

  // What a condition demands of earlier rounds: `awarded(shortlist)`, alone or beside other conditions.
  std::vector<model::round_award> demanded(const optional_id& condition) const {
    std::vector<model::round_award> found;
    if (!condition) return found;
    const model::operation& what = rules_.at(*condition).what;
    if (const auto* one = std::get_if<model::round_award>(&what)) found.push_back(*one);
    const auto* all = std::get_if<model::connective>(&what);
    if (!all || all->operation != syntax::keyword::and_) return found;
    for (const expression_id each : all->operands) {
      if (const auto* one = std::get_if<model::round_award>(&rules_.at(each).what)) found.push_back(*one);
    }
    return found;
  }

  // The places of what an earlier round gave; none when more can come through.
  std::optional<rational> places_in(const model::round_award& source) {
    const model::round& earlier = rules_.rounds[source.round];
    const bool overflows = earlier.tie == model::tie_policy::admit_all || earlier.tie == model::tie_policy::share;
    if (overflows || !earlier.per.empty()) return std::nullopt;
    rational all = 0;
    for (std::uint32_t index = 0; index < earlier.tiers.size(); ++index) {
      if (source.tier && *source.tier != index) continue;
      const auto places = only_number(extents_, earlier.tiers[index].places);
      if (!places) return std::nullopt;
      all = all + *places;
    }
    return all;
  }

  void compare_with_source(const model::tier& one) {
    const auto places = only_number(extents_, one.places);
    if (!places || !round_.per.empty()) return;
    std::vector<model::round_award> sources = demanded(one.condition);
    for (const model::round_award& each : demanded(round_.candidates)) sources.push_back(each);
    for (const model::round_award& each : sources) {
      const auto most = places_in(each);
      if (!most || *places <= *most) continue;
      const model::round& earlier = rules_.rounds[each.round];
      const model::heading& head = each.tier ? earlier.tiers[*each.tier].head : earlier.head;
      finding made{about("tier.places.idle", one.head, {one.head.name, to_text(*places), head.name, to_text(*most)})};
      made.what.labels.push_back({head.where, {"which has fewer", "这里名额较少"}});
      return found_.push_back(std::move(made));
    }
  }

  // Only where places and amounts are certain: what depends on applications may be less.
  void add_up(const model::budget& budget) {
    const auto amount = only_number(extents_, budget.amount);
    if (!amount || budget.applies) return;
    rational all = 0;
    std::string sum;
    for (std::uint32_t index = 0; index < round_.tiers.size(); ++index) {
      const model::tier& one = round_.tiers[index];
      const bool is_named = budget.tiers.empty() || std::find(budget.tiers.begin(), budget.tiers.end(), index) != budget.tiers.end();
      if (!is_named || !one.pays) continue;
      const auto places = only_number(extents_, one.places);
      const auto pays = only_number(extents_, one.pays);
      if (!places || !pays) return;
      all = all + *places * *pays;
      sum += (sum.empty() ? "" : " + ") + to_text(*places) + " × " + to_text(*pays);
    }
    if (all <= *amount) return;
    const auto words = [&](const rational& number) { return words_of(rules_, rules_.at(budget.amount).of, number); };
    const phrase why = sum + " = " + to_text(all);
    found_.push_back({about("award.overspent", budget.head,
                            {round_.head.name, words(all), phrase("its budget", "其预算"), words(*amount)}), {}, why});
  }

  const model::policy& rules_;
  measure& extents_;
  const model::round& round_;
  findings& found_;
};

}  // namespace

void find_tier_faults(const model::policy& rules, const eval::settings& stated, findings& found) {
  measure extents(rules, stated);
  for (const model::round& round : rules.rounds) tier_reader(rules, extents, round, found).read();
}

// S30: on 28 February two years later whoever began on 29 February has completed two years; `x <= D - 2 years` denies it.
void find_leap_days(const model::policy& rules, findings& found) {
  measure extents(rules, {});
  const auto is_earlier_day = [&](expression_id id) {
    const auto* node = std::get_if<model::arithmetic>(&rules.at(id).what);
    if (!node || node->operation != syntax::keyword::minus || rules.at(node->left).of.what != model::kind::date) return false;
    const auto* written = std::get_if<model::literal>(&rules.at(node->right).what);
    const auto* span = written ? std::get_if<duration>(&written->value) : nullptr;
    return span && span->months != 0;
  };
  for (expression_id id = 0; id < rules.expressions.size(); ++id) {
    const auto* node = std::get_if<model::comparison>(&rules.at(id).what);
    if (!node) continue;
    const bool is_plain = node->operation == syntax::keyword::at_or_below && is_earlier_day(node->right);
    const bool is_turned = node->operation == syntax::keyword::at_or_above && is_earlier_day(node->left);
    if (!is_plain && !is_turned) continue;
    const std::string name = name_of(rules, is_plain ? node->left : node->right);
    const std::string start = name.empty() ? "x" : name;
    found.push_back({{.code = "date.leap", .where = rules.at(id).where,
                      .arguments = {phrase(start + " + n years <= D", start + " + n年 ≤ D")}, .level = severity::note}});
  }
}

}  // namespace milu::analysis
