#pragma once
// Numbers with units as literals: `5%`, `300万元`, `3 years`.
#include "model/draft.hpp"

namespace milu::model {

struct literal_value {
  scalar value;
  type of;
};

// A quantity leaf; `sign` is -1 behind a minus. An unknown unit is reported and read as a plain number.
literal_value read_quantity(draft&, const view& leaf, int sign = 1);
// A literal wherever the grammar allows only one: quantity, date, text, yes, no.
std::optional<literal_value> read_literal(draft&, const view& leaf);
// The type of one value, with the value itself as both bounds.
type type_of_number(kind, const rational&, std::string currency = {});
text_value make_text(std::string original);
bool is_currency(std::string_view unit);

}  // namespace milu::model
