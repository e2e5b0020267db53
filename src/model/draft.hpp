#pragma once
// A policy while it is being compiled: what has been declared, what is still only text, and what went wrong.
#include <milu/base/limits.hpp>
#include <milu/model/policy.hpp>
#include <milu/source/diagnostic.hpp>
#include <milu/syntax/tree.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace milu::model {

using syntax::keyword;
using syntax::node_kind;
using syntax::view;

enum class symbol_kind : std::uint8_t {
  field,
  parameter,
  definition,
  panel,
  rule,
  round,
  tier,
  profile,
  choice_type,
  other_type,
  later
};
enum class progress : std::uint8_t { untouched, in_work, done };

// A declared name; `later` is one of a section that this release refuses, and silences what uses it. A definition's
// index is known once it has been compiled: definitions are numbered in the order in which they can be computed.
struct symbol {
  symbol_kind kind;
  std::uint32_t index = none;
  std::optional<view> statement = {};
  span where = {};
  std::string clause = {};                 // of the block it stands in
  std::string list_path = {};              // of a definition on a list
  std::uint32_t depth = 0;                 // how many lists it stands in
  definition_role role = definition_role::plain;
  progress state = progress::untouched;
  std::optional<std::uint32_t> round = {};  // of a definition inside `awards`
};

struct draft {
  const document& text;
  const milu::limits& bounds;
  policy& rules;
  diagnostics& problems;

  std::map<std::string, symbol> symbols = {};          // list columns are kept under list_path + "." + name
  std::map<syntax::node_id, std::uint32_t> choice_sets = {};  // what one `one of …` declares, however often it is read
  std::vector<std::string> definition_order = {};      // keys of symbols, as written
  std::vector<std::string> in_work = {};               // definitions being compiled, for cycles
  std::vector<std::vector<std::string>> score_blocks = {};  // keys of the top-level criteria and groups
  std::string current_clause = {};                     // of the statement being compiled
  std::string current_name = {};                       // of the rule being compiled
  std::vector<std::vector<std::uint32_t>> round_per = {};  // keys of the round being compiled, when it is a pool
  bool has_looked = false;                             // the statement's own text looked at other applications
  bool has_looked_at_ranked = false;                   // … at those whom its round ranks
  bool has_looked_at_above = false;                    // … at those who stand above while its round ranks
};

void report(draft&, std::string code, span where, std::vector<phrase> arguments = {}, std::vector<label> labels = {});
void remark(draft&, severity, std::string code, span where, std::vector<phrase> arguments = {});

expression_id add(draft&, operation, type, span where);
expression_id add_faulty(draft&, span where);          // type `nothing`: what uses it stays silent
type_id intern(draft&, const type&);

// Of the definition or the rule that is being compiled; empty elsewhere.
std::string name_of_statement(const draft&);

// Adds a name, or reports where it was declared before.
bool declare(draft&, const std::string& key, const std::string& shown, symbol);
// Without the one that is itself in question.
std::vector<std::string> declared_names(const draft&, const std::string& except = {});

}  // namespace milu::model
