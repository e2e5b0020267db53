#include "syntax/policy_parts.hpp"

#include <algorithm>

namespace milu::syntax {
namespace {

// Goes through all named statements, groups after their own name; stops when the visitor says so.
bool visit(branch& holder, bool is_open, const std::function<bool(const slot&)>& visitor) {
  for (std::size_t index = 0; index < holder.children.size(); ++index) {
    branch& child = holder.children[index];
    const bool own = is_open || says_open(child);
    if (is_named_statement(child.kind) && visitor({&holder, index, own})) return true;
    if (is_block(child.kind) && visit(statements_of(child), own, visitor)) return true;
  }
  return false;
}

}  // namespace

bool is_named_statement(node_kind kind) {
  switch (kind) {
    case node_kind::parameter: case node_kind::profile: case node_kind::define: case node_kind::panel:
    case node_kind::table: case node_kind::type_definition: case node_kind::history: case node_kind::rule:
    case node_kind::criterion: case node_kind::group: case node_kind::total: case node_kind::tier:
    case node_kind::target: case node_kind::awards: return true;
    default: return false;
  }
}

bool is_single_statement(node_kind kind) {
  return kind == node_kind::rank || kind == node_kind::tie || kind == node_kind::unused ||
         kind == node_kind::undecided || kind == node_kind::cohort;
}

bool is_unnamed_statement(node_kind kind) {
  return is_single_statement(kind) || kind == node_kind::budget || kind == node_kind::limit ||
         kind == node_kind::reserve || kind == node_kind::waiting || kind == node_kind::cumulative;
}

bool is_block(node_kind kind) {
  switch (kind) {
    case node_kind::application: case node_kind::call: case node_kind::parameters: case node_kind::eligibility:
    case node_kind::score: case node_kind::group: case node_kind::awards: case node_kind::targets: return true;
    default: return false;
  }
}

bool says_open(const branch& statement) {
  return std::any_of(statement.children.begin(), statement.children.end(), [](const branch& child) {
    return child.is(node_kind::attribute) && has_word(child, keyword::open);
  });
}

branch& statements_of(branch& section) {
  if (!section.is(node_kind::call)) return section;
  const auto record = std::find_if(section.children.begin(), section.children.end(),
                                   [](const branch& child) { return child.is(node_kind::record); });
  return record == section.children.end() ? section : *record;
}

branch* same_block(branch& policy, const branch& block) {
  if (block.is(node_kind::group)) {
    const auto found = find_statement(policy, name_of(block));
    return found && found->statement().is(node_kind::group) ? &found->statement() : nullptr;
  }
  branch* last = nullptr;
  for (branch& section : policy.children) {
    const bool has_its_name = !block.is(node_kind::awards) || name_of(section) == name_of(block);
    if (section.is(block.kind) && has_its_name) last = &section;
  }
  return last;
}

bool is_open_block(branch& policy, const branch& block) {
  if (block.is(node_kind::group)) {
    const auto found = find_statement(policy, name_of(block));
    return found && found->is_open;
  }
  const branch* section = same_block(policy, block);
  return section != nullptr && says_open(*section);
}

std::optional<slot> find_statement(branch& policy, const std::string& name) {
  std::optional<slot> found;
  visit(policy, false, [&](const slot& one) {
    if (name_of(one.statement()) == name) found = one;
    return found.has_value();
  });
  return found;
}

std::optional<slot> find_field(branch& holder, const std::string& name) {
  for (std::size_t index = 0; index < holder.children.size(); ++index) {
    const branch& field = holder.children[index];
    if (!field.is(node_kind::field)) continue;
    for (const branch& one : field.children) {
      const bool is_it = one.is(node_kind::named) && name_of(one) == name;
      if (is_it) return slot{&holder, index, says_open(holder) || says_open(field)};
    }
  }
  return std::nullopt;
}

std::vector<std::string> statement_names(branch& policy) {
  std::vector<std::string> all;
  visit(policy, false, [&](const slot& one) { return all.push_back(name_of(one.statement())), false; });
  return all;
}

phrase word_for(const branch& statement) {
  if (statement.is(node_kind::field)) return {"field", "字段"};
  if (statement.is(node_kind::parameter)) return {"parameter", "参数"};
  for (const branch& child : statement.children) {
    if (!child.is(node_kind::keyword) || child.word == keyword::replace || child.word == keyword::remove) continue;
    return {std::string(spelling(child.word, language::en)), std::string(spelling(child.word, language::zh))};
  }
  return {"statement", "语句"};
}

}  // namespace milu::syntax
