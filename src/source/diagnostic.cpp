#include <milu/source/diagnostic.hpp>

#include <algorithm>

namespace milu {

bool has_errors(const diagnostics& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const diagnostic& problem) { return problem.level == severity::error; });
}

tl::unexpected<diagnostics> failure(diagnostic problem) {
  diagnostics problems;
  problems.push_back(std::move(problem));
  return tl::unexpected<diagnostics>(std::move(problems));
}

}  // namespace milu
