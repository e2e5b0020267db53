#include "syntax/amender.hpp"

#include "syntax/amended_statement.hpp"

#include <milu/source/suggest.hpp>

#include <algorithm>

namespace milu::syntax {
namespace {

bool is_edit(const branch& statement) { return has_word(statement, keyword::replace); }

// By itself it changes no decision: a locked policy takes more of these.
bool decides_nothing(node_kind kind) {
  switch (kind) {
    case node_kind::field: case node_kind::type_definition: case node_kind::define: case node_kind::panel:
    case node_kind::table: case node_kind::history: case node_kind::parameter: case node_kind::profile:
    case node_kind::application: case node_kind::call: case node_kind::parameters: case node_kind::tests: return true;
    default: return false;
  }
}

bool is_of_form(const branch& change, const branch* block) {
  const bool is_in_form = block != nullptr && (block->is(node_kind::application) || block->is(node_kind::call));
  return change.is(node_kind::field) || (is_in_form && change.is(node_kind::remove));
}

const branch* last_of(const branch& holder, node_kind kind) {
  const branch* last = nullptr;
  for (const branch& child : holder.children) {
    if (child.is(kind)) last = &child;
  }
  return last;
}

bool is_statement_of_block(const branch& child) {
  return !child.is_leaf() && !child.is(node_kind::attribute) && !child.is(node_kind::label) &&
         !child.is(node_kind::award_per);
}

phrase shown_name(const branch& statement) {
  const std::vector<std::string> fields = field_names_of(statement);
  const std::string name = fields.empty() ? name_of(statement) : fields.front();
  return name.empty() ? word_for(statement) : phrase(name);
}

}  // namespace

void amender::report(std::string code, span place, std::vector<phrase> arguments, std::vector<label> labels) {
  problems_.push_back({.code = std::move(code), .where = place, .arguments = std::move(arguments),
                       .labels = std::move(labels)});
}

branch& amender::holder_of(const branch* block) {
  branch* found = block == nullptr ? nullptr : same_block(policy_, *block);
  return found == nullptr ? policy_ : statements_of(*found);
}

void amender::section(branch changed) {
  if (changed.is(node_kind::remove)) return remove(changed, nullptr);
  if (is_edit(changed)) return replace(std::move(changed), nullptr);
  if (is_block(changed.kind)) return block(changed);
  if (changed.is(node_kind::tests)) return policy_.children.push_back(std::move(changed));
  add(std::move(changed), nullptr);
}

// A block that the base lacks is new as a whole; of one that it has, the statements are taken one by one.
void amender::block(branch& changed) {
  if (same_block(policy_, changed) == nullptr) {
    for (const branch& child : statements_of(changed).children) {
      const bool is_change = child.is(node_kind::remove) || is_edit(child);
      if (is_change) return report_gone(child, name_of(child), nullptr);
    }
    return add(std::move(changed), nullptr);
  }
  demand_bare_head(changed);
  branch body = statements_of(changed);
  while (!body.children.empty() && !is_statement_of_block(body.children.front())) drop(body, 0);  // keeps its comments
  for (branch& child : body.children) {
    if (is_statement_of_block(child)) statement(std::move(child), changed);
  }
}

void amender::statement(branch changed, const branch& inside) {
  if (changed.is(node_kind::remove)) return remove(changed, &inside);
  give_clause(changed, inside);
  if (is_edit(changed)) return replace(std::move(changed), &inside);
  if (changed.is(node_kind::group) && same_block(policy_, changed) != nullptr) return block(changed);
  add(std::move(changed), &inside);
}

// What the base says of a block stays: an amendment states only its own clause there.
void amender::demand_bare_head(const branch& changed) {
  for (const branch& child : changed.children) {
    const bool is_clause = child.is(node_kind::attribute) && find(child, node_kind::cites) != nullptr;
    const bool is_head = child.is(node_kind::attribute) || child.is(node_kind::label) || child.is(node_kind::award_per);
    if (is_head && !is_clause) report("amend.head", where(child), {word_for(changed), base_});
  }
}

std::optional<slot> amender::standing(const branch& changed, const branch* inside) {
  branch& holder = holder_of(inside);
  if (is_named_statement(changed.kind)) return find_statement(policy_, name_of(changed));
  for (const std::string& name : field_names_of(changed)) {
    if (const auto found = find_field(holder, name)) return found;
  }
  if (!is_single_statement(changed.kind)) return std::nullopt;
  for (std::size_t index = 0; index < holder.children.size(); ++index) {
    if (holder.children[index].is(changed.kind)) return slot{&holder, index};
  }
  return std::nullopt;
}

bool amender::stands_already(const branch& changed, const branch* inside) {
  const auto found = standing(changed, inside);
  if (!found) return false;
  report("amend.twice", where_named(changed), {shown_name(changed), base_, word_for(changed)},
         {{where_named(found->statement()), {"it stands here", "原处在此"}}});
  return true;
}

bool amender::may_add(const branch& changed, const branch* inside) {
  if (!is_locked_ || decides_nothing(changed.kind)) return true;
  if (inside != nullptr && is_open_block(policy_, *inside)) return true;
  report("amend.locked.add", where_named(changed), {word_for(changed), base_});
  return false;
}

void amender::add(branch changed, const branch* inside) {
  if (stands_already(changed, inside) || !may_add(changed, inside)) return;
  put(std::move(changed), inside);
}

// Behind the statement that `after` names, else at the end of its block; a section behind the last of its kind.
void amender::put(branch changed, const branch* inside) {
  const bool is_placed = has_after(changed);
  const auto before = place_after(changed, inside);
  if (is_placed && !before) return;
  branch& holder = before ? *before->holder : holder_of(inside);
  std::size_t at = before ? before->index + 1 : holder.children.size();
  if (!before && !holder.children.empty() && holder.children.back().is_mark("}")) --at;
  if (!before && inside == nullptr) {
    const branch* last = last_of(holder, changed.kind);
    if (last != nullptr) at = static_cast<std::size_t>(last - holder.children.data()) + 1;
  }
  holder.children.insert(holder.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(changed));
}

std::optional<slot> amender::place_after(branch& changed, const branch* inside) {
  if (!has_after(changed)) return std::nullopt;
  const auto [name, place] = take_after(changed);
  branch& holder = holder_of(inside);
  auto found = changed.is(node_kind::field) ? find_field(holder, name) : find_statement(policy_, name);
  const bool is_points = changed.is(node_kind::criterion) || changed.is(node_kind::group);
  if (found && (found->holder == &holder || is_points)) return found;
  report("amend.after", place, {name, base_, nearest(name, names_beside(changed, inside)).value_or("")});
  return std::nullopt;
}

std::vector<std::string> amender::names_beside(const branch& change, const branch* inside) {
  if (!is_of_form(change, inside)) return statement_names(policy_);
  std::vector<std::string> all;
  for (const branch& child : holder_of(inside).children) {
    const std::vector<std::string> own = field_names_of(child);
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

void amender::report_gone(const branch& change, const std::string& name, const branch* inside) {
  const auto near = nearest(name, names_beside(change, inside));
  std::optional<slot> found;
  if (near) found = is_of_form(change, inside) ? find_field(holder_of(inside), *near) : find_statement(policy_, *near);
  std::vector<label> labels;
  if (found) labels.push_back({where_named(found->statement()), {"the nearest name", "最接近的名称"}});
  report("amend.gone", where_named(change), {name.empty() ? word_for(change) : phrase(name), base_, near.value_or("")},
         std::move(labels));
}

std::optional<slot> amender::named_target(const branch& change, const std::string& name, const branch* inside) {
  auto found = is_of_form(change, inside) ? find_field(holder_of(inside), name) : find_statement(policy_, name);
  if (!found) report_gone(change, name, inside);
  return found;
}

// Of several limits or budgets the one for the same tiers and per the same key.
std::optional<slot> amender::unnamed_target(const branch& change, const branch* inside) {
  branch& holder = holder_of(inside);
  const node_kind wanted = kind_changed(change);
  std::vector<slot> all;
  std::vector<slot> exact;
  for (std::size_t index = 0; index < holder.children.size(); ++index) {
    const branch& one = holder.children[index];
    if (!one.is(wanted)) continue;
    all.push_back({&holder, index, says_open(holder) || says_open(one)});
    if (reach_of(one) == reach_of(change)) exact.push_back(all.back());
  }
  if (exact.size() == 1) return exact.front();
  if (all.size() == 1 && reach_of(change).empty()) return all.front();
  if (all.empty()) report_gone(change, "", inside);
  else report("amend.which", where(change), {word_for(change), base_, std::to_string(all.size())});
  return std::nullopt;
}

std::optional<slot> amender::target_of(const branch& change, const branch* inside) {
  if (is_unnamed_statement(kind_changed(change))) return unnamed_target(change, inside);
  return named_target(change, name_of(change), inside);
}

bool amender::is_same_sort(const branch& change, const slot& target) {
  const auto is_points = [](node_kind kind) { return kind == node_kind::criterion || kind == node_kind::group; };
  const node_kind base = target.statement().kind;
  if (change.kind == base || (is_points(change.kind) && is_points(base))) return true;
  report("amend.kind", where_named(change), {name_of(change), word_for(target.statement()), base_, word_for(change)},
         {{where_named(target.statement()), {"it stands here", "原处在此"}}});
  return false;
}

bool amender::may_change(const branch& change, const slot& target) {
  if (!is_locked_ || target.is_open) return true;
  report("amend.locked", where_named(change), {shown_name(change), base_},
         {{where_named(target.statement()), {"it does not say `open`", "此处未写“开放”"}}});
  return false;
}

// The room of an open slot is not the amendment's to widen.
bool amender::keeps_frame(const branch& changed, const branch& base) {
  if (!is_locked_) return true;
  for (const keyword part : {keyword::weight, keyword::out_of, keyword::capped_at}) {
    if (attribute_text(changed, part) == attribute_text(base, part)) continue;
    report("amend.frame", where_named(changed),
           {name_of(changed), base_, {std::string(spelling(part, language::en)), std::string(spelling(part, language::zh))}},
           {{where_named(base), {"its frame is set here", "范围在此规定"}}});
    return false;
  }
  return true;
}

void amender::replace(branch changed, const branch* inside) {
  drop_replace(changed);
  if (changed.is(node_kind::field)) return replace_fields(std::move(changed), inside);
  const auto target = target_of(changed, inside);
  if (!target || !is_same_sort(changed, *target) || !may_change(changed, *target)) return;
  if (!keeps_frame(changed, target->statement())) return;
  if (!has_after(changed)) {
    target->statement() = std::move(changed);
    return;
  }
  target->holder->children.erase(target->holder->children.begin() + static_cast<std::ptrdiff_t>(target->index));
  put(std::move(changed), inside);
}

// Several fields may share a type, in the base and in the amendment, and not the same ones.
void amender::replace_fields(branch changed, const branch* inside) {
  const std::vector<std::string> names = field_names_of(changed);
  for (const std::string& name : names) {
    const auto target = named_target(changed, name, inside);
    if (!target || !may_change(changed, *target)) return;
  }
  for (std::size_t index = 1; index < names.size(); ++index) {
    remove_field(*find_field(holder_of(inside), names[index]), names[index]);
  }
  overwrite_field(*find_field(holder_of(inside), names.front()), names.front(), std::move(changed));
}

void amender::remove(const branch& change, const branch* inside) {
  const auto target = target_of(change, inside);
  if (!target || !may_change(change, *target)) return;
  if (target->statement().is(node_kind::field)) return remove_field(*target, name_of(change));
  target->holder->children.erase(target->holder->children.begin() + static_cast<std::ptrdiff_t>(target->index));
}

}  // namespace milu::syntax
