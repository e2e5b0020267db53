#pragma once
// Why a decision is what it is, as a list: what decided comes first (interface: `reasons`).
#include <milu/report/decision.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::report {

struct reason {
  std::string code;                    // a stable word of the catalogue's reason chapter
  std::string clause;
  phrase text;
  std::optional<std::string> left = {};
  std::optional<std::string> operation = {};
  std::optional<std::string> right = {};
  std::optional<std::string> margin = {};
  std::optional<std::string> round = {};  // its name, where the rules have several
};

std::vector<reason> reasons(const decision&);

}  // namespace milu::report
