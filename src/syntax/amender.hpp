#pragma once
// Follows the statements of an amendment, one after the other, in the policy that they change.
#include "syntax/policy_parts.hpp"

namespace milu::syntax {

class amender {
 public:
  amender(branch& policy, std::string base_name, bool is_locked, diagnostics& problems)
      : policy_(policy), base_(std::move(base_name)), is_locked_(is_locked), problems_(problems) {}
  void section(branch);

 private:
  void block(branch&);
  void statement(branch, const branch& block);
  void add(branch, const branch* block);
  void replace(branch, const branch* block);
  void replace_fields(branch, const branch* block);
  void remove(const branch&, const branch* block);

  std::optional<slot> standing(const branch&, const branch* block);
  bool stands_already(const branch&, const branch* block);
  bool may_add(const branch&, const branch* block);
  bool may_change(const branch& change, const slot& target);
  bool keeps_frame(const branch& changed, const branch& base);
  bool is_same_sort(const branch& change, const slot& target);
  void demand_bare_head(const branch& block);
  void put(branch, const branch* block);
  std::optional<slot> place_after(branch& changed, const branch* block);
  std::optional<slot> target_of(const branch& change, const branch* block);
  std::optional<slot> named_target(const branch& change, const std::string& name, const branch* block);
  std::vector<std::string> names_beside(const branch& change, const branch* block);
  std::optional<slot> unnamed_target(const branch& change, const branch* block);
  branch& holder_of(const branch* block);
  void report(std::string code, span where, std::vector<phrase> arguments, std::vector<label> labels = {});
  void report_gone(const branch& change, const std::string& name, const branch* block);

  branch& policy_;
  std::string base_;
  bool is_locked_;
  diagnostics& problems_;
};

}  // namespace milu::syntax
