#pragma once
// What a cell's number format says about its number: that it is a day, a time, or a percentage (S12, S13).
//
//   shown_as("yyyy\"年\"m\"月\"d\"日\"") == number_look::day;
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace milu::data {

enum class number_look : std::uint8_t { plain, percent, day, time };

number_look shown_as(std::string_view code);
// `0000`: the digits that a whole number is filled up to with zeros, as identity numbers are kept; else 0.
std::size_t zeros_in(std::string_view code);
// The formats that a workbook names by number without writing them down, those of the Chinese editions too.
number_look shown_as_builtin(std::uint32_t id);

}  // namespace milu::data
