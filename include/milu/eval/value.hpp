#pragma once
// What a computation yields: a value, unknown with what is missing, not applicable, or an error; never a silent
// default.
#include <milu/model/value.hpp>
#include <milu/source/diagnostic.hpp>

#include <string>
#include <variant>
#include <vector>

namespace milu::eval {

enum class cause_kind : std::uint8_t {
  missing_field,
  unset_parameter,
  no_marks,
  too_few_marks,
  needs_cohort,
  no_as_of,
  peer_error,                           // another application that is looked at is in error; its id
  round_open,                           // an earlier round has not settled this application, or its money
  not_placed                            // it has no rank in an earlier round
};

// Why something is unknown: the field or parameter whose absence it is, and the clause of the rule that needed it.
struct cause {
  cause_kind what;
  std::string name;                     // reviews[2].breakthrough, gold_award
  std::string clause = {};
  std::size_t found = 0;                // of too_few_marks
  std::size_t needed = 0;
  friend bool operator==(const cause&, const cause&) = default;
};

struct unknown {
  std::vector<cause> causes;            // without duplicates, in the order met
  friend bool operator==(const unknown&, const unknown&) = default;
};

// An error spoils the decision that meets it (S1 c): code and arguments of the catalogue, and the place in the rules.
struct fault {
  diagnostic what;
  friend bool operator==(const fault&, const fault&) = default;
};

using value = std::variant<model::scalar, unknown, model::inapplicable_value, fault>;

// Kleene's three values, and error, which beats unknown and loses against a deciding operand (S2).
enum class truth : std::uint8_t { no, yes, unknown, error };
truth negated(truth);
truth both(truth, truth);
truth either(truth, truth);

}  // namespace milu::eval
