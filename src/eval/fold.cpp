#include "eval/fold.hpp"

#include "eval/frames.hpp"
#include "eval/look.hpp"
#include "eval/office_rulings.hpp"
#include "eval/panel.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

using syntax::keyword;

bool is_quantifier(keyword name) { return name == keyword::any || name == keyword::all || name == keyword::none; }

// The condition on one element: the value under the filter, or the filter itself when there is no value.
void add_condition(evaluation& state, const model::fold& node, junction& result) {
  const value chosen = passes_filter(state, node);
  if (!node.value) return result.add(chosen);
  const truth answer = truth_of(chosen);
  if (answer == truth::yes) return result.add(compute_operand(state, *node.value));
  if (answer != truth::no) result.add(chosen);
}

value quantify_elements(evaluation& state, const model::fold& node, const element_walk& walk_elements) {
  junction result(node.name != keyword::all);
  const obstacles met = walk_elements([&] {
    if (!result.is_decided()) add_condition(state, node, result);
  });
  if (!met.empty()) result.add(met.as_value());
  return node.name == keyword::none ? opposite(result.result()) : result.result();
}

class mark_collection {
 public:
  mark_collection(evaluation& state, const model::fold& node) : state_(state), node_(node) {}
  void add_element();
  void add_obstacles(const obstacles& met) { if (!met.empty()) met_.add(met.as_value()); }
  std::vector<given_mark>& marks() { return marks_; }
  const obstacles& met() const { return met_; }

 private:
  void enter(mark_fate fate, std::optional<model::scalar> given = {});
  value value_of_element() const;
  bool is_explained() const { return node_.is_panel() || node_.dropping || node_.keeping != 0; }

  evaluation& state_;
  const model::fold& node_;
  std::vector<given_mark> marks_;
  obstacles met_;
};

void mark_collection::enter(mark_fate fate, std::optional<model::scalar> given) {
  if (fate != mark_fate::used && !is_explained()) return;
  given_mark entered{.given = std::move(given), .fate = fate};
  if (is_explained()) {
    const auto top = static_cast<std::uint32_t>(state_.frames.size() - 1);
    entered.key = element_key(state_, top);
    entered.label = element_label(state_, top);
  }
  marks_.push_back(std::move(entered));
}

value mark_collection::value_of_element() const {
  if (node_.value) return compute_operand(state_, *node_.value);
  return model::scalar(true);
}

void mark_collection::add_element() {
  if (node_.is_panel() && is_struck(state_, node_)) return enter(mark_fate::struck_by_ruling);
  const value chosen = passes_filter(state_, node_);
  const truth answer = truth_of(chosen);
  if (answer == truth::no) return enter(mark_fate::left_out);
  if (answer != truth::yes) return static_cast<void>(met_.add(chosen));
  const value given = value_of_element();
  if (node_.is_panel() && is_absent(given)) return enter(mark_fate::missing);
  if (!met_.add(given)) enter(mark_fate::used, std::get<model::scalar>(given));
}

bool are_numbers(const std::vector<given_mark>& marks) {
  return std::all_of(marks.begin(), marks.end(), [](const given_mark& each) {
    return !each.given || std::holds_alternative<rational>(*each.given);
  });
}

value too_few(const evaluation& state, const model::fold& node, std::size_t found) {
  unknown open = unknown_for(state, cause_kind::too_few_marks, name_of_column(state, node));
  open.causes[0].found = found;
  open.causes[0].needed = node.needing;
  return open;
}

// The minimum number counts what is left before the trim (S5).
value reduce_marks(evaluation& state, const model::fold& node, model::expression_id at,
                   std::vector<given_mark>& marks) {
  const std::size_t found = count_used(marks);
  if (found < node.needing) return too_few(state, node, found);
  const bool is_sorted = node.dropping || node.keeping != 0;
  if (is_sorted && !are_numbers(marks)) return error_at(state, at, "decide.kind");
  if (node.dropping) drop_extremes(marks, *node.dropping);
  if (node.keeping != 0) keep_closest(marks, node.keeping, node.keeping_higher);
  return reduce(state, at, node.name, used_marks(marks), name_of_column(state, node));
}

}  // namespace

value passes_filter(evaluation& state, const model::fold& node) {
  return node.where ? compute_operand(state, *node.where) : value(model::scalar(true));
}

value fold_elements(evaluation& state, const model::fold& node, model::expression_id at,
                    const element_walk& walk_elements) {
  if (is_quantifier(node.name)) return quantify_elements(state, node, walk_elements);
  mark_collection collected(state, node);
  collected.add_obstacles(walk_elements([&] { collected.add_element(); }));
  const bool has_values = collected.met().empty();
  const value result = has_values ? reduce_marks(state, node, at, collected.marks()) : collected.met().as_value();
  record_panel(state, node, collected.marks());
  return result;
}

value compute_fold(evaluation& state, const model::fold& node, model::expression_id at) {
  if (node.over) return look(state, node, at);
  return fold_elements(state, node, at, [&](const std::function<void()>& visit) {
    return walk(state, at, node, visit);
  });
}

}  // namespace milu::eval
