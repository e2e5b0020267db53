#pragma once
// Rules and applications for the tests of this folder, loaded and asked.
#include <milu/session/applications.hpp>
#include <milu/session/rules.hpp>
#include <milu/session/run.hpp>

#include <string>

namespace milu::test {

inline const std::string small_rules = R"(milu 1
policy demo "演示" / "Demo" source "made up" edition "1" currency CNY
application { id key: text
  mark: 0..100 step 0.5 }
parameters { line: 0..100 step 0.5 = 60 }
profile strict cites "1" { line = 80 }
awards yearly cites "2" {
  rank everyone by mark descending
  tier gold "金奖" / "Gold" places 1 when mark >= line
  tie at the line: admit none
  unused places: stay empty
  undetermined applications: stop
}
)";

inline session::loaded_rules loaded(const std::string& text = small_rules) {
  auto made = session::load_rules(document("demo.milu", text), {}, {});
  return std::move(made.value());
}

inline std::vector<eval::application> applications(const session::loaded_rules& from, const std::string& lines) {
  return session::read_applications(from.rules, lines, {}).value();
}

// The code of the first problem.
inline std::string first_code(const diagnostics& problems) { return problems.empty() ? "" : problems.front().code; }

}  // namespace milu::test
