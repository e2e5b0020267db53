#pragma once
// Applications evaluated together, so that each may look at the others (S25) and at what earlier rounds made of it.
//
//   gathering all(made.rules, {{.applied = &one, .given = &chosen}});
//   all.judge({0});                          // a cohort: definitions, requirements, verdicts
//   all.open_round(0, {0}, {});              // what each asks of the first round
//   all.close_round(0, 0, {.rank = 1, .tier = 0});
#include <milu/eval/outcome.hpp>
#include <milu/eval/reference.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace milu::eval {

// One application with what holds for it; all of it outlives the gathering.
struct participant {
  const application* applied = nullptr;
  const settings* given = nullptr;
  const model::record_value* call = nullptr;
  diagnostics faults = {};                 // not empty: `invalid`, all of its fields are missing
};

// What a round made of one application; `is_open` while a tie, a held place or a stopped round keeps it unsettled.
struct round_standing {
  bool is_open = false;
  std::optional<std::int64_t> rank = {};
  std::optional<std::uint32_t> tier = {};
};

class gathering {
 public:
  using indices = std::vector<std::uint32_t>;   // of participants

  gathering(const model::policy&, std::vector<participant>);
  ~gathering();
  gathering(gathering&&) noexcept;
  gathering& operator=(gathering&&) noexcept;

  // These are a cohort: everything but rounds.
  void judge(const indices& cohort);
  // These compete in a round: its own definitions, then what each asks. `money_left` is by earlier round.
  void open_round(std::uint32_t round, const indices& competing, std::vector<value> money_left);
  // Whom the round that was opened last ranks.
  void rank(const indices& ranked);
  // A statement about all who compete in the round that was opened last: places, budgets, limits.
  value compute_for_all(const settings&, const model::record_value* call, model::expression_id);
  void close_round(std::uint32_t round, std::uint32_t application, const round_standing&);

  // S40: ranking keys that look at those above are computed while a round is ranked from the best down: of an
  // application, under all who were placed before.
  void begin_placing(std::uint32_t round, const indices& competing) const;
  void place(std::uint32_t round, std::uint32_t application) const;
  value key_of(std::uint32_t round, std::uint32_t application, model::expression_id) const;
  void note_key(std::uint32_t round, std::uint32_t application, std::size_t key, value);  // into the outcome
  void end_placing(std::uint32_t round, const indices& competing) const;

  const outcome& outcome_of(std::uint32_t application) const;
  std::vector<outcome> take_outcomes();                  // all of them, when every round is closed
  // An expression of one application, as it stands in a round; without one, as it stands in its cohort.
  value compute(std::uint32_t application, model::expression_id, std::optional<std::uint32_t> round = {}) const;
  finding explain(std::uint32_t application, model::expression_id, std::optional<std::uint32_t> round = {}) const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace milu::eval
