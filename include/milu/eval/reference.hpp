#pragma once
// The reference evaluator: what a policy means, computed in the obvious way, exactly. Every faster way must agree with
// it.
//
//   outcome result = evaluate(made.rules, settings{.as_of = date{2022, 12, 31}}, one, nullptr);
#include <milu/base/limits.hpp>
#include <milu/base/work_calendar.hpp>
#include <milu/eval/batch.hpp>
#include <milu/eval/outcome.hpp>
#include <milu/eval/trace.hpp>
#include <milu/eval/witness.hpp>
#include <milu/model/policy.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace milu::eval {

// What the caller decides: dates, and the value of each parameter on that date.
struct settings {
  std::optional<date> as_of = {};
  std::optional<date> law_on = {};                        // validity of parameters and clauses
  std::vector<std::optional<model::scalar>> parameters = {};  // one per parameter of the policy; absent: unset
  milu::limits limits = {};
  std::shared_ptr<const work_calendar> calendar = {};     // null: working days are an error
  witness* seen = nullptr;                                // notes what is gone through; null when nobody asks
};

// A parameter's own values are computed first (constants), then a profile's, then single settings (the later win).
struct override_value { std::uint32_t parameter; std::optional<model::scalar> value; };
result<settings> settle(const model::policy&, std::optional<date> as_of, std::optional<date> law_on,
                        std::optional<std::uint32_t> profile, const std::vector<override_value>& set,
                        const milu::limits&, std::shared_ptr<const work_calendar> = {});

// The settings of a run. Every call names its own dates (S32, S34), so each has its own.
struct settings_by_call {
  settings alone = {};                  // where the policy declares no call, or none was found
  std::vector<settings> of_calls = {};  // one per call of the batch
  const settings& of(const std::optional<std::uint32_t>& call) const {
    return call && *call < of_calls.size() ? of_calls[*call] : alone;
  }
};

outcome evaluate(const model::policy&, const settings&, const application&, const model::record_value* call);

// The tree of tests behind one condition, or behind a tier's condition; computed again when somebody asks.
finding explain(const model::policy&, const settings&, const application&, const model::record_value* call,
                model::expression_id condition);

// A single expression in the application's frame: what test expectations and awards need.
value compute(const model::policy&, const settings&, const application&, const model::record_value* call,
              model::expression_id);

// How many applications there are, for shares of the cohort (S20); `compute_for_cohort` is for places, budgets and
// limits.
struct census { std::int64_t applied = 0; std::int64_t eligible = 0; std::int64_t ranked = 0; };
value compute_for_cohort(const model::policy&, const settings&, const census&, const model::record_value* call,
                         model::expression_id);

}  // namespace milu::eval
