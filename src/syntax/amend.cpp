#include <milu/syntax/amend.hpp>

#include "syntax/amended_statement.hpp"
#include "syntax/amender.hpp"

#include <algorithm>

namespace milu::syntax {
namespace {

using branches = std::vector<branch>;

std::vector<named_file> files_named(const tree& whole, keyword wanted) {
  std::vector<named_file> all;
  const std::optional<view> policy = root(whole).find(node_kind::policy);
  if (!policy) return all;
  for (const view& item : policy->children(node_kind::header_item)) {
    if (!item.has(wanted)) continue;
    const view text = item.child(node_kind::text);
    all.push_back({text.text(), text.where()});
  }
  return all;
}

branch& policy_of(branch& file) {
  return *std::find_if(file.children.begin(), file.children.end(),
                       [](const branch& child) { return child.is(node_kind::policy); });
}

bool is_head(const branch& child) {
  return child.is_leaf() || child.is(node_kind::label) || child.is(node_kind::header_item);
}

bool names_a_file(const branch& child) {
  return child.is(node_kind::header_item) && (has_word(child, keyword::amends) || has_word(child, keyword::use));
}

const branch* item_of(const branch& policy, keyword wanted) {
  for (const branch& child : policy.children) {
    if (child.is(node_kind::header_item) && has_word(child, wanted)) return &child;
  }
  return nullptr;
}

std::string text_in(const branch* item) {
  const branch* text = item == nullptr ? nullptr : find(*item, node_kind::text);
  return text == nullptr ? std::string{} : text->tokens.front().text;
}

// Two texts of one policy need names that tell them apart.
void demand_own_edition(const branch& base, const branch& changes, diagnostics& problems) {
  const branch* own = item_of(changes, keyword::edition);
  const bool is_told_apart = own != nullptr && text_in(own) != text_in(item_of(base, keyword::edition));
  if (name_of(base) != name_of(changes) || is_told_apart) return;
  problems.push_back({.code = "amend.edition", .where = own ? where(*own) : where_named(changes),
                      .arguments = {name_of(changes)}});
}

// What points at the dates and the currency of a locked policy decides as much as its rules.
void demand_locked_head(const branch& base, const branch& changes, const std::string& name, diagnostics& problems) {
  if (item_of(base, keyword::locked) == nullptr) return;
  for (const keyword word : {keyword::currency, keyword::as_of_case, keyword::law_on}) {
    const branch* own = item_of(changes, word);
    if (own == nullptr) continue;
    problems.push_back({.code = "amend.locked", .where = where(*own), .arguments = {word_for(*own), name}});
  }
}

// The amendment's own head; what it does not say of source, dates and currency is the base's. An edition is never
// inherited: it names one text.
branches head_of(const branch& base, const branch& changes) {
  branches head;
  for (const branch& child : changes.children) {
    if (is_head(child) && !names_a_file(child)) head.push_back(child);
  }
  const bool keeps_label = name_of(base) == name_of(changes) && find(changes, node_kind::label) == nullptr;
  const branch* label = find(base, node_kind::label);
  if (keeps_label && label != nullptr) head.insert(head.begin() + 2, *label);
  for (const branch& child : base.children) {
    const bool is_item = child.is(node_kind::header_item) && !names_a_file(child);
    const keyword word = is_item ? first_word(child) : keyword::no_keyword;
    if (is_item && word != keyword::edition && item_of(changes, word) == nullptr) head.push_back(child);
  }
  return head;
}

// Cases say what the policy that they stand in decides, so those of the base stay behind.
branches sections_of(const branch& base) {
  branches sections;
  for (const branch& child : base.children) {
    if (!is_head(child) && !child.is(node_kind::tests)) sections.push_back(child);
  }
  return sections;
}

token end_of(const tree& whole) { return whole.tokens.back(); }

bool is_definition(node_kind section) {
  switch (section) {
    case node_kind::type_definition: case node_kind::define: case node_kind::panel: case node_kind::table:
    case node_kind::parameters: case node_kind::profile: return true;
    default: return false;
  }
}

void find_stray(view node, diagnostics& problems) {
  const bool is_after = node.is(node_kind::attribute) || node.is(node_kind::tier_clause);
  const bool is_stray = node.is(node_kind::remove) || node.has(keyword::replace) ||
                        (is_after && node.has(keyword::after));
  if (is_stray) {
    const keyword word = node.first_word()->word();
    problems.push_back({.code = "amend.nothing", .where = node.first_word()->where(),
                        .arguments = {{std::string(spelling(word, language::en)),
                                       std::string(spelling(word, language::zh))}}});
    return;
  }
  for (const view& child : node.children()) find_stray(child, problems);
}

}  // namespace

std::optional<named_file> base_of(const tree& whole) {
  const std::vector<named_file> all = files_named(whole, keyword::amends);
  return all.empty() ? std::nullopt : std::optional(all.front());
}

std::optional<named_file> second_base_of(const tree& whole) {
  const std::vector<named_file> all = files_named(whole, keyword::amends);
  return all.size() < 2 ? std::nullopt : std::optional(all[1]);
}

std::vector<named_file> shared_of(const tree& whole) { return files_named(whole, keyword::use); }

amended amend(const tree& base, const std::string& base_name, const tree& changes) {
  amended made;
  branch file = branch_of(root(changes));
  branch whole = branch_of(root(base));
  branch& own = policy_of(file);
  branch& old = policy_of(whole);
  demand_own_edition(old, own, made.problems);
  demand_locked_head(old, own, base_name, made.problems);
  branches head = head_of(old, own);
  const bool is_locked = item_of(old, keyword::locked) != nullptr;
  old.children = sections_of(old);
  amender following(old, base_name, is_locked, made.problems);
  for (branch& child : own.children) {
    if (!is_head(child)) following.section(std::move(child));
  }
  own.children = std::move(head);
  own.children.insert(own.children.end(), old.children.begin(), old.children.end());
  made.whole = tree_of(file, end_of(changes));
  return made;
}

amended share(const tree& policy, const tree& shared, const named_file& used) {
  amended made;
  branch file = branch_of(root(policy));
  branch other = branch_of(root(shared));
  branch& own = policy_of(file);
  const auto first = std::find_if_not(own.children.begin(), own.children.end(), is_head);
  branches definitions;
  const branch* amends = item_of(policy_of(other), keyword::amends);
  if (amends != nullptr) {
    made.problems.push_back({.code = "use.section", .where = where(*amends), .arguments = {word_for(*amends), used.path}});
  }
  for (const branch& section : policy_of(other).children) {
    if (is_definition(section.kind)) definitions.push_back(section);
    else if (!is_head(section)) {
      made.problems.push_back({.code = "use.section", .where = where(section.children.front()),
                               .arguments = {word_for(section), used.path},
                               .labels = {{used.where, {"it is used here", "在此引用"}}}});
    }
  }
  own.children.insert(first, definitions.begin(), definitions.end());
  made.whole = tree_of(file, end_of(policy));
  return made;
}

tree without_names_of_files(const tree& whole) {
  branch file = branch_of(root(whole));
  branch& policy = policy_of(file);
  for (std::size_t index = policy.children.size(); index-- > 0;) {
    if (names_a_file(policy.children[index])) drop(policy, index);
  }
  return tree_of(file, end_of(whole));
}

diagnostics stray_changes(const tree& whole) {
  diagnostics problems;
  find_stray(root(whole), problems);
  return problems;
}

bool is_only_definitions(const tree& whole) {
  const std::optional<view> policy = root(whole).find(node_kind::policy);
  if (!policy) return false;
  bool has_any = !shared_of(whole).empty();
  for (const view& section : policy->children()) {
    if (section.has(keyword::amends)) return false;
    if (section.kind() <= node_kind::unit || section.is(node_kind::label) || section.is(node_kind::header_item)) continue;
    if (!is_definition(section.kind())) return false;
    has_any = true;
  }
  return has_any;
}

}  // namespace milu::syntax
