// A table `from file`: the sheet is read, and what stands above its rows has to agree with the statement.
#include <milu/base/utf8.hpp>
#include <milu/source/suggest.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/nodes.hpp"
#include "model/table_sheet.hpp"
#include "model/tables.hpp"

namespace milu::model {
namespace {

std::optional<plain_sheet> fetch(draft& state, const view& section, const std::string& file) {
  const span where = section.children(node_kind::text).back().where();
  if (!state.sheets) {
    report(state, "table.file", where, {file});
    return std::nullopt;
  }
  auto sheet = state.sheets(file);
  if (sheet && sheet->rows.empty()) report(state, "sheet.empty", where, {file});
  if (sheet && !sheet->rows.empty()) return std::move(*sheet);
  if (sheet) return std::nullopt;
  for (diagnostic problem : sheet.error()) {
    if (std::holds_alternative<std::monostate>(problem.where)) problem.where = where;
    state.problems.push_back(std::move(problem));
  }
  return std::nullopt;
}

bool names_column(const std::string& cell, const table_column& column) {
  return cell == column.name || cell == column.label.zh || cell == column.label.en;
}

struct wanted_columns { std::vector<const table_column*> inputs, outputs; };

wanted_columns columns_of(const decision_table& table) {
  wanted_columns all;
  for (const table_input& input : table.inputs) all.inputs.push_back(&input.column);
  for (const table_column& output : table.outputs) all.outputs.push_back(&output);
  return all;
}

// Where each column of the table stands among headings; a heading that is none of them is reported.
class heading_match {
 public:
  heading_match(draft& state, const plain_sheet& sheet, std::size_t row, std::vector<std::string> headings)
      : state_(state), sheet_(sheet), row_(row), headings_(std::move(headings)), is_used_(headings_.size(), false) {}

  std::size_t find(const table_column& column) {
    for (std::size_t at = 0; at < headings_.size(); ++at) {
      if (is_used_[at] || !names_column(headings_[at], column)) continue;
      is_used_[at] = true;
      return at;
    }
    report_at(state_, severity::error, "sheet.column", place_in(sheet_, row_, 0), {column.name});
    is_sound_ = false;
    return 0;
  }
  void use(std::size_t at) { is_used_[at] = true; }

  bool nothing_left(const decision_table& table) {
    std::vector<std::string> names;
    for (const table_input& input : table.inputs) names.push_back(input.column.name);
    for (const table_column& output : table.outputs) names.push_back(output.name);
    for (std::size_t at = 0; at < headings_.size(); ++at) {
      if (is_used_[at] || headings_[at].empty()) continue;
      const std::string near = nearest(headings_[at], names).value_or(names.front());
      report_at(state_, severity::error, "sheet.extra", place_in(sheet_, row_, at), {headings_[at], near});
      is_sound_ = false;
    }
    return is_sound_;
  }
  const std::vector<std::string>& headings() const { return headings_; }

 private:
  draft& state_;
  const plain_sheet& sheet_;
  std::size_t row_;
  std::vector<std::string> headings_;
  std::vector<bool> is_used_;
  bool is_sound_ = true;
};

std::optional<sheet_columns> match(heading_match& found, const decision_table& table) {
  sheet_columns columns;
  const wanted_columns wanted = columns_of(table);
  for (const table_column* input : wanted.inputs) columns.inputs.push_back(found.find(*input));
  for (const table_column* output : wanted.outputs) columns.outputs.push_back(found.find(*output));
  for (std::size_t at = 0; at < found.headings().size(); ++at) {
    if (!is_word_of(found.headings()[at], keyword::cites) || columns.clause) continue;
    columns.clause = at;
    found.use(at);
  }
  if (!found.nothing_left(table)) return std::nullopt;
  return columns;
}

std::string word_of_block(const view& node) { return syntax::print_inline(node, language::en); }

// The statement that the block amounts to, parsed; none (reported) when its names or types make none.
std::optional<syntax::tree> parse_block(draft& state, const plain_sheet& sheet, const sheet_block& block) {
  const document text({}, "milu 1\npolicy p \"p\"\n" + head_of(block, "t") + "\n  from file \"f\"\n");
  syntax::parsed parsed = syntax::parse(text, state.bounds);
  const bool is_one = !has_errors(parsed.problems) &&
                      root(parsed.whole).child(node_kind::policy).children(node_kind::table).size() == 1;
  if (is_one) return std::move(parsed.whole);
  report_at(state, severity::error, "sheet.block", place_in(sheet, 2, 0),
            {block.hit, {"names and types as the rules write them", "与规则写法相同的名称和类型"}});
  return std::nullopt;
}

void demand_same(draft& state, const plain_sheet& sheet, std::size_t row, std::size_t column, const view& said,
                 const view& declared) {
  if (word_of_block(said) == word_of_block(declared)) return;
  report_at(state, severity::error, "sheet.differs", place_in(sheet, row, column),
            {word_of_block(said), word_of_block(declared)});
}

// Types and hit policy are what the statement in the rules says.
bool agrees(draft& state, const plain_sheet& sheet, const sheet_block& block, const view& section,
            std::vector<std::string>& names) {
  const auto tree = parse_block(state, sheet, block);
  if (!tree) return false;
  const std::size_t before = state.problems.size();
  const view said = root(*tree).child(node_kind::policy).child(node_kind::table);
  demand_same(state, sheet, 0, 0, said.child(node_kind::hit), section.child(node_kind::hit));
  const std::vector<view> columns = said.children(node_kind::column);
  const std::vector<view> declared = section.children(node_kind::column);
  std::vector<std::size_t> places;
  for (const sheet_role role : {sheet_role::input, sheet_role::output}) {
    for (std::size_t at = 0; at < block.roles.size(); ++at) {
      if (block.roles[at] == role) places.push_back(at);
    }
  }
  for (std::size_t at = 0; at < columns.size() && at < places.size(); ++at) {
    names[places[at]] = columns[at].name();
    const auto same = std::find_if(declared.begin(), declared.end(),
                                   [&](const view& one) { return one.name() == columns[at].name(); });
    if (same == declared.end()) continue;
    demand_same(state, sheet, 3, places[at], columns[at].child(node_kind::scalar_type),
                same->child(node_kind::scalar_type));
  }
  return state.problems.size() == before;
}

std::optional<std::vector<written_row>> read_with_block(draft& state, const plain_sheet& sheet, const view& section,
                                                        const decision_table& table) {
  const auto block = read_block(state, sheet);
  if (!block) return std::nullopt;
  std::vector<std::string> names(block->roles.size());
  if (!agrees(state, sheet, *block, section, names)) return std::nullopt;
  heading_match found(state, sheet, 2, names);
  std::optional<sheet_columns> columns = match(found, table);
  if (!columns) return std::nullopt;
  const auto clause = std::find(block->roles.begin(), block->roles.end(), sheet_role::clause);
  if (clause != block->roles.end()) columns->clause = static_cast<std::size_t>(clause - block->roles.begin());
  return read_rows(state, sheet, block->rows, *columns, table);
}

}  // namespace

std::optional<std::vector<written_row>> read_sheet_rows(draft& state, const view& section,
                                                        const decision_table& table) {
  const auto sheet = fetch(state, section, table.file);
  if (!sheet) return std::nullopt;
  if (has_block(*sheet)) return read_with_block(state, *sheet, section, table);
  std::vector<std::string> headings;
  for (const std::string& cell : sheet->rows.front().cells) headings.push_back(utf8::comparable(cell));
  heading_match found(state, *sheet, 0, std::move(headings));
  const auto columns = match(found, table);
  if (!columns) return std::nullopt;
  return read_rows(state, *sheet, 1, *columns, table);
}

}  // namespace milu::model
