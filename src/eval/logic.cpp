#include "eval/logic.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

std::string identity(const cause& of) {
  return std::to_string(static_cast<int>(of.what)) + '\n' + of.name + '\n' + of.clause + '\n' +
         std::to_string(of.found) + '\n' + std::to_string(of.needed);
}

// Which of two undecided conditions remains: error before unknown before a plain answer.
truth graver(truth a, truth b) {
  if (a == truth::error || b == truth::error) return truth::error;
  return truth::unknown;
}

}  // namespace

truth negated(truth of) {
  if (of == truth::yes) return truth::no;
  return of == truth::no ? truth::yes : of;
}

truth both(truth a, truth b) {
  if (a == truth::no || b == truth::no) return truth::no;
  return a == truth::yes && b == truth::yes ? truth::yes : graver(a, b);
}

truth either(truth a, truth b) {
  if (a == truth::yes || b == truth::yes) return truth::yes;
  return a == truth::no && b == truth::no ? truth::no : graver(a, b);
}

void cause_list::add(const std::vector<cause>& more) {
  for (const cause& each : more)
    if (seen_.insert(identity(each)).second) causes_.push_back(each);
}

bool obstacles::add(const value& operand) {
  if (const fault* error = std::get_if<fault>(&operand)) {
    if (!error_) error_ = *error;
    return true;
  }
  const unknown* open = std::get_if<unknown>(&operand);
  if (!open) return false;
  unknown_ = true;
  causes_.add(open->causes);
  return true;
}

value obstacles::as_value() const {
  if (error_) return *error_;
  return unknown{causes_.all()};
}

void junction::add(const value& condition) {
  if (open_.add(condition)) return;
  const truth answer = truth_of(condition);
  if (answer == (deciding_ ? truth::yes : truth::no)) decided_ = true;
}

value junction::result() const {
  if (decided_) return model::scalar(deciding_);
  return open_.empty() ? value(model::scalar(!deciding_)) : open_.as_value();
}

void name_what_needs_cohort(std::vector<cause>& causes, const std::string& statement) {
  for (cause& each : causes)
    if (each.what == cause_kind::needs_cohort && each.name == "cohort") each.name = statement;
}

truth truth_of(const value& condition) {
  if (std::holds_alternative<unknown>(condition)) return truth::unknown;
  const model::scalar* plain = std::get_if<model::scalar>(&condition);
  const bool* answer = plain ? std::get_if<bool>(plain) : nullptr;
  if (!answer) return truth::error;
  return *answer ? truth::yes : truth::no;
}

std::vector<cause> causes_of(const value& of) {
  const unknown* open = std::get_if<unknown>(&of);
  return open ? open->causes : std::vector<cause>{};
}

std::optional<fault> fault_of(const value& of) {
  const fault* error = std::get_if<fault>(&of);
  return error ? std::optional<fault>(*error) : std::nullopt;
}

value opposite(const value& condition) {
  const truth answer = truth_of(condition);
  if (answer == truth::yes || answer == truth::no) return model::scalar(answer == truth::no);
  return condition;
}

bool is_absent(const value& of) {
  const unknown* open = std::get_if<unknown>(&of);
  return open && std::all_of(open->causes.begin(), open->causes.end(), [](const cause& each) {
           return each.what == cause_kind::missing_field || each.what == cause_kind::no_marks ||
                  each.what == cause_kind::too_few_marks;
         });
}

value connect(evaluation& state, const model::connective& node) {
  junction result(node.operation == syntax::keyword::or_);
  for (const model::expression_id operand : node.operands) {
    result.add(compute_operand(state, operand));
    if (result.is_decided()) break;
  }
  return result.result();
}

value quantify(evaluation& state, const model::function& node) {
  junction result(node.name != syntax::keyword::all);
  for (const model::argument& each : node.arguments) {
    const clause_scope within(state, each.clause);
    result.add(compute_operand(state, each.value));
    if (result.is_decided()) break;
  }
  return node.name == syntax::keyword::none ? opposite(result.result()) : result.result();
}

}  // namespace milu::eval
