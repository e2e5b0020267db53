#pragma once
// A fault found in rules that compile, with applications that show it or the reason why no application can.
//
//   for (const finding& one : examine(made.rules)) one.what.code == "tier.covered";
#include <milu/eval/batch.hpp>
#include <milu/eval/reference.hpp>
#include <milu/model/policy.hpp>
#include <milu/source/diagnostic.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace milu::analysis {

// What an application is decided with, where the rules leave it to the caller.
struct circumstances {
  std::optional<date> as_of = {};
  std::optional<std::uint32_t> profile = {};
  std::vector<eval::override_value> set = {};   // parameters that the rules leave unset
  std::optional<model::record_value> call = {};
};

// One field of one application is bettered, and nothing else.
struct bettering {
  std::size_t who = 0;                          // of the witness's applications
  std::string field = {};                       // as data name it: reviews[2].mark
  model::record_value after = {};
  model::scalar from = {};
  model::scalar to = {};
  model::type of = {};
};

// Applications that were decided by the engine before they are shown.
struct witness {
  circumstances with = {};
  std::vector<model::record_value> applications = {};
  std::optional<bettering> better = {};
  phrase came = "";                             // what the engine answered
};

struct finding {
  diagnostic what;
  std::optional<witness> shown = {};
  std::optional<phrase> proof = {};             // of what never happens: why there is no witness
};

using findings = std::vector<finding>;

}  // namespace milu::analysis
