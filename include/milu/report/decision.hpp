#pragma once
// The decision record `milu.decision/1`: one JSON object per application, the same bytes for the same question.
#include <milu/cohort/decide.hpp>
#include <milu/cohort/forecast.hpp>
#include <milu/eval/outcome.hpp>
#include <milu/model/policy.hpp>
#include <milu/report/audience.hpp>
#include <milu/report/receipt.hpp>

#include <string>

namespace milu::report {

// Everything that is known of one application. `contest` is null when no cohort was decided (`milu eval`).
struct decision {
  const model::policy& rules;
  const eval::settings& chosen;
  const eval::application& application;
  const eval::outcome& result;
  const model::record_value* call;
  const cohort::competition* contest;
  std::uint32_t seat;                 // index into contest->applications
  const receipt_frame& receipt;
  const cohort::decided* all = nullptr;  // where `contest` stands, with the pools of some rounds
  std::uint32_t index = 0;               // of the application in the batch
  const decision* by_rules = nullptr; // what it would be without rulings; null when there are none
  audience for_whom = audience::office;
  const privacy* hidden = nullptr;    // what stays inside; null for the office
  const cohort::forecast* forecast = nullptr;  // of a preview
};

std::string to_json(const decision&);  // one line, no line break; keys in the order of the documentation

// A value as records print it: exactly the places of its definition, else a terminating decimal, else "n/d" (S11).
std::string value_text(const model::policy&, const model::type&, const model::scalar&, std::optional<int> places = {});

}  // namespace milu::report
