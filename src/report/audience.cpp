#include <milu/report/audience.hpp>

#include <milu/model/privacy.hpp>

#include <algorithm>

namespace milu::report {
namespace {

using frames = std::vector<std::uint32_t>;  // the record type of each frame
using field_path = std::vector<std::uint32_t>;

struct reached { bool is_private = false; std::uint32_t record = model::none; };

reached walk(const model::policy& rules, std::uint32_t record, const field_path& path) {
  reached found{.record = record};
  for (const std::uint32_t step : path) {
    if (found.record >= rules.records.size() || step >= rules.records[found.record].fields.size()) return found;
    const model::form_field& field = rules.records[found.record].fields[step];
    found.is_private = found.is_private || field.is_private;
    found.record = rules.type_of(field).record;
  }
  return found;
}

// Walks one expression; definitions that it uses are known already, because they come first.
class teller {
 public:
  teller(const model::policy& rules, privacy& known) : rules_(rules), known_(known) {}

  bool tells(model::expression_id id, const frames& within, bool is_hidden_list = false) {
    hidden_ = is_hidden_list;
    return visit(id, within);
  }

 private:
  bool visit(model::expression_id id, const frames& within) {
    return std::visit([&](const auto& node) { return tell(node, id, within); }, rules_.at(id).what);
  }

  bool any(const std::vector<model::expression_id>& ids, const frames& within) {
    bool found = false;
    for (const model::expression_id id : ids) found = visit(id, within) || found;
    return found;
  }

  std::uint32_t record_in(const frames& within, std::uint32_t frame) const {
    return frame < within.size() ? within[frame] : model::none;
  }

  bool tell(const model::field_reference& node, model::expression_id, const frames& within) {
    return walk(rules_, record_in(within, node.frame), node.path).is_private || (node.frame > 0 && hidden_);
  }
  bool tell(const model::element_reference&, model::expression_id, const frames&) { return hidden_; }
  bool tell(const model::call_reference& node, model::expression_id, const frames&) {
    return walk(rules_, rules_.call, node.path).is_private;
  }
  bool tell(const model::definition_reference& node, model::expression_id, const frames&) {
    return known_.definitions[node.definition];
  }
  bool tell(const model::negative& node, model::expression_id, const frames& within) {
    return visit(node.operand, within);
  }
  bool tell(const model::arithmetic& node, model::expression_id, const frames& within) {
    return any({node.left, node.right}, within);
  }
  bool tell(const model::fallback& node, model::expression_id, const frames& within) {
    return any({node.operand, node.otherwise}, within);
  }
  bool tell(const model::bounded& node, model::expression_id, const frames& within) {
    return any({node.operand, node.bound}, within);
  }
  bool tell(const model::rounded& node, model::expression_id, const frames& within) {
    return visit(node.operand, within);
  }
  bool tell(const model::comparison& node, model::expression_id id, const frames& within) {
    known_.comparisons[id] = any({node.left, node.right}, within);
    return false;
  }
  bool tell(const model::membership& node, model::expression_id id, const frames& within) {
    known_.comparisons[id] = visit(node.subject, within);
    return false;
  }
  bool tell(const model::connective& node, model::expression_id, const frames& within) {
    return any(node.operands, within), false;
  }
  bool tell(const model::negation& node, model::expression_id, const frames& within) {
    return visit(node.operand, within), false;
  }
  bool tell(const model::function& node, model::expression_id, const frames& within) {
    bool found = false;
    for (const model::argument& each : node.arguments) found = visit(each.value, within) || found;
    const bool is_condition = node.name == syntax::keyword::any || node.name == syntax::keyword::all ||
                              node.name == syntax::keyword::none || node.name == syntax::keyword::missing;
    return found && !is_condition;
  }
  bool tell(const model::fold& node, model::expression_id, const frames& within) {
    frames inner = within;
    const bool was_hidden = hidden_;
    std::uint32_t record = node.is_of_call ? rules_.call : rules_.application;
    if (node.over || node.is_of_call) inner.push_back(record);
    else record = record_in(within, node.frame);
    for (const field_path& step : node.steps) {
      const reached list = walk(rules_, record, step);
      hidden_ = hidden_ || list.is_private;
      record = list.record;
      inner.push_back(record);
    }
    if (node.where) visit(*node.where, inner);
    const bool found = node.value && visit(*node.value, inner);
    hidden_ = was_hidden;
    if (node.own && visit(*node.own, within)) return true;
    return found && (node.name == syntax::keyword::max || node.name == syntax::keyword::min);
  }
  bool tell(const model::element_at& node, model::expression_id, const frames& within) {
    const reached list = walk(rules_, record_in(within, node.frame), node.list);
    return list.is_private || walk(rules_, list.record, node.path).is_private || visit(node.position, within);
  }
  bool tell(const model::bands& node, model::expression_id, const frames& within) {
    any(node.inputs, within);
    bool found = false;
    for (const model::band_row& row : node.rows) found = visit(row.output, within) || found;
    return found;
  }
  bool tell(const model::cases& node, model::expression_id, const frames& within) {
    bool found = false;
    for (const model::case_row& row : node.rows) {
      if (row.condition) visit(*row.condition, within);
      found = visit(row.output, within) || found;
    }
    return found;
  }
  // A new kind of expression has to say here whether it tells.
  bool tell(const model::literal&, model::expression_id, const frames&) { return false; }
  bool tell(const model::not_applicable&, model::expression_id, const frames&) { return false; }
  bool tell(const model::parameter_reference&, model::expression_id, const frames&) { return false; }
  bool tell(const model::as_of_reference&, model::expression_id, const frames&) { return false; }
  bool tell(const model::verdict_test&, model::expression_id, const frames&) { return false; }
  bool tell(const model::criteria_sum&, model::expression_id, const frames&) { return false; }
  bool tell(const model::cohort_count&, model::expression_id, const frames&) { return false; }
  bool tell(const model::round_award&, model::expression_id, const frames&) { return false; }
  bool tell(const model::round_place&, model::expression_id, const frames&) { return false; }
  bool tell(const model::round_money&, model::expression_id, const frames&) { return false; }

  const model::policy& rules_;
  privacy& known_;
  bool hidden_ = false;  // the elements in the inner frames belong to a private list
};

bool is_result(const model::definition& named) { return named.role != model::definition_role::plain; }

void add_definition(const model::policy& rules, privacy& known, const model::definition& named) {
  frames within{rules.application};
  bool is_hidden = false;
  std::uint32_t record = rules.application;
  for (const field_path& step : named.list) {
    const reached list = walk(rules, record, step);
    is_hidden = is_hidden || list.is_private;
    record = list.record;
    within.push_back(record);
  }
  const bool tells = teller(rules, known).tells(named.value, within, is_hidden);
  known.definitions.push_back(tells && !is_result(named));
}

void add_statements(const model::policy& rules, privacy& known) {
  const frames alone{rules.application};
  for (const model::rule& one : rules.rules) {
    teller(rules, known).tells(one.condition, alone);
    if (one.applies) teller(rules, known).tells(*one.applies, alone);
  }
  for (const model::round& round : rules.rounds) {
    for (const model::tier& one : round.tiers) {
      if (one.condition) teller(rules, known).tells(*one.condition, alone);
    }
  }
}

}  // namespace

std::optional<audience> audience_named(std::string_view word) {
  for (const audience one : {audience::office, audience::panel, audience::applicant, audience::public_list}) {
    if (word == word_of(one)) return one;
  }
  return std::nullopt;
}

const char* word_of(audience whom) {
  switch (whom) {
    case audience::office: return "office";
    case audience::panel: return "panel";
    case audience::applicant: return "applicant";
    case audience::public_list: return "public";
  }
  return "office";
}

privacy privacy_of(const model::policy& rules) {
  privacy known;
  known.comparisons.resize(rules.expressions.size());
  for (const model::definition& one : rules.definitions) add_definition(rules, known, one);
  add_statements(rules, known);
  for (std::uint32_t i = 0; i < rules.records.size(); ++i) {
    const bool is_hidden = model::has_private_key(rules.records[i]);
    if (i == rules.application) known.hides_key = is_hidden;
    else known.hides_elements = known.hides_elements || is_hidden;
  }
  return known;
}

}  // namespace milu::report
