#include <milu/session/coverage.hpp>

#include <algorithm>
#include <map>

namespace milu::session {
namespace {

using eval::rule_result;
using eval::truth;

phrase name_of(const model::heading& head) { return {head.label.en, head.label.zh}; }

diagnostic gap(std::string code, span where, std::vector<phrase> arguments, const std::string& clause) {
  return {.code = std::move(code), .where = where, .arguments = std::move(arguments), .clause = clause,
          .level = severity::note};
}

// Rows may be written on several lines.
std::string one_line(std::string_view written) {
  std::string line;
  for (const char byte : written) {
    const bool is_blank = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
    if (!is_blank) line += byte;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

class part_list {
 public:
  part_list(const model::policy& rules, const document& text, const coverage& seen)
      : rules_(rules), text_(text), seen_(seen) {}

  std::vector<covered_part> take() && {
    for (std::size_t index = 0; index < rules_.rules.size(); ++index) add_rule(rules_.rules[index], seen_.rules[index]);
    for (std::size_t index = 0; index < rules_.definitions.size(); ++index) add_value(index);
    for (std::size_t round = 0; round < rules_.rounds.size(); ++round) add_round(round);
    add_tables();
    leave_out_other_files();
    std::stable_sort(parts_.begin(), parts_.end(), [](const covered_part& left, const covered_part& right) {
      return left.where.begin < right.where.begin;
    });
    return std::move(parts_);
  }

 private:
  // What an amendment took over from its base is for the cases of the base to go through, and so are shared definitions.
  void leave_out_other_files() {
    const auto is_of_others = [&](const covered_part& one) { return text_.name_at(one.where.begin) != text_.name(); };
    parts_.erase(std::remove_if(parts_.begin(), parts_.end(), is_of_others), parts_.end());
  }
  void add_rule(const model::rule&, const std::set<rule_result>&);
  void add_value(std::size_t index);
  void add_round(std::size_t index);
  void add_tier(const model::tier&, const tier_coverage&);
  void add_condition(model::heading, const std::optional<model::expression_id>& applies, const phrase& word);
  void add_tables();
  std::string clause_at(span where) const;
  template <class Row>
  void add_rows(const std::vector<Row>&, span table);
  bool is_in_case(span where) const;
  void missing(covered_part& part, const model::heading& head, bool is_missing, phrase outcome) {
    if (is_missing) part.gaps.push_back(gap("cover.outcome", head.where, {name_of(head), std::move(outcome)}, head.clause));
  }

  const model::policy& rules_;
  const document& text_;
  const coverage& seen_;
  std::vector<covered_part> parts_;
};

void part_list::add_rule(const model::rule& rule, const std::set<rule_result>& results) {
  covered_part part{.sort = "rule", .clause = rule.head.clause, .where = rule.head.where};
  const bool is_met = results.count(rule_result::met) > 0;
  const bool is_failed = results.count(rule_result::failed) > 0;
  const bool has_applied = is_met || is_failed || results.count(rule_result::unknown) > 0;
  if (rule.applies) missing(part, rule.head, !has_applied, {"applicable", "适用"});
  if (rule.applies) missing(part, rule.head, results.count(rule_result::not_reached) == 0, {"not applicable", "不适用"});
  if (has_applied || !rule.applies) {
    missing(part, rule.head, !is_met, {"met", "符合"});
    missing(part, rule.head, !is_failed, {"failed", "不符合"});
  }
  parts_.push_back(std::move(part));
}

void part_list::add_value(std::size_t index) {
  const model::heading& head = rules_.definitions[index].head;
  covered_part part{.sort = "value", .clause = head.clause, .where = head.where};
  if (!seen_.has_value[index]) part.gaps.push_back(gap("cover.value", head.where, {name_of(head)}, head.clause));
  parts_.push_back(std::move(part));
}

void part_list::add_tier(const model::tier& tier, const tier_coverage& own) {
  covered_part part{.sort = "tier", .clause = tier.head.clause, .where = tier.head.where};
  if (!own.is_given) {
    const phrase why = seen_.has_cohort ? phrase("", "") : phrase(": no case decides a cohort", "：没有一例评定整批申报");
    part.gaps.push_back(gap("cover.tier", tier.head.where, {name_of(tier.head), why}, tier.head.clause));
  }
  if (tier.condition) {
    missing(part, tier.head, own.condition.count(truth::yes) == 0, {"open to an application", "对某份申报成立"});
    missing(part, tier.head, own.condition.count(truth::no) == 0, {"closed to an application", "对某份申报不成立"});
  }
  parts_.push_back(std::move(part));
}

// Budgets and limits have no names of their own.
void part_list::add_condition(model::heading head, const std::optional<model::expression_id>& applies,
                              const phrase& word) {
  if (!applies) return;
  head.label = {word.zh, word.en};
  const std::uint32_t at = rules_.at(*applies).where.begin;
  covered_part part{.sort = "condition", .clause = head.clause, .where = head.where};
  missing(part, head, seen_.seen.answers.count({at, truth::yes}) == 0, {"applicable", "适用"});
  missing(part, head, seen_.seen.answers.count({at, truth::no}) == 0, {"not applicable", "不适用"});
  parts_.push_back(std::move(part));
}

void part_list::add_round(std::size_t index) {
  const model::round& round = rules_.rounds[index];
  for (std::size_t tier = 0; tier < round.tiers.size(); ++tier) add_tier(round.tiers[tier], seen_.tiers[index][tier]);
  for (const model::budget& one : round.budgets) add_condition(one.head, one.applies, {"budget", "预算"});
  for (const model::limit& one : round.limits) add_condition(one.head, one.applies, {"limit", "名额上限"});
}

bool part_list::is_in_case(span where) const {
  return std::any_of(rules_.tests.begin(), rules_.tests.end(), [where](const model::test_case& one) {
    return one.where.begin <= where.begin && where.begin < one.where.end;
  });
}

// What the statement cites that the table stands in: the one whose head stands last before it.
std::string part_list::clause_at(span where) const {
  const model::heading* last = nullptr;
  const auto look = [&](const model::heading& head) {
    const bool is_nearer = last == nullptr || last->where.begin < head.where.begin;
    if (head.where.begin <= where.begin && is_nearer) last = &head;
  };
  for (const model::definition& one : rules_.definitions) look(one.head);
  for (const model::rule& one : rules_.rules) look(one.head);
  for (const model::round& round : rules_.rounds) {
    for (const model::tier& one : round.tiers) look(one.head);
    for (const model::budget& one : round.budgets) look(one.head);
  }
  return last == nullptr ? std::string{} : last->clause;
}

// A row that no case comes to: because others always fit, or because nothing computes the table at all.
template <class Row>
void part_list::add_rows(const std::vector<Row>& rows, span table) {
  const auto first = seen_.seen.rows.lower_bound({table.begin, 0});
  const bool is_computed = first != seen_.seen.rows.end() && first->first == table.begin;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const std::string clause = rows[index].clause.empty() ? clause_at(table) : rows[index].clause;
    covered_part part{.sort = "row", .clause = clause, .where = rows[index].where};
    if (seen_.seen.rows.count({table.begin, index}) == 0) {
      const std::string written = one_line(text_.text(rows[index].where));
      part.gaps.push_back(gap(is_computed ? "cover.row" : "cover.table", part.where, {written}, part.clause));
    }
    parts_.push_back(std::move(part));
  }
}

void part_list::add_tables() {
  std::set<std::uint32_t> told;  // one text may have been compiled more than once
  for (const model::expression& one : rules_.expressions) {
    if (is_in_case(one.where) || told.count(one.where.begin) > 0) continue;
    const auto* bands = std::get_if<model::bands>(&one.what);
    const auto* cases = std::get_if<model::cases>(&one.what);
    if (bands == nullptr && cases == nullptr) continue;
    told.insert(one.where.begin);
    if (bands != nullptr) add_rows(bands->rows, one.where);
    else add_rows(cases->rows, one.where);
  }
}

bool is_known(const eval::definition_outcome& one) {
  if (std::holds_alternative<model::scalar>(one.result)) return true;
  return std::any_of(one.rows.begin(), one.rows.end(), [](const eval::list_row& row) {
    return std::holds_alternative<model::scalar>(row.result);
  });
}

}  // namespace

coverage::coverage(const model::policy& policy)
    : rules(policy.rules.size()), has_value(policy.definitions.size()), tiers(policy.rounds.size()) {
  for (std::size_t round = 0; round < tiers.size(); ++round) tiers[round].resize(policy.rounds[round].tiers.size());
}

void note(coverage& all, const eval::outcome& one) {
  for (const eval::rule_outcome& rule : one.rules) {
    const bool is_failed_check = rule.error && rule.error->what.code == "decide.check";
    all.rules[rule.rule].insert(is_failed_check ? rule_result::failed : rule.result);
  }
  for (std::size_t index = 0; index < one.definitions.size() && index < all.has_value.size(); ++index) {
    if (is_known(one.definitions[index])) all.has_value[index] = true;
  }
  for (std::size_t round = 0; round < one.rounds.size() && round < all.tiers.size(); ++round) {
    const std::vector<eval::claim>& claims = one.rounds[round].claims;
    for (std::size_t tier = 0; tier < claims.size(); ++tier) all.tiers[round][tier].condition.insert(claims[tier].meets);
  }
}

void note(coverage& all, const model::policy& rules, const cohort::decided& made) {
  all.has_cohort = true;
  for (const eval::outcome& one : made.outcomes) note(all, one);
  for (const cohort::competition& contest : made.competitions) {
    for (std::uint32_t round = 0; round < contest.rounds.size(); ++round) {
      if (!contest.holds(rules, round)) continue;
      for (const cohort::placement& one : contest.rounds[round].placements) {
        if (one.tier) all.tiers[round][*one.tier].is_given = true;
      }
    }
  }
}

std::vector<covered_part> parts_of(const model::policy& rules, const document& text, const coverage& seen) {
  return part_list(rules, text, seen).take();
}

}  // namespace milu::session
