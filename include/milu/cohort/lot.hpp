#pragma once
// Lots from a public seed (S24): they order equals, and only those who cannot all get what they tie for.
//
//   lot_of("2022-12-31 06 11 18", {"2022"}, "KS22-0417").size() == 64;   // hexadecimal, ascending
#include <milu/cohort/contender.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace milu::cohort {

// HMAC-SHA256 under the seed, over the cohort's key, the byte 0x1F and the id. Parts of the key are joined by `/`, with
// `/` in a part as `%2F` (S29).
std::string lot_of(const std::string& seed, const std::vector<std::string>& cohort_key, const std::string& id);
void give_lots(std::vector<entrant>&, const std::string& seed, const std::vector<std::string>& cohort_key);

// Whether ties are drawn here and these do not all fit: in the places, in a limit, or in the money of a budget. Then
// the tie is recorded.
bool draw_if_tied(course&, const contenders&, std::uint32_t tier);
void sort_by_lot(const course&, contenders&);
// S17: the place of all who share a rank with somebody whose lot was drawn.
void write_places(course&, std::span<const std::uint32_t> group, std::int64_t rank);

}  // namespace milu::cohort
