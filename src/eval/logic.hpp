#pragma once
// Conditions of three values and an error, and what stands in the way of a value (S2).
//
//   junction any(true);
//   any.add(first);
//   any.add(second);
//   value result = any.result();
#include "eval/evaluation.hpp"

#include <string>
#include <unordered_set>

namespace milu::eval {

// Causes in the order met, each once.
class cause_list {
 public:
  void add(const std::vector<cause>& more);
  const std::vector<cause>& all() const { return causes_; }

 private:
  std::vector<cause> causes_;
  std::unordered_set<std::string> seen_;
};

// What keeps operands from having values: the first error beats everything unknown.
class obstacles {
 public:
  bool add(const value& operand);  // true when the operand is no plain value
  bool empty() const { return !error_ && !unknown_; }
  value as_value() const;

 private:
  std::optional<fault> error_;
  cause_list causes_;
  bool unknown_ = false;
};

// Any (decided by yes) or all (decided by no) of several conditions. A deciding operand beats error and unknown.
class junction {
 public:
  explicit junction(bool deciding) : deciding_(deciding) {}
  void add(const value& condition);
  bool is_decided() const { return decided_; }
  value result() const;

 private:
  bool deciding_;
  bool decided_ = false;
  obstacles open_;
};

// What looks at others says only `cohort`; the statement that it stands in gives it its name.
void name_what_needs_cohort(std::vector<cause>&, const std::string& statement);

truth truth_of(const value& condition);
std::vector<cause> causes_of(const value&);
std::optional<fault> fault_of(const value&);
value opposite(const value& condition);

// Whether the value is unknown only because data are absent, so that a fallback or a panel may go on without it.
bool is_absent(const value&);

value connect(evaluation&, const model::connective&);
// any, all, none over written conditions.
value quantify(evaluation&, const model::function&);

}  // namespace milu::eval
