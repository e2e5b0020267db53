#pragma once
// Where applications are tried: the circumstances that the rules leave to the caller, and the engine that decides.
//
//   const stage tried(rules);
//   tried.alone(tried.application(0)).eligibility;
#include <milu/analysis/finding.hpp>
#include <milu/cohort/decide.hpp>

#include <vector>

namespace milu::analysis {

// One value of a record: the indices of fields and elements that lead to it, by turns.
struct slot {
  std::vector<std::uint32_t> steps;
  const model::form_field* field;
  const model::type* of;
  std::string name;                        // reviews[2].mark
};

class stage {
 public:
  explicit stage(const model::policy&);

  bool is_ready() const { return is_ready_; }        // the rules can be decided at all on some day
  const circumstances& with() const { return with_; }
  // As the rules and the profile state them: what is unset stays so.
  const eval::settings& stated() const { return stated_; }
  const eval::settings& given() const { return given_; }

  // Filled in completely; applications with other numbers have other keys. `eligible` when one was found.
  const model::record_value& application() const { return good_; }
  model::record_value numbered(model::record_value, std::size_t number) const;
  std::vector<slot> slots(const model::record_value&) const;
  // Values of its range that rules may tell apart: ends, numbers that the rules name, and their neighbours.
  std::vector<model::scalar> values_for(const slot&) const;
  // The next value of the grid of a field, upwards or downwards; none at the end of its range.
  std::optional<model::scalar> neighbour(const slot&, const model::scalar&, int direction) const;

  eval::outcome alone(const model::record_value&) const;
  eval::value compute(const model::record_value&, model::expression_id) const;
  result<cohort::decided> together(const std::vector<model::record_value>&) const;

 private:
  void find_good_application();
  eval::batch batch_of(const std::vector<model::record_value>&) const;

  const model::policy& rules_;
  bool is_ready_ = false;
  circumstances with_ = {};
  eval::settings stated_ = {};
  eval::settings given_ = {};
  std::vector<rational> constants_ = {};             // numbers that the rules name
  std::vector<date> days_ = {};
  model::record_value good_ = {};
};

model::field_value& value_at(model::record_value&, const slot&);
const model::field_value& value_at(const model::record_value&, const slot&);
std::string key_of(const model::policy&, const model::record_value&);

}  // namespace milu::analysis
