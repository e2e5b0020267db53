#pragma once
// Every expression of a policy with the statement that it belongs to, and the records that its frames hold.
//
//   for (const statement& one : statements_of(rules)) parts_of(rules, one.root, one.within);
#include <milu/model/policy.hpp>

#include <vector>

namespace milu::analysis {

using record_frames = std::vector<std::uint32_t>;   // the record type of each frame; none for plain elements

struct statement {
  model::expression_id root;
  const model::heading* head;
  record_frames within;
};

// An expression and the frames in which it is computed.
struct part {
  model::expression_id id;
  record_frames within;
};

// All but the cases of `tests` and the values of parameters.
std::vector<statement> statements_of(const model::policy&);
// The direct operands of an expression. References to definitions are not entered.
std::vector<part> parts_of(const model::policy&, model::expression_id, const record_frames&);

// Where a path of field indices leads; each field on the way.
struct walked {
  std::vector<const model::form_field*> fields;
  std::uint32_t record = model::none;   // of the elements, or of the record at its end
};
walked walk_fields(const model::policy&, std::uint32_t record, const std::vector<std::uint32_t>& path);
// The frames of a definition that stands on lists.
record_frames frames_of(const model::policy&, const model::definition&);
// The frames inside a fold: the application that is looked at, and the elements of its lists.
record_frames frames_inside(const model::policy&, const model::fold&, record_frames);

}  // namespace milu::analysis
