#pragma once
// How expressions move when one field of an application rises and nothing else changes: typing from the parts to the
// whole. `rises` and `falls` allow to stay; conditions rise from no to yes.
//
//   compass needle(rules, given, field);
//   needle.of_definition(total) == direction::rises;
#include "analysis/measure.hpp"
#include "analysis/statement.hpp"

#include <set>
#include <vector>

namespace milu::analysis {

enum class direction : std::uint8_t { constant, rises, falls, unclear };

direction joined(direction, direction);
direction turned(direction);

// Which earlier rounds are known to be monotone in the field, and which do not depend on it.
enum class round_motion : std::uint8_t { constant, rises, unclear };

class compass {
 public:
  compass(const model::policy&, const eval::settings&, const model::form_field* mark, std::vector<round_motion> earlier);

  direction of(model::expression_id, const record_frames&);
  direction of(const std::optional<model::expression_id>& id);   // of the application
  direction of_definition(std::uint32_t);
  direction of_eligibility();
  // Why something is unclear, each once; at most a few.
  const diagnostics& reasons() const { return reasons_; }
  measure& extents() { return extents_; }
  // Whose statement is looked at, for the reasons.
  void enter(const model::heading& head) { head_ = &head; }

 private:
  direction typed(model::expression_id, const record_frames&);
  direction visit(const model::field_reference&, const record_frames&);
  direction visit(const model::element_reference&, const record_frames&);
  direction visit(const model::element_at&, const record_frames&);
  direction visit(const model::table_reading&, const record_frames&);
  direction visit(const model::definition_reference&, const record_frames&);
  direction visit(const model::verdict_test&, const record_frames&);
  direction visit(const model::negative&, const record_frames&);
  direction visit(const model::arithmetic&, const record_frames&);
  direction visit(const model::comparison&, const record_frames&);
  direction visit(const model::connective&, const record_frames&);
  direction visit(const model::negation&, const record_frames&);
  direction visit(const model::membership&, const record_frames&);
  direction visit(const model::fallback&, const record_frames&);
  direction visit(const model::bounded&, const record_frames&);
  direction visit(const model::rounded&, const record_frames&);
  direction visit(const model::function&, const record_frames&);
  direction visit(const model::fold&, const record_frames&);
  direction visit(const model::bands&, const record_frames&);
  direction visit(const model::cases&, const record_frames&);
  direction visit(const model::criteria_sum&, const record_frames&);
  direction visit(const model::cohort_count&, const record_frames&);
  direction visit(const model::round_award&, const record_frames&);
  direction visit(const model::round_place&, const record_frames&);
  direction visit(const model::round_money&, const record_frames&);
  template <class Leaf>
  direction visit(const Leaf&, const record_frames&) { return direction::constant; }

  direction all_of(const std::vector<model::expression_id>&, const record_frames&);
  direction product_of(model::expression_id left, model::expression_id right, const record_frames&);
  direction scaled(direction, model::expression_id factor);
  direction along(const model::bands&, std::size_t input, const record_frames&);
  bool is_at_least(model::expression_id better, model::expression_id worse);
  extent as_number(model::expression_id);
  direction give_up(const char* code);
  bool depends(model::expression_id, const record_frames&);

  const model::policy& rules_;
  const eval::settings& given_;
  const model::form_field* mark_;
  std::vector<round_motion> earlier_;
  measure extents_;
  std::map<std::uint32_t, direction> definitions_ = {};
  std::optional<direction> eligibility_ = {};
  const model::heading* head_ = nullptr;
  diagnostics reasons_ = {};
  std::set<std::string> told_ = {};
  std::vector<const model::form_field*> lists_ = {nullptr};   // what the elements in each frame belong to
  std::size_t depth_ = 0;
};

}  // namespace milu::analysis
