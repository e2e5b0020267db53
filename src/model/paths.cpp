// What a written path means: a field, a parameter, a definition, a panel's number, a column of a list.
#include <milu/source/suggest.hpp>
#include <milu/syntax/print.hpp>
#include <milu/syntax/repair.hpp>

#include <algorithm>

#include "model/folds.hpp"
#include "model/nodes.hpp"
#include "model/scope.hpp"

namespace milu::model {
namespace {

using index_path = std::vector<std::uint32_t>;

// How far a path has been followed: a record or a list that was found in a frame, or in the call.
struct place {
  bool is_call = false;
  std::uint32_t frame = 0;
  index_path path = {};
  std::uint32_t record = none;
};

// The segments of a path after its first: names behind dots, positions in brackets.
struct walk {
  draft& state;
  const scope& from;
  const view& path;
  std::size_t next = 0;                          // index of the next child of `path`
  std::vector<index_path> steps = {};
  std::uint32_t first_frame = 0;
  std::size_t inside_from = 0;                   // the child after the list that was entered last
  scope inside;
  std::optional<population> over = {};           // it began with `cohort` or `ranked`
  bool is_of_call = false;                       // it began with a list of the call

  bool at_end() const { return next >= path.size(); }
  bool at_name() const { return next + 1 < path.size() && path[next].text() == "."; }
};

void report_unknown(draft& state, const scope& from, const view& leaf) {
  const std::string& name = leaf.text();
  std::vector<std::string> known = declared_names(state);
  for (const frame_type& frame : from.frames) {
    if (frame.record == none) continue;
    for (const form_field& field : state.rules.records[frame.record].fields) known.push_back(field.name);
  }
  if (const auto repaired = syntax::unglue(name, known)) {
    std::string_view line = state.text.line(state.text.line_number(leaf.where().begin));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return report(state, "syn.glued", leaf.where(), {name, syntax::repaired_line(line, known).value_or(*repaired)});
  }
  if (const auto near = nearest(name, known)) return report(state, "name.unknown.near", leaf.where(), {name, *near});
  report(state, "name.unknown", leaf.where(), {name});
}

std::optional<std::uint32_t> find_field(const draft& state, std::uint32_t record, const std::string& name) {
  if (record == none) return std::nullopt;
  const std::vector<form_field>& fields = state.rules.records[record].fields;
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const form_field& field) { return field.name == name; });
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - fields.begin());
}

meaning finish(walk& way, expression_id value) {
  if (!way.at_end()) {
    report(way.state, "name.member", way.path[way.next].where(), {syntax::print_inline(way.path, language::en)});
    return add_faulty(way.state, way.path.where());
  }
  if (way.steps.empty() && !way.over) return value;
  const type of = way.state.rules.at(value).of;
  return column{way.first_frame, way.steps, way.inside, value, of, way.over, way.is_of_call};
}

// As the filter of a fold writes it: the part of the path behind its list.
std::string written_inside(const walk& way) {
  std::string written;
  for (std::size_t index = way.inside_from + 1; index < way.path.size(); ++index)
    written += syntax::print_inline(way.path[index], language::en);
  return written;
}

void demand_applicable(walk& way, const form_field& field) {
  if (!field.may_be_inapplicable) return;
  const std::string written = syntax::print_inline(way.path, language::en);
  if (way.from.applicable.count(written) > 0) return;
  const bool is_filtered = !way.steps.empty() || way.over;
  if (is_filtered && way.from.filtered.count(written_inside(way)) > 0) return;
  report(way.state, "inapplicable.guard", way.path.where(), {written});
}

meaning follow(walk& way, place at);

// Enters the elements of a list: the frames of the walk grow by one.
meaning follow_list(walk& way, const place& at, const type& list, const std::string& list_path) {
  // The call stands in a frame of its own, whose fields no plain name means.
  if (at.is_call) {
    way.inside.frames.push_back({});
    way.is_of_call = true;
    way.first_frame = way.inside.innermost();
  } else if (way.steps.empty() && !way.over) {
    way.first_frame = at.frame;
  }
  way.steps.push_back(at.path);
  way.inside.frames.push_back({list.record, list.element, list_path});
  const std::uint32_t frame = way.inside.innermost();
  way.inside_from = way.next;
  if (way.at_name()) return follow(way, {.frame = frame, .record = list.record});
  if (list.element == none)
    return column{way.first_frame, way.steps, way.inside, std::nullopt, {.what = kind::record}, way.over,
                  way.is_of_call};
  return finish(way, add(way.state, element_reference{frame}, way.state.rules.types[list.element], way.path.where()));
}

expression_id lower_position(walk& way, const place& at, const type& list) {
  const view position = expressions_of(way.path)[0];
  const expression_id index = lower(way.state, way.from, position);
  way.next += 3;                                        // [ position ]
  element_at what{at.frame, at.path, index, {}};
  type of = list.element == none ? type{} : way.state.rules.types[list.element];
  std::uint32_t record = list.record;
  while (way.at_name()) {
    const auto field = find_field(way.state, record, way.path[way.next + 1].text());
    if (!field) break;
    what.path.push_back(*field);
    of = way.state.rules.type_of(way.state.rules.records[record].fields[*field]);
    record = of.record;
    way.next += 2;
  }
  return add(way.state, std::move(what), of, way.path.where());
}

meaning follow_field(walk& way, place at, std::uint32_t index) {
  const form_field field = way.state.rules.records[at.record].fields[index];
  const type of = way.state.rules.type_of(field);
  at.path.push_back(index);
  if (of.what == kind::record) {
    at.record = of.record;
    if (way.at_name()) return follow(way, at);
    report(way.state, "kind.record", way.path.where(), {field.name});
    return add_faulty(way.state, way.path.where());
  }
  if (of.what == kind::list) {
    const bool is_position = !way.at_end() && way.path[way.next].text() == "[";
    if (is_position && way.steps.empty() && !at.is_call) return finish(way, lower_position(way, at, of));
    return follow_list(way, at, of, field.path);
  }
  demand_applicable(way, field);
  operation what = at.is_call ? operation(call_reference{at.path}) : operation(field_reference{at.frame, at.path});
  return finish(way, add(way.state, std::move(what), of, way.path.where()));
}

// A definition of the application in a frame. One inside `awards` is known from its round on.
expression_id refer(walk& way, const std::string& key, span where, std::uint32_t frame) {
  draft& state = way.state;
  const std::optional<std::uint32_t> of_round = state.symbols.at(key).round;
  if (of_round && (!way.from.round || *way.from.round < *of_round)) {
    report(state, "round.early", where, {key});
    return add_faulty(state, where);
  }
  const expression_id made = refer_to_definition(state, key, where, frame);
  const auto* named = std::get_if<definition_reference>(&state.rules.at(made).what);
  if (named == nullptr) return made;
  const definition& what = state.rules.definitions[named->definition];
  if (what.needs_ranked && !way.from.sees_ranked) report(state, "ranked.early", where, {key});
  if (what.needs_above && (frame != 0 || !way.from.sees_above)) report(state, "above.early", where, {key});
  state.has_looked_at_ranked |= what.needs_ranked;
  state.has_looked_at_above |= what.needs_above;
  return made;
}

// A column that is defined by the rules on the list of the innermost frame.
std::optional<meaning> follow_list_definition(walk& way, std::uint32_t frame, const std::string& name, span where) {
  const std::string key = way.inside.frames[frame].path + "." + name;
  if (way.inside.frames[frame].path.empty() || way.state.symbols.count(key) == 0) return std::nullopt;
  if (way.state.symbols.at(key).kind != symbol_kind::definition) return std::nullopt;
  return finish(way, refer(way, key, where, way.inside.application_of(frame)));
}

// `own.result`, `cohort.result`: what the rules define for that application.
std::optional<meaning> follow_definition_of(walk& way, std::uint32_t frame, const view& leaf) {
  if (!way.inside.frames[frame].is_application) return std::nullopt;
  const auto found = way.state.symbols.find(leaf.text());
  if (found == way.state.symbols.end() || found->second.kind != symbol_kind::definition) return std::nullopt;
  return finish(way, refer(way, leaf.text(), leaf.where(), frame));
}

meaning follow(walk& way, place at) {
  const view leaf = way.path[way.next + 1];
  way.next += 2;
  if (const auto field = find_field(way.state, at.record, leaf.text())) return follow_field(way, at, *field);
  if (at.path.empty() && !at.is_call) {
    if (const auto defined = follow_list_definition(way, at.frame, leaf.text(), leaf.where())) return *defined;
    if (const auto defined = follow_definition_of(way, at.frame, leaf)) return *defined;
  }
  report_unknown(way.state, way.inside, leaf);
  return add_faulty(way.state, way.path.where());
}

expression_id refer_to_parameter(draft& state, const symbol& what, span where) {
  const type of = state.rules.types[state.rules.parameters[what.index].of];
  return add(state, parameter_reference{what.index}, of, where);
}

meaning follow_panel(walk& way, const symbol& panel) {
  if (way.from.application_of(way.from.innermost()) != 0) {
    report(way.state, "cohort.panel", way.path.where(), {syntax::print_inline(way.path, language::en)});
    return add_faulty(way.state, way.path.where());
  }
  std::optional<view> value;
  if (way.at_name()) {
    value = way.path[way.next + 1];
    way.next += 2;
  }
  return finish(way, lower_panel(way.state, way.from, panel, value, way.path));
}

meaning follow_symbol(walk& way, const std::string& name, const symbol& what) {
  const span where = way.path.where();
  switch (what.kind) {
    case symbol_kind::parameter: return finish(way, refer_to_parameter(way.state, what, where));
    case symbol_kind::definition:
      return finish(way, refer(way, name, where, way.from.application_of(way.from.innermost())));
    case symbol_kind::panel: return follow_panel(way, what);
    case symbol_kind::later: return add_faulty(way.state, where);
    default:
      report(way.state, "name.novalue", where, {name});
      return add_faulty(way.state, where);
  }
}

// A name at the beginning of a path, or behind a root that stands for the application itself.
meaning follow_name(walk& way) {
  if (way.at_name() && way.path[0].is(node_kind::keyword)) ++way.next, ++way.next;
  const view leaf = way.path[way.next - 1];
  const std::string& name = leaf.text();
  for (std::uint32_t frame = way.from.innermost() + 1; frame-- > 0;) {
    const std::uint32_t record = way.from.frames[frame].record;
    if (const auto field = find_field(way.state, record, name))
      return follow_field(way, {.frame = frame, .record = record}, *field);
    if (const auto defined = follow_list_definition(way, frame, name, leaf.where())) return *defined;
  }
  const auto found = way.state.symbols.find(name);
  if (found != way.state.symbols.end()) return follow_symbol(way, name, found->second);
  report_unknown(way.state, way.from, leaf);
  return add_faulty(way.state, way.path.where());
}

meaning follow_call(walk& way) {
  if (way.state.rules.call == none || !way.at_name()) {
    report(way.state, "call.none", way.path.where());
    return add_faulty(way.state, way.path.where());
  }
  return follow(way, {.is_call = true, .record = way.state.rules.call});
}

// Whether other applications may be looked at here; says what is wrong.
bool may_look(walk& way, population of) {
  draft& state = way.state;
  const std::string written = syntax::print_inline(way.path, language::en);
  if (way.from.application_of(way.from.innermost()) != 0) {
    report(state, "cohort.nested", way.path.where(), {written});
  } else if (of == population::ranked && !way.from.sees_ranked) {
    report(state, "ranked.early", way.path.where(), {written});
  } else if (of == population::above && !way.from.sees_above) {
    report(state, "above.early", way.path.where(), {written});
  } else if (!way.from.sees_cohort) {
    report(state, "cohort.mark", way.path.where(), {name_of_statement(state)});
  } else {
    return true;
  }
  return false;
}

// `cohort.x`, `ranked.x`: a column over applications. Each stands in a frame of its own, with its own definitions.
meaning follow_applications(walk& way, population of) {
  if (!may_look(way, of)) return add_faulty(way.state, way.path.where());
  way.state.has_looked = true;
  way.state.has_looked_at_ranked |= of == population::ranked;
  way.state.has_looked_at_above |= of == population::above;
  way.over = of;
  way.inside_from = way.next;
  way.inside.frames.push_back({.record = way.state.rules.application, .is_application = true});
  way.first_frame = way.inside.innermost();
  if (way.at_name()) return follow(way, {.frame = way.first_frame, .record = way.state.rules.application});
  return column{way.first_frame, {}, way.inside, std::nullopt, {.what = kind::record}, of};
}

meaning follow_root(walk& way, keyword root) {
  const span where = way.path.where();
  switch (root) {
    case keyword::call: return follow_call(way);
    case keyword::own:
      if (way.at_name()) return follow(way, {.frame = 0, .record = way.from.frames[0].record});
      break;
    case keyword::it: {
      const std::uint32_t frame = way.from.innermost();
      if (way.from.frames[frame].element == none) break;
      return finish(
          way, add(way.state, element_reference{frame}, way.state.rules.types[way.from.frames[frame].element], where));
    }
    case keyword::criteria: report(way.state, "criteria.sum", where); return add_faulty(way.state, where);
    case keyword::cohort: return follow_applications(way, population::applied);
    case keyword::ranked: return follow_applications(way, population::ranked);
    case keyword::admitted:
      if (way.from.is_admitted && way.at_name()) return follow_name(way);
      break;
    case keyword::above: return follow_applications(way, population::above);
    default: break;
  }
  report(way.state, "name.root", where, {keyword_phrase(root)});
  return add_faulty(way.state, where);
}

}  // namespace

meaning resolve(draft& state, const scope& from, const view& path) {
  walk way{.state = state, .from = from, .path = path, .next = 1, .inside = from};
  if (path[0].is(node_kind::keyword)) return follow_root(way, path[0].word());
  return follow_name(way);
}

meaning resolve_own(draft& state, const scope& from, const view& path) {
  walk way{.state = state, .from = from, .path = path, .next = 1, .inside = from};
  return follow(way, {.frame = 0, .record = from.frames[0].record});
}

std::optional<column> enter_list(draft& state, const scope& from, const std::vector<view>& names) {
  column entered;
  entered.inside = from;
  place at{.record = from.frames[0].record};
  for (const view& name : names) {
    const auto index = find_field(state, at.record, name.text());
    if (!index) {
      report_unknown(state, entered.inside, name);
      return std::nullopt;
    }
    const form_field& field = state.rules.records[at.record].fields[*index];
    const type of = state.rules.type_of(field);
    at.path.push_back(*index);
    at.record = of.record;
    if (of.what == kind::record) continue;
    if (of.what != kind::list) {
      report(state, "kind.notlist", name.where(), {name.text(), name_of(of.what)});
      return std::nullopt;
    }
    entered.steps.push_back(std::exchange(at.path, {}));
    entered.inside.frames.push_back({of.record, of.element, field.path});
  }
  return entered;
}

}  // namespace milu::model
