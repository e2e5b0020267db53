#include "syntax/printer.hpp"

#include "syntax/leaf_text.hpp"

#include <algorithm>

namespace milu::syntax {
namespace {

constexpr std::size_t widest_line = 104;
constexpr std::size_t step_in = 2;

bool is_leaf(view node) { return node.kind() <= node_kind::unit; }
bool is_mark(view node, std::string_view text) { return node.is(node_kind::mark) && node.text() == text; }

// What stands on a line of its own and carries comments.
bool is_statement(node_kind kind) {
  switch (kind) {
    case node_kind::field:
    case node_kind::parameter:
    case node_kind::define:
    case node_kind::panel:
    case node_kind::rule:
    case node_kind::criterion:
    case node_kind::group:
    case node_kind::total:
    case node_kind::remove:
    case node_kind::rank:
    case node_kind::tier: case node_kind::tie: case node_kind::unused: case node_kind::budget: case node_kind::limit:
    case node_kind::reserve: case node_kind::undecided: case node_kind::waiting: case node_kind::cumulative:
    case node_kind::preset: case node_kind::target: case node_kind::test_case: case node_kind::call_data:
    case node_kind::given: case node_kind::row: case node_kind::case_row: case node_kind::header_item: return true;
    default: return false;
  }
}

bool is_always_block(node_kind kind) {
  switch (kind) {
    case node_kind::application: case node_kind::parameters: case node_kind::profile: case node_kind::eligibility:
    case node_kind::score:
    case node_kind::group:
    case node_kind::awards:
    case node_kind::targets:
    case node_kind::tests:
    case node_kind::test_case: return true;
    default: return false;
  }
}

// A statement that may be broken behind its colon.
bool is_headed(node_kind kind) {
  return kind == node_kind::define || kind == node_kind::rule || kind == node_kind::criterion ||
         kind == node_kind::total;
}

// Data that are too wide fill their lines; of a list of records each stands on its own.
bool is_filled(node_kind kind) { return kind == node_kind::data || kind == node_kind::data_list; }

bool is_breakable(node_kind kind) {
  return is_headed(kind) || kind == node_kind::fold || kind == node_kind::tier || kind == node_kind::rank ||
         kind == node_kind::divided || is_filled(kind);
}

bool has_rows(node_kind kind) {
  return kind == node_kind::choose || kind == node_kind::cases || kind == node_kind::table;
}

// Sections that may stand close together.
bool is_one_liner(node_kind kind) {
  return kind == node_kind::define || kind == node_kind::type_definition || kind == node_kind::cohort ||
         kind == node_kind::panel;
}

// Ends in a table or fold, which can itself be broken.
bool ends_in_breakable(view node) {
  while (!is_leaf(node)) {
    if (node.is(node_kind::choose) || node.is(node_kind::cases) || node.is(node_kind::fold)) return true;
    node = node[node.size() - 1];
  }
  return false;
}

bool is_measure_word(keyword word) {
  return word == keyword::highest || word == keyword::lowest || word == keyword::closest || word == keyword::or_more ||
         word == keyword::places_round;
}

bool is_range_sign(view node) { return node.is(node_kind::mark) && node.text().find("..") != std::string::npos; }

bool is_plain_integer(view node) {
  return node.is(node_kind::quantity) && node.unit().empty() && node.text().find('.') == std::string::npos;
}

// `1/12` is written without blanks.
bool is_fraction_sign(view parent, std::size_t index) {
  if (!parent.is(node_kind::product) || parent[index].word() != keyword::divided_by) return false;
  return is_plain_integer(parent[index - 1]) && is_plain_integer(parent[index + 1]);
}

bool begins_line_when_broken(view parent, std::size_t index) {
  const node_kind kind = parent[index].kind();
  switch (parent.kind()) {
    case node_kind::fold: return kind == node_kind::fold_argument || kind == node_kind::fold_clause;
    case node_kind::divided: return kind == node_kind::part;
    case node_kind::rank: return kind == node_kind::sort_key && is_mark(parent[index - 1], ",");
    case node_kind::tier: return kind == node_kind::tier_clause;
    default: return false;
  }
}

std::size_t first_brace(view node) {
  std::size_t index = 0;
  while (index < node.size() && !is_mark(node[index], "{")) ++index;
  return index;
}

}  // namespace

printer::printer(const tree& whole, language in, bool with_comments)
    : whole_(whole), in_(in), with_comments_(with_comments), told_(whole.tokens.size()) {}

std::string printer::inline_text(view node) {
  emit(node, {.is_flat = true});
  return page_.take();
}

std::string printer::file() {
  const view whole = root(whole_);
  for (const view part : whole.children()) {
    if (part.is(node_kind::edition)) page_.put("milu " + part.child(node_kind::quantity).text());
    if (part.is(node_kind::policy)) policy(part);
  }
  const auto last = static_cast<std::uint32_t>(whole_.tokens.size());
  comments_before(last, 0);
  page_.blank_line();
  return page_.take();
}

void printer::policy(view node) {
  std::size_t index = 0;
  while (index < node.size() && (is_leaf(node[index]) || node[index].is(node_kind::label))) ++index;
  comments_before(index < node.size() ? node[index].where_tokens().first : node.where_tokens().second, 0);
  page_.new_line(0);
  node_kind previous = node_kind::header_item;
  for (const view part : node.children()) {
    if (is_leaf(part) || part.is(node_kind::label) || part.is(node_kind::header_item)) {
      emit(part, {.indent = step_in, .parent = node_kind::policy});
    } else {
      section(part, previous);
      previous = part.kind();
    }
  }
}

void printer::section(view node, node_kind previous) {
  const auto [first, last] = node.where_tokens();
  const bool stays_close = is_one_liner(node.kind()) && node.kind() == previous && !has_comments(told_up_to_, last);
  if (!stays_close) page_.blank_line();
  comments_before(first, 0);
  own_comments(node, 0);
  page_.new_line(0);
  emit(node, {.parent = node_kind::policy});
}

printer::layout printer::layout_of(view node, place at) const {
  if (at.is_flat) return {};
  const node_kind kind = node.kind();
  if (is_always_block(kind)) return {.is_block = true};
  if (kind == node_kind::record) {
    const auto [first, last] = node.where_tokens();
    const bool is_form = at.parent == node_kind::call || at.parent == node_kind::history;
    return {.is_block = is_form || has_comments(first, last) || is_too_wide(node, 0)};
  }
  return {.is_broken = is_breakable(kind) && is_too_wide(node, 0)};
}

bool printer::is_too_wide(view node, std::size_t from) const {
  return page_.column() + utf8::display_width(flat_text(node, from)) > widest_line;
}

std::string printer::flat_text(view node, std::size_t from) const {
  printer measure(whole_, in_, false);
  measure.emit_children(node, {.is_flat = true}, {}, from);
  return measure.page_.take();
}

void printer::emit(view node, place at) {
  if (is_leaf(node)) return page_.put(leaf_text(node, in_));
  const bool is_section = at.parent == node_kind::policy && !node.is(node_kind::header_item);
  if (is_statement(node.kind()) && !at.is_flat && !is_section) begin_statement(node, at.indent);
  emit_children(node, at, layout_of(node, at), 0);
}

// A part of data begins a line when it does not fit behind the part before, or when that one takes several lines.
bool printer::begins_filled_line(view parent, std::size_t index, std::size_t indent) const {
  const view part = parent[index];
  if (part.is(node_kind::mark)) return false;
  if (part.is(node_kind::data) || is_mark(parent[index - 1], parent.is(node_kind::data) ? "{" : "[")) return true;
  const auto width = [this](view one) { return utf8::display_width(flat_text(one, 0)); };
  const bool is_behind_lines = indent + width(parent[index - 2]) > widest_line;
  return is_behind_lines || page_.column() + 1 + width(part) + 1 > widest_line;
}

void printer::emit_children(view node, place at, const layout& shape, std::size_t from) {
  const std::size_t rows = has_rows(node.kind()) ? first_brace(node) : node.size();
  const std::size_t inner = at.indent + step_in;
  for (std::size_t index = from; index < node.size(); ++index) {
    if (index == rows) return emit_rows(node, index, at);
    const bool is_filling = shape.is_broken && is_filled(node.kind());
    if (is_filling && begins_filled_line(node, index, inner)) page_.new_line(inner);
    is_leaf(node[index]) ? emit_leaf(node, index, at, shape) : emit_node(node, index, at, shape);
  }
}

// Expectations that do not fit on their line stand on one each. What a digest is made of keeps its lines.
bool printer::is_broken_expectation(view parent, std::size_t index, place at) const {
  if (!parent.is(node_kind::given) || at.is_flat || !with_comments_ || !is_mark(parent[index - 1], ",")) return false;
  std::size_t from = index;
  while (from > 0 && parent[from].word() != keyword::expect) --from;
  return at.indent + utf8::display_width(flat_text(parent, from)) > widest_line;
}

void printer::emit_node(view parent, std::size_t index, place at, const layout& shape) {
  const view node = parent[index];
  const std::size_t inner = at.indent + step_in;
  if (index > 0 && is_broken_expectation(parent, index, at)) {
    page_.new_line(inner);
    return emit(node, {inner, false, parent.kind()});
  }
  const bool follows_field = node.is(node_kind::field) && index > 0 && parent[index - 1].is(node_kind::field);
  if (follows_field && !shape.is_block) page_.put(";", spacing::tight);
  if (shape.is_broken && begins_line_when_broken(parent, index)) page_.new_line(inner);
  const bool is_one_line_record = parent.is(node_kind::record) && !shape.is_block;
  emit(node, {shape.opens() ? inner : at.indent, at.is_flat || is_one_line_record, parent.kind()});
}

void printer::emit_leaf(view parent, std::size_t index, place at, const layout& shape) {
  const view leaf = parent[index];
  const std::string word = leaf_text(leaf, in_);
  const node_kind kind = parent.kind();
  if (leaf.word() == keyword::expect && !at.is_flat) page_.new_line(at.indent);
  if (leaf.is(node_kind::mark)) {
    if (word == "}" && shape.opens()) {
      comments_before(leaf.where_tokens().second, at.indent + step_in);
      page_.new_line(at.indent);
      return page_.put(word);
    }
    const bool closes = word == ")" || (word == "]" && kind == node_kind::data_list);
    if (closes && shape.is_broken) page_.new_line(at.indent);
    const bool breaks_here = word == ":" && shape.is_broken && is_headed(kind) && !ends_in_breakable(parent[index + 1]);
    if (word == "," || word == ":" || word == ")" || word == "]") {
      page_.put(word, spacing::tight);
      return breaks_here ? page_.new_line(at.indent + step_in) : void();
    }
    const bool is_attached = (word == "[" && kind == node_kind::path) || (word == "(" && kind == node_kind::fold);
    if (word == "(" || word == "[")
      return page_.put(word, is_attached ? spacing::tight : spacing::normal, spacing::tight);
    if (word == "." || is_range_sign(leaf)) return page_.put(word, spacing::tight, spacing::tight);
    return page_.put(word);
  }
  if (kind == node_kind::negative && index == 0) return page_.put(word, spacing::normal, spacing::tight);
  if (is_fraction_sign(parent, index)) return page_.put(word, spacing::tight, spacing::tight);
  const bool is_measure = in_ == language::zh && leaf.is(node_kind::keyword) && is_measure_word(leaf.word());
  page_.put(word, is_measure ? spacing::tight : spacing::normal);
}

// Rows stand on lines of their own from three on, when they are wide, and when one has a comment.
void printer::emit_rows(view node, std::size_t from, place at) {
  const std::size_t rows = node.children(node_kind::row).size() + node.children(node_kind::case_row).size();
  const bool is_commented = has_comments(node[from].where_tokens().first, node.where_tokens().second);
  const bool is_block = !at.is_flat && (rows > 2 || is_commented || is_too_wide(node, from));
  for (std::size_t index = from; index < node.size(); ++index) {
    const place inner{at.indent + (is_block ? step_in : 0), !is_block, node.kind()};
    is_leaf(node[index]) ? emit_leaf(node, index, at, {.is_block = is_block}) : emit(node[index], inner);
  }
}

// Comments.

bool printer::has_comments(std::uint32_t first, std::uint32_t last) const {
  if (!with_comments_) return false;
  for (std::uint32_t token = first; token < last; ++token) {
    if (!whole_.tokens[token].comments.empty() && !told_[token]) return true;
  }
  return false;
}

void printer::begin_statement(view node, std::size_t indent) {
  comments_before(node.where_tokens().first, indent);
  own_comments(node, indent);
  page_.new_line(indent);
}

// Those of the statement itself: not of the statements inside it, nor of the brace that closes it.
void printer::own_comments(view node, std::size_t indent) {
  if (!with_comments_) return;
  for (const view child : node.children()) {
    if (is_statement(child.kind()) && !child.is(node_kind::header_item)) continue;
    if (is_mark(child, "}") && !node.is(node_kind::data)) continue;
    if (!is_leaf(child)) {
      own_comments(child, indent);
      continue;
    }
    for (std::uint32_t token = child.where_tokens().first; token < child.where_tokens().second; ++token) {
      comments_of(token, indent);
    }
  }
}

void printer::comments_before(std::uint32_t token, std::size_t indent) {
  for (; told_up_to_ < token; ++told_up_to_) comments_of(told_up_to_, indent);
}

void printer::comments_of(std::uint32_t token, std::size_t indent) {
  if (!with_comments_ || told_[token]) return;
  told_[token] = true;
  for (const std::string& comment : whole_.tokens[token].comments) {
    page_.new_line(indent);
    page_.put(comment.empty() ? "--" : "-- " + comment);
  }
}

}  // namespace milu::syntax
