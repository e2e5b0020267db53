// Requirements that never stand in the way, that nobody meets, or that exclude each other.
#include "analysis/faults.hpp"
#include "analysis/situations.hpp"
#include "analysis/usage.hpp"
#include "analysis/value_words.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

using model::rule_role;

bool is_in_force(const model::heading& head, const eval::settings& given) {
  return head.in_force.holds_on(given.law_on ? given.law_on : given.as_of);
}

bool is_satisfied(situations& all, const model::rule& one) {
  if (one.applies && !all.holds(*one.applies)) return true;
  const bool is_positive = one.role == rule_role::require || one.role == rule_role::check;
  return all.holds(one.condition) == is_positive;
}

void read(situations& all, const model::rule& one) {
  all.read(one.condition);
  if (one.applies) all.read(*one.applies);
}

// What the numbers that the rule tests can come to at all.
phrase range_words(const model::policy& rules, measure& extents, const situations& all) {
  for (const situations::subject& one : all.subjects()) {
    const std::string name = name_of(rules, one.at);
    const extent can = extents.of(one.at);
    if (name.empty() || !can.low || !can.high) continue;
    const phrase range = words_between(rules, rules.at(one.at).of, *can.low, *can.high);
    return {"`" + name + "` can only be " + range.en, "“" + name + "”只能是" + range.zh};
  }
  return {"it comes out the same whatever the data", "无论数据如何，结果都一样"};
}

struct outcomes { bool can_be_met = false; bool can_fail = false; };

std::optional<outcomes> look_at(const model::policy& rules, measure& extents, const model::rule& one, phrase& why) {
  situations all(rules, extents);
  read(all, one);
  if (!all.begin()) return std::nullopt;
  outcomes found;
  do {
    (is_satisfied(all, one) ? found.can_be_met : found.can_fail) = true;
  } while (all.next() && !(found.can_be_met && found.can_fail));
  why = range_words(rules, extents, all);
  return found;
}

bool can_both_be_met(const model::policy& rules, measure& extents, const model::rule& one, const model::rule& other) {
  situations all(rules, extents);
  read(all, one);
  read(all, other);
  if (!all.begin()) return true;
  do {
    if (is_satisfied(all, one) && is_satisfied(all, other)) return true;
  } while (all.next());
  return false;
}

// Rules of the parameters alone are checks of the rules themselves; a switch among the parameters may turn one off.
bool is_about_applications(const model::policy& rules, const model::rule& one) {
  const usage read = usage_of(rules, one.condition, {rules.application});
  for (const std::uint32_t index : read.parameters) {
    if (rules.types[rules.parameters[index].of].what == model::kind::yes_no) return false;
  }
  return !read.fields.empty();
}

// Rules that read no field in common do not stand in each other's way.
bool share_a_field(const usage& one, const usage& other) {
  return std::any_of(one.fields.begin(), one.fields.end(), [&](const auto* field) { return other.fields.count(field) > 0; });
}

diagnostic about(const char* code, const model::heading& head, std::vector<phrase> arguments) {
  return {.code = code, .where = head.where, .arguments = std::move(arguments), .clause = head.clause,
          .level = severity::warning};
}

}  // namespace

void find_requirement_faults(const model::policy& rules, const eval::settings& stated, findings& found) {
  measure extents(rules, stated);
  std::vector<const model::rule*> open;        // those that some meet and some do not
  std::vector<usage> reads;
  for (const model::rule& one : rules.rules) {
    const bool counts = one.role == rule_role::require || one.role == rule_role::exclude;
    if (!counts || !is_in_force(one.head, stated) || !is_about_applications(rules, one)) continue;
    phrase why = "";
    const auto seen = look_at(rules, extents, one, why);
    if (!seen) continue;
    if (!seen->can_fail) {   // whose data are missing is undetermined: it may be there for that
      found.push_back({about("require.always", one.head, {one.head.name, why}), {}, why});
      found.back().what.level = severity::note;
    }
    if (!seen->can_be_met) found.push_back({about("require.never", one.head, {one.head.name, why}), {}, why});
    if (!seen->can_fail || !seen->can_be_met) continue;
    open.push_back(&one);
    reads.push_back(usage_of(rules, one.condition, {rules.application}));
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!share_a_field(reads[i], reads[j]) || can_both_be_met(rules, extents, *open[i], *open[j])) continue;
      finding made{about("require.contradict", open[i]->head, {open[j]->head.name, open[i]->head.name})};
      made.what.labels.push_back({open[j]->head.where, {"the other one", "另一条"}});
      found.push_back(std::move(made));
    }
  }
}

}  // namespace milu::analysis
