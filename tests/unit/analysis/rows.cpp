// Faults of tables against every value there is: random tables over marks from 0 to 10.
#include <milu/analysis/examine.hpp>
#include <milu/model/compile.hpp>

#include "analysis/tested_value.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>
#include <string>

using namespace milu;

namespace {

constexpr int highest = 10;

struct test_row { std::string text; std::function<bool(int)> takes; };

class dice {
 public:
  explicit dice(std::uint32_t seed) : state_(seed) {}
  int below(int limit) {
    state_ = state_ * 1'664'525U + 1'013'904'223U;
    return static_cast<int>((state_ >> 8) % static_cast<std::uint32_t>(limit));
  }

 private:
  std::uint32_t state_;
};

test_row random_row(dice& chance) {
  const int a = chance.below(highest + 1);
  const int b = a + chance.below(highest + 1 - a);
  const std::string low = std::to_string(a);
  const std::string high = std::to_string(b);
  switch (chance.below(6)) {
    case 0: return {">= " + low, [a](int x) { return x >= a; }};
    case 1: return {"> " + low, [a](int x) { return x > a; }};
    case 2: return {"<= " + low, [a](int x) { return x <= a; }};
    case 3: return {"< " + low, [a](int x) { return x < a; }};
    case 4: return {low, [a](int x) { return x == a; }};
    default: return {low + ".." + high, [a, b](int x) { return x >= a && x <= b; }};
  }
}

// What is wrong with the table, row by row and value by value.
struct faults { std::set<int> unused; bool has_gap = false; bool has_claims = false; };

int first_of(const std::vector<test_row>& rows, int x) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].takes(x)) return static_cast<int>(i);
  }
  return -1;
}

bool claim_each_other(const std::vector<test_row>& rows, std::size_t first, std::size_t later) {
  bool shared = false, only_first = false, only_later = false;
  for (int x = 0; x <= highest; ++x) {
    const bool one = rows[first].takes(x);
    const bool other = rows[later].takes(x);
    shared = shared || (one && other && first_of(rows, x) == static_cast<int>(first));
    only_first = only_first || (one && !other);
    only_later = only_later || (!one && other);
  }
  return shared && only_first && only_later;
}

faults faults_of(const std::vector<test_row>& rows) {
  faults found;
  for (std::size_t i = 0; i < rows.size(); ++i) found.unused.insert(static_cast<int>(i));
  for (int x = 0; x <= highest; ++x) {
    const int row = first_of(rows, x);
    found.unused.erase(row);
    found.has_gap = found.has_gap || row < 0;
  }
  for (std::size_t later = 1; later < rows.size(); ++later) {
    for (std::size_t first = 0; first < later; ++first) found.has_claims |= claim_each_other(rows, first, later);
  }
  return found;
}

std::string policy_of(const std::vector<test_row>& rows) {
  std::string text = "milu 1\npolicy p \"p\"\napplication { id key: text; mark: 0..10 step 1 }\ndefine d shown: by mark { ";
  for (std::size_t i = 0; i < rows.size(); ++i)
    text += (i > 0 ? ", " : "") + rows[i].text + ": " + std::to_string(100 + i);
  return text + " }\n";
}

}  // namespace

TEST_CASE("what is said of a table is what all its values show") {
  dice chance(7);
  std::size_t looked_at = 0;
  for (int i = 0; i < 300; ++i) {
    std::vector<test_row> rows;
    for (int row = 0; row < 2 + chance.below(3); ++row) rows.push_back(random_row(chance));
    const std::string text = policy_of(rows);
    const auto made = model::load(document("p.milu", text));
    if (has_errors(made.problems)) continue;    // `> 3` beside `< 3` is an error already
    ++looked_at;
    CAPTURE(text);
    const faults expected = faults_of(rows);
    faults came;
    for (const auto& one : analysis::examine(made.rules)) {
      if (one.what.code == "band.row.never") came.unused.insert(std::stoi(one.what.arguments[0].en) - 1);
      came.has_gap = came.has_gap || one.what.code == "band.gap.range";
      came.has_claims = came.has_claims || one.what.code == "band.edge" || one.what.code == "band.overlap";
      if (one.what.code != "band.row.never") CHECK(one.shown.has_value());
    }
    CHECK(came.unused == expected.unused);
    CHECK(came.has_gap == expected.has_gap);
    CHECK(came.has_claims == expected.has_claims);
  }
  CHECK(looked_at > 200);
}

TEST_CASE("between two edges one number stands for all, on the grid where there is one") {
  const std::vector<rational> edges = {rational::fraction(7'999, 100), rational(80)};
  const analysis::extent range{.low = rational(0), .high = rational(100)};
  const auto between = [&](const std::vector<rational>& found) {
    return std::count_if(found.begin(), found.end(), [&](const rational& one) { return edges[0] < one && one < edges[1]; });
  };
  CHECK(between(analysis::numbers_apart(edges, range, analysis::number_grid{0, rational::fraction(1, 100)})) == 0);
  CHECK(between(analysis::numbers_apart(edges, range, {})) == 1);
  const auto coarse = analysis::numbers_apart({rational::fraction(9, 10), rational::fraction(7, 5)}, range, analysis::number_grid{});
  CHECK(std::find(coarse.begin(), coarse.end(), rational(1)) != coarse.end());
}
