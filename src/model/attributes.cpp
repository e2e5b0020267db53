#include "model/attributes.hpp"

#include <milu/base/date.hpp>

#include <algorithm>

#include "model/nodes.hpp"

namespace milu::model {

names_in_both read_label(const view& statement, const std::string& name) {
  const std::optional<view> label = statement.find(node_kind::label);
  if (!label) return {name, name};
  const std::vector<view> texts = label->children(node_kind::text);
  return {texts.front().text(), texts.back().text()};
}

std::string read_clause(const view& statement, const std::string& inherited) {
  std::optional<view> cites = statement.find(node_kind::cites);
  for (const view& mark : statement.children(node_kind::attribute)) {
    if (mark.find(node_kind::cites)) cites = mark.find(node_kind::cites);
  }
  for (const view& clause : statement.children(node_kind::tier_clause)) {
    if (clause.find(node_kind::cites)) cites = clause.find(node_kind::cites);
  }
  return cites ? cites->child(node_kind::text).text() : inherited;
}

namespace {

validity dates_of(const view& written) {
  const std::vector<view> days = written.children(node_kind::date);
  validity period;
  if (!days.empty()) period.from = parse_date(days[0].text());
  if (days.size() > 1) period.until = parse_date(days[1].text());
  return period;
}

}  // namespace

validity read_validity(const view& statement) {
  if (const auto own = statement.find(node_kind::validity)) return dates_of(*own);
  for (const node_kind wrapper : {node_kind::attribute, node_kind::tier_clause}) {
    for (const view& mark : statement.children(wrapper)) {
      if (const auto period = mark.find(node_kind::validity)) return dates_of(*period);
    }
  }
  return {};
}

span name_span(const view& statement) {
  const std::vector<view> names = statement.children(node_kind::name);
  return names.empty() ? statement.where() : names.back().where();
}

heading read_heading(const view& statement, const std::string& inherited_clause) {
  const std::vector<view> names = statement.children(node_kind::name);
  const std::string name = names.empty() ? std::string{} : names.back().text();
  return {.name = name,
          .label = read_label(statement, name),
          .clause = read_clause(statement, inherited_clause),
          .in_force = read_validity(statement),
          .where = name_span(statement)};
}

std::optional<view> attribute(const view& statement, keyword wanted) {
  for (const view& mark : statement.children(node_kind::attribute)) {
    if (mark.has(wanted)) return mark;
  }
  return std::nullopt;
}

std::optional<view> attribute_expression(const view& statement, keyword wanted) {
  const std::optional<view> mark = attribute(statement, wanted);
  if (!mark) return std::nullopt;
  const std::vector<view> operands = expressions_of(*mark);
  return operands.empty() ? std::nullopt : std::optional(operands.front());
}

void demand_suitable(draft& state, const view& statement, std::initializer_list<keyword> suitable) {
  for (const view& mark : statement.children(node_kind::attribute)) {
    const std::optional<view> word = mark.first_word();
    if (!word || std::count(suitable.begin(), suitable.end(), word->word()) > 0) continue;
    // `open` speaks to amendments only; an `after` that is left here has been reported as a stray change.
    if (word->word() == keyword::open || word->word() == keyword::after) continue;
    const phrase subject =
        statement.first_word() ? keyword_phrase(statement.first_word()->word()) : phrase("a field", "字段");
    report(state, "attribute.misplaced", mark.where(), {keyword_phrase(word->word()), subject});
  }
}

}  // namespace milu::model
