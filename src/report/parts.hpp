#pragma once
// The parts of a divided award (S23): what each comes to, whether it is due, and who takes it.
#include <milu/report/decision.hpp>
#include <milu/report/reasons.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::report {

struct taker { std::string name; std::optional<rational> amount = {}; };
struct award_part {
  const model::money_part& stated;
  std::optional<rational> amount = {};  // none when the award's amount cannot be computed
  eval::truth is_due = eval::truth::yes;
  std::vector<eval::cause> missing = {};
  std::vector<taker> takers = {};
};

// Empty without an award, or when its money is not divided.
std::vector<award_part> parts_of(const decision&, std::size_t round);

std::string parts_json(const decision&, const std::vector<award_part>&);
void add_part_reasons(std::vector<reason>&, const decision&, std::size_t round);

}  // namespace milu::report
