#include "syntax/amended_statement.hpp"

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

constexpr std::array<std::pair<keyword, node_kind>, 9> unnamed_words = {{
    {keyword::rank, node_kind::rank}, {keyword::tie_at_the_line, node_kind::tie},
    {keyword::unused_places, node_kind::unused}, {keyword::undetermined_applications, node_kind::undecided},
    {keyword::budget, node_kind::budget}, {keyword::limit, node_kind::limit}, {keyword::reserve, node_kind::reserve},
    {keyword::waiting_list, node_kind::waiting}, {keyword::cumulative_with, node_kind::cumulative},
}};

// All that its leaves say, in one language and with single blanks.
std::string text_of(const branch& from) {
  if (from.is(node_kind::keyword)) return std::string(spelling(from.word, language::en)) + " ";
  std::string all;
  for (const token& one : from.tokens) all += one.text + one.unit + " ";
  for (const branch& child : from.children) all += text_of(child);
  return all;
}

bool is_after(const branch& child) {
  const bool can_hold = child.is(node_kind::attribute) || child.is(node_kind::tier_clause);
  return can_hold && has_word(child, keyword::after);
}

const branch* clause_of(const branch& statement) {
  for (const branch& child : statement.children) {
    const bool can_hold = child.is(node_kind::attribute) || child.is(node_kind::tier_clause);
    if (can_hold && find(child, node_kind::cites) != nullptr) return &child;
  }
  return nullptr;
}

// Attributes stand before the colon or the brace; those of a limit, and a tier's clauses, at the end.
std::size_t end_of_head(const branch& statement) {
  const auto found = std::find_if(statement.children.begin(), statement.children.end(), [](const branch& child) {
    return child.is_mark(":") || child.is_mark("{");
  });
  return static_cast<std::size_t>(found - statement.children.begin());
}

std::size_t index_of_name(const branch& field, const std::string& name) {
  std::size_t index = 0;
  while (index < field.children.size() && (!field.children[index].is(node_kind::named) ||
                                           name_of(field.children[index]) != name)) ++index;
  return index;
}

}  // namespace

span where_named(const branch& statement) {
  if (const branch* named = find(statement, node_kind::named)) return where(*named);
  if (const branch* name = find(statement, node_kind::name)) return where(*name);
  return statement.children.empty() ? where(statement) : where(statement.children.front());
}

node_kind kind_changed(const branch& change) {
  if (!change.is(node_kind::remove)) return change.kind;
  for (const auto& [word, kind] : unnamed_words) {
    if (has_word(change, word)) return kind;
  }
  return change.kind;
}

std::string reach_of(const branch& statement) {
  std::string reach;
  bool is_key = false;
  for (const branch& child : statement.children) {
    if (child.is(node_kind::path) && is_key) reach += "per " + text_of(child);
    if (child.is(node_kind::name)) reach += text_of(child);
    is_key = child.is(node_kind::keyword) && child.word == keyword::per;
  }
  return reach;
}

std::string attribute_text(const branch& statement, keyword wanted) {
  for (const branch& child : statement.children) {
    if (child.is(node_kind::attribute) && has_word(child, wanted)) return text_of(child);
  }
  return {};
}

void give_clause(branch& statement, const branch& block) {
  const branch* clause = clause_of(block);
  const bool takes_none = statement.is(node_kind::rank) || statement.is(node_kind::remove);
  if (clause == nullptr || takes_none || clause_of(statement) != nullptr) return;
  branch own = *clause;
  own.kind = statement.is(node_kind::tier) ? node_kind::tier_clause : node_kind::attribute;
  for (branch& part : own.children) {
    for (branch& leaf : part.children) {
      for (token& one : leaf.tokens) one.comments.clear();
    }
  }
  const std::size_t at = end_of_head(statement);
  statement.children.insert(statement.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(own));
}

void drop_replace(branch& statement) {
  for (std::size_t index = 0; index < statement.children.size(); ++index) {
    const branch& child = statement.children[index];
    if (child.is(node_kind::keyword) && child.word == keyword::replace) return drop(statement, index);
  }
}

bool has_after(const branch& statement) {
  return std::any_of(statement.children.begin(), statement.children.end(), is_after);
}

std::pair<std::string, span> take_after(branch& statement) {
  const auto found = std::find_if(statement.children.begin(), statement.children.end(), is_after);
  std::pair<std::string, span> taken = {name_of(*found), where_named(*found)};
  drop(statement, static_cast<std::size_t>(found - statement.children.begin()));
  return taken;
}

std::vector<std::string> field_names_of(const branch& field) {
  std::vector<std::string> all;
  for (const branch& child : field.children) {
    if (child.is(node_kind::named)) all.push_back(name_of(child));
  }
  return all;
}

void remove_field(const slot& at, const std::string& name) {
  branch& field = at.statement();
  if (field_names_of(field).size() == 1) {
    at.holder->children.erase(at.holder->children.begin() + static_cast<std::ptrdiff_t>(at.index));
    return;
  }
  const std::size_t index = index_of_name(field, name);
  if (index >= field.children.size()) return;
  const bool has_comma_behind = index + 1 < field.children.size() && field.children[index + 1].is_mark(",");
  if (has_comma_behind) drop(field, index + 1);
  drop(field, index);
  if (!has_comma_behind) drop(field, index - 1);
}

void overwrite_field(const slot& at, const std::string& name, branch changed) {
  if (field_names_of(at.statement()).size() == 1) {
    at.statement() = std::move(changed);
    return;
  }
  remove_field(at, name);
  at.holder->children.insert(at.holder->children.begin() + static_cast<std::ptrdiff_t>(at.index) + 1,
                             std::move(changed));
}

}  // namespace milu::syntax
