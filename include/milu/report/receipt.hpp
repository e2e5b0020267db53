#pragma once
// What makes a decision reproducible: engine, rules, input, dates and parameters, as digests and values (S35).
#include <milu/eval/batch.hpp>
#include <milu/eval/reference.hpp>
#include <milu/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::report {

inline constexpr const char* engine = "milu 0.1.0";

// The part of a receipt that is the same for every application of a run.
struct receipt_frame {
  std::string engine;                        // "milu 0.1.0"
  std::optional<std::string> profile;
  std::optional<std::string> cohort_input;   // of `award`: over the sorted application digests, the calls and rulings
  std::optional<std::string> rulings = {};
  std::optional<std::string> calendar = {};  // of the working days; none when no calendar was given
  std::optional<std::string> declines = {};  // of `award --decline`
};

// sha256:… of the canonical form: declared fields in declaration order, canonical numbers, NFC text, missing left out.
std::string input_digest(const model::policy&, const model::record_value&);
std::string cohort_digest(const model::policy&, const eval::batch&);
// Over the rulings in whatever order; none without rulings.
std::optional<std::string> rulings_digest(const std::vector<eval::office_ruling>&);
// Over who declines, when and why; none where nobody does.
std::optional<std::string> declines_digest(const std::vector<eval::application>&);
receipt_frame frame(std::optional<std::string> profile);
// The parameters in declaration order, as a JSON object of names and values; null when unset.
std::string parameters_json(const model::policy&, const eval::settings&);

}  // namespace milu::report
