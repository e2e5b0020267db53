#pragma once
// Marks and what becomes of each: left out, missing, dropped at a trim, or used (S5, S6).
//
//   drop_extremes(marks, {.highest = 1, .lowest = 1, .only_from = 5});
#include "eval/evaluation.hpp"

#include <string>
#include <vector>

namespace milu::eval {

struct given_mark {
  std::optional<model::scalar> given = {};
  mark_fate fate = mark_fate::used;
  std::string key = {};      // of its element; empty without one
  std::string label = {};    // its key, or its position from 1
};

std::size_t count_used(const std::vector<given_mark>&);
// The values that remain, in the order of the data.
std::vector<model::scalar> used_marks(const std::vector<given_mark>&);

// The used marks are numbers. Of equal ones the first by key goes first, without keys the first in the data.
void drop_extremes(std::vector<given_mark>&, const model::trim&);
// Keeps the `kept` neighbours with the smallest spread; all when there are no more than that.
void keep_closest(std::vector<given_mark>&, std::size_t kept, bool higher_if_equal);

// Enters the marks into the application's outcome, once per panel and column.
void record_panel(evaluation&, const model::fold&, const std::vector<given_mark>&);

}  // namespace milu::eval
