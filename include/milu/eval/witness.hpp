#pragma once
// What computing went through: the rows that were chosen, and how the conditions of whole-cohort statements came out.
//
//   witness seen;
//   seen.rows.empty();   // until something is decided under settings whose `seen` points here
#include <milu/eval/value.hpp>

#include <cstdint>
#include <set>
#include <utility>

namespace milu::eval {

// By the first byte of the table or the condition in the text of the rules: one text is one place, however often it
// was compiled.
struct witness {
  std::set<std::pair<std::uint32_t, std::size_t>> rows = {};
  std::set<std::pair<std::uint32_t, truth>> answers = {};
};

}  // namespace milu::eval
