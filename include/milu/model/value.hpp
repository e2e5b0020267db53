#pragma once
// Values as data hold them: present, missing, or not applicable; never null, never a silent zero.
#include <milu/base/date.hpp>
#include <milu/base/rational.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace milu::model {

struct choice_value {
  std::uint32_t index = 0;          // into the choices of the type; a lower index is higher when the set is ordered
  friend auto operator<=>(const choice_value&, const choice_value&) = default;
};

struct text_value {
  std::string original;             // for output
  std::string comparable;           // NFC, trimmed: what comparisons see (S27)
  friend bool operator==(const text_value& a, const text_value& b) { return a.comparable == b.comparable; }
};

// A numeric value is in its base unit: money in currency units, a percent as a fraction (5% is 1/20), points and counts
// as such.
using scalar = std::variant<bool, rational, date, duration, text_value, choice_value>;

struct record_value;
struct list_value;

struct missing_value {
  friend bool operator==(const missing_value&, const missing_value&) = default;
};
struct inapplicable_value {
  friend bool operator==(const inapplicable_value&, const inapplicable_value&) = default;
};

// The state of one field of one record. Records and lists own their parts.
struct field_value;

struct record_value {
  std::vector<field_value> fields;  // one per field of the record type, in its order
};

struct list_value {
  std::vector<field_value> elements;  // records, or plain values
};

struct field_value {
  std::variant<missing_value, inapplicable_value, scalar, record_value, list_value> state;

  bool is_missing() const { return std::holds_alternative<missing_value>(state); }
  bool is_inapplicable() const { return std::holds_alternative<inapplicable_value>(state); }
  const scalar* as_scalar() const { return std::get_if<scalar>(&state); }
  const record_value* as_record() const { return std::get_if<record_value>(&state); }
  const list_value* as_list() const { return std::get_if<list_value>(&state); }
};

}  // namespace milu::model
