#pragma once
// What cases have not gone through, clause by clause, for people and as JSON.
#include <milu/session/coverage.hpp>

#include <string>
#include <vector>

namespace milu::cli {

std::size_t parts_with_gaps(const std::vector<session::covered_part>&);
std::string coverage_for_people(const std::vector<session::covered_part>&, const document&, language);
std::string coverage_json(const std::vector<session::covered_part>&, const document&);

}  // namespace milu::cli
