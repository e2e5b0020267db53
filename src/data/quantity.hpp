#pragma once
// Numbers with a unit, as people write them in data: 5%, 300万元, 3000000 CNY, 3年, 18 months.
//
//   read_number("300万元", money, {}, {}).value() == rational(3'000'000);
#include <milu/base/date.hpp>
#include <milu/base/limits.hpp>
#include <milu/model/type.hpp>

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace milu::data {

// Why a text is no number of its type: the code of the catalogue.
using quantity_fault = std::string;

// A number of a numeric type in its base unit. A unit in the text wins over the unit of the data.
tl::expected<rational, quantity_fault> read_number(std::string_view text, const model::type&, const model::data_unit&,
                                                   const limits&);
// One or more amounts of time (1年6个月), or a bare number in the unit of the data.
tl::expected<duration, quantity_fault> read_duration(std::string_view text, const model::data_unit&, const limits&);
// `data.range`, `data.step`, or nothing when a value of this type may be so.
quantity_fault find_outside(const rational&, const model::type&);

}  // namespace milu::data
