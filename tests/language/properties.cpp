// What holds whatever the data are: order of input does not matter, and the same question has the same bytes.
#include "language/command.hpp"
#include "language/meaning_case.hpp"
#include "language/suites.hpp"

#include <algorithm>
#include <cstdint>

namespace milu::language_tests {
namespace {

constexpr std::size_t cohorts = 60;

class dice {
 public:
  explicit dice(std::uint32_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 1'664'525U + 1'013'904'223U;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

// Few marks and few places, so that ties at the lines are the rule.
std::string policy_with(std::string_view tie, std::string_view unused, std::string_view budget) {
  std::string text = R"(milu 1
policy p "p"
application {
  id key: text
  field: one of a, b
  honest: yes or no
  cost: money
  reviews: list of { reviewer key: text; recused: yes or no if missing then no; mark: 0..10 step 0.5 }
}
cohort per field
eligibility cites "1" { require honest_body: honest }
score cites "2" {
  panel experts: mean(reviews where not recused, needing 1 or more)
  criterion quality out of 10: experts.mark
  total result shown: sum(criteria) rounded half up to 1 decimals
}
awards yearly cites "3" {
  rank eligible by result descending
  tier gold places 2 when result >= 7 pays 30_000 CNY
  tier silver places 2 pays 50% * cost at most 20_000 CNY rounded down to multiples of 100 CNY
  undetermined applications: left out
)";
  text += "  tie at the line: " + std::string(tie) + "\n  unused places: " + std::string(unused) + "\n";
  return text + "  budget 90_000 CNY across tiers: " + std::string(budget) + "\n}\n";
}

std::string review(dice& chance, std::size_t number) {
  std::string text = "{\"reviewer\": \"R" + std::to_string(number) + "\"";
  if (chance.below(5) == 0) text += ", \"recused\": true";
  if (chance.below(6) != 0)
    text += ", \"mark\": " + std::to_string(5 + chance.below(5)) + (chance.below(2) == 0 ? ".5" : "");
  return text + "}";
}

std::string application(dice& chance, std::size_t number) {
  std::string text =
      "{\"id\": \"M" + std::to_string(number) + "\", \"field\": \"" + (chance.below(2) == 0 ? "a" : "b") + "\"";
  if (chance.below(7) != 0) text += std::string(", \"honest\": ") + (chance.below(8) == 0 ? "false" : "true");
  text += ", \"cost\": \"" + std::to_string(10'000 + 1'111 * chance.below(30)) + " CNY\", \"reviews\": [";
  const std::uint32_t reviews = chance.below(4);
  for (std::size_t i = 0; i < reviews; ++i) text += (i > 0 ? ", " : "") + review(chance, i);
  return text + "]}";
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void shuffle(std::vector<std::string>& lines, dice& chance) {
  for (std::size_t i = lines.size(); i > 1; --i)
    std::swap(lines[i - 1], lines[chance.below(static_cast<std::uint32_t>(i))]);
}

std::vector<std::string> sorted_records(const command_run& run) {
  std::vector<std::string> records = lines_of(run.output);
  std::sort(records.begin(), records.end());
  return records;
}

void test_cohort(const scratch& folder, const std::string& rules, dice& chance, const std::string& name,
                 tally& results) {
  std::vector<std::string> lines;
  const std::uint32_t size = 1 + chance.below(14);
  for (std::size_t i = 0; i < size; ++i) lines.push_back(application(chance, i));
  const auto award = [&] { return run_milu({"award", rules, "--in", folder.write("in.jsonl", joined(lines))}); };
  const command_run first = award();
  results.expect(first.code == 0 && lines_of(first.output).size() == size, name, "a decision for each", first.error);
  results.equal(name, "the same bytes twice", first.output, award().output);
  shuffle(lines, chance);
  const command_run shuffled = award();
  results.equal(name, "the order of input", joined(sorted_records(first)), joined(sorted_records(shuffled)));
}

}  // namespace

void test_properties(tally& results) {
  const scratch folder;
  std::uint32_t seed = 1;
  for (const char* tie : {"admit all", "admit none", "share equally", "send back"}) {
    for (const char* unused : {"stay empty", "go to the next tier"}) {
      for (const char* budget : {"stop", "skip and go on, place freed", "pay in part"}) {
        const std::string name = std::string("properties: ") + tie + ", " + unused + ", " + budget;
        const std::string rules = folder.write("rules.milu", policy_with(tie, unused, budget));
        dice chance(seed++);
        for (std::size_t i = 0; i < cohorts / 12; ++i) test_cohort(folder, rules, chance, name, results);
      }
    }
  }
}

}  // namespace milu::language_tests
