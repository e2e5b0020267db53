#pragma once
// The kinds of values a policy talks about; kinds do not mix, and ranges and steps are part of a type.
//
//   type marks{.what = kind::points, .range = {.low = 0, .high = 100, .step = rational::fraction(1, 2)}};
#include <milu/base/rational.hpp>
#include <milu/source/diagnostic.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace milu::model {

// `number` is a plain number of the rules themselves and of fields declared so; it mixes with every numeric kind where
// a bare number may stand (points, count). `nothing` is the type of a faulty expression: it silences what would follow.
enum class kind : std::uint8_t {
  nothing, yes_no, number, count, percent, points, money, date, duration, text, choice, record, list
};

phrase name_of(kind);
bool is_numeric(kind);  // number, count, percent, points, money

// What values can occur: closed ends, absent when unknown. `step` is a declared grid from `low`; `whole` is proved.
struct bounds {
  std::optional<rational> low = {};
  std::optional<rational> high = {};
  std::optional<rational> step = {};
  bool without_low = false;   // the low end itself is excluded (`0<..5`)
  bool without_high = false;
  friend bool operator==(const bounds&, const bounds&) = default;
};

using type_id = std::uint32_t;
inline constexpr std::uint32_t none = 0xffffffff;

struct type {
  kind what = kind::nothing;
  std::string currency = {};        // of money
  bounds range = {};                // of numeric kinds
  std::uint32_t choices = none;     // of a choice: policy.choice_sets
  std::uint32_t record = none;      // of a record, and of a list of records: policy.records
  std::uint32_t element = none;     // of a list of plain values: policy.types
  friend bool operator==(const type&, const type&) = default;
};

// What a bare number in the data means: 1 for yuan, 10,000 for 万元, 1/100 for `percent in %`. None for `percent`
// without a unit, which reads only "5%".
struct data_unit {
  std::optional<rational> factor = rational(1);
  std::string written = {};         // as the author wrote it, for messages
  bool counts_months = false;       // duration: bare numbers are months (factor months) or days
  friend bool operator==(const data_unit&, const data_unit&) = default;
};

struct names_in_both {
  std::string zh;
  std::string en;                   // the same as zh when only one was given
  const std::string& in(language wanted) const { return wanted == language::zh ? zh : en; }
  friend bool operator==(const names_in_both&, const names_in_both&) = default;
};

struct choice {
  std::string name;                 // as data and rules write it
  names_in_both label;
};

struct choice_set {
  std::string name = {};            // of a named type, else empty
  std::vector<choice> choices = {};
  bool ordered = false;             // first is highest: `national > provincial`
};

}  // namespace milu::model
