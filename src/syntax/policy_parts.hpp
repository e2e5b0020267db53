#pragma once
// Where the statements of a policy stand: in which block, under which name, and whether an amendment may touch them.
#include "syntax/branch.hpp"

#include <milu/source/diagnostic.hpp>

#include <functional>
#include <optional>

namespace milu::syntax {

// A statement's place: the children of a block that hold it.
struct slot {
  branch* holder = nullptr;
  std::size_t index = 0;
  bool is_open = false;   // itself or a block around it says `open`
  branch& statement() const { return holder->children[index]; }
};

bool is_named_statement(node_kind);     // one name in a policy
bool is_unnamed_statement(node_kind);   // `tie at the line: …`, `limit …`
bool is_single_statement(node_kind);    // of these, those that a block holds once
bool is_block(node_kind);               // a section that holds statements, or a group of criteria
bool says_open(const branch&);

// What holds the statements of a section: of `call` it is its record.
branch& statements_of(branch& section);
// The section of `policy` that has the same kind as this one, and for rounds and groups the same name; null when none.
branch* same_block(branch& policy, const branch& block);
// Whether the block that `same_block` finds is open.
bool is_open_block(branch& policy, const branch& block);
// The named statement, wherever in the policy it stands.
std::optional<slot> find_statement(branch& policy, const std::string& name);
std::optional<slot> find_field(branch& holder, const std::string& name);
std::vector<std::string> statement_names(branch& policy);
// `criterion`, `limit`, a field: how messages call a statement.
phrase word_for(const branch& statement);

}  // namespace milu::syntax
