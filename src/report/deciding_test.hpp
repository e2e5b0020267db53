#pragma once
// The one comparison that decided a condition: where it stands in the tree of tests, and both its sides as text.
#include <milu/eval/trace.hpp>
#include <milu/model/policy.hpp>

#include <optional>
#include <string>

namespace milu::report {

// The first comparison or membership that made `whole` come out as it did; null when nothing was compared.
const eval::finding* deciding_test(const eval::finding& whole);

struct sides {
  std::string left;
  std::string operation;
  std::optional<std::string> right = {};
  std::optional<std::string> margin = {};  // left − right: what is missing (negative) or to spare
};
std::optional<sides> sides_for_records(const model::policy&, const eval::finding&);
std::optional<sides> sides_for_people(const model::policy&, const eval::finding&, language);

}  // namespace milu::report
