#pragma once
// The state of one decision while it is computed: what it reads, what it has computed so far, and where it stands.
//
//   evaluation state = begin(policy, settings, application.record, nullptr);
//   value points = compute_node(state, policy.definitions[0].value);
#include <milu/eval/gathering.hpp>
#include <milu/eval/outcome.hpp>
#include <milu/eval/reference.hpp>

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace milu::eval {

struct crowd;
struct evaluation;

// One level of records: the application, or an element of a list that is found in the frame `parent`. Frames point into
// the data and never copy it.
struct frame {
  const model::record_value* record = nullptr;       // null: a plain element, or a record that is missing
  const model::field_value* element = nullptr;       // null for the application
  std::uint32_t type = model::none;                  // policy.records; none for a plain element
  std::uint32_t parent = 0;
  const std::vector<std::uint32_t>* list = nullptr;  // the path of the list in its parent
  std::uint32_t index = 0;                           // from 0
  evaluation* owner = nullptr;                       // of another application that is looked at: what is known of it
};

// What the rules came to: computed at most once, when a verdict is asked for.
struct ruling {
  verdict eligibility = verdict::undetermined;
  std::vector<rule_outcome> rules = {};
  std::vector<cause> missing = {};
  diagnostics faults = {};
};

using row_values = std::map<std::vector<std::uint32_t>, value>;  // by indices; one entry without indices off lists

struct evaluation {
  const model::policy& rules;
  const settings& given;
  const model::record_value* call = nullptr;
  const census* cohort = nullptr;
  const std::vector<office_ruling>* rulings = nullptr;  // of this application
  std::vector<frame> frames = {};
  std::string_view clause = {};                      // of the statement that is being computed
  std::size_t depth = 0;
  std::vector<row_values> definitions = {};          // what is computed already
  std::vector<panel_outcome> panels = {};
  std::vector<table_hit> hits = {};
  std::optional<ruling> decided = {};
  bool is_deciding = false;                          // the rules are being computed: no verdict can be read yet
  crowd* among = nullptr;                            // the applications it can look at; null when it is alone
  std::string_view id = {};                          // of the application
  std::vector<round_standing> earlier = {};          // what the rounds held so far made of it
};

evaluation begin(const model::policy&, const settings&, const model::record_value& application,
                 const model::record_value* call);

// The date whose law applies: the as-of date unless another one is given (S32).
std::optional<date> law_date(const settings&);

// The value of an expression in the current frames.
value compute_node(evaluation&, model::expression_id);
// The same for an operand, which has to be a value: what does not apply is an error here.
value compute_operand(evaluation&, model::expression_id);

// For whoever asks what was gone through: a row that was chosen, and how a condition came out.
void note_row(const evaluation&, model::expression_id table, std::size_t row);
void note_answer(const evaluation&, model::expression_id condition, const value&);

// An error at an expression, under the clause of the statement that meets it.
fault error_at(const evaluation&, model::expression_id, std::string code, std::vector<phrase> arguments = {});
unknown unknown_for(const evaluation&, cause_kind, std::string name);

// Computes under another clause, when there is one, and comes back to the former at its end.
class clause_scope {
 public:
  clause_scope(evaluation& state, std::string_view clause) : state_(state), former_(state.clause) {
    if (!clause.empty()) state.clause = clause;
  }
  ~clause_scope() { state_.clause = former_; }
  clause_scope(const clause_scope&) = delete;
  clause_scope& operator=(const clause_scope&) = delete;

 private:
  evaluation& state_;
  std::string_view former_;
};

}  // namespace milu::eval
