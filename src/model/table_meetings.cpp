#include "model/table_meetings.hpp"

#include <algorithm>

namespace milu::model {
namespace {

// One stretch of one row along an input.
struct stretch { part_range parts; std::uint32_t row; };

std::vector<stretch> stretches_along(const decision_table& table, std::uint32_t input) {
  std::vector<stretch> all;
  for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
    for (const part_range& parts : table.rows[row].tests[input].fits) all.push_back({parts, row});
  }
  std::sort(all.begin(), all.end(), [](const stretch& a, const stretch& b) {
    return a.parts.first != b.parts.first ? a.parts.first < b.parts.first : a.row < b.row;
  });
  return all;
}

// Pairs of stretches that share a part: at each beginning, those that have begun and not ended.
std::uint64_t pairs_along(const decision_table& table, std::uint32_t input) {
  std::vector<std::uint32_t> begin, end;
  for (const table_row& row : table.rows) {
    for (const part_range& parts : row.tests[input].fits) {
      begin.push_back(parts.first);
      end.push_back(parts.last);
    }
  }
  std::sort(begin.begin(), begin.end());
  std::sort(end.begin(), end.end());
  std::uint64_t pairs = 0;
  std::size_t ended = 0;
  for (std::size_t begun = 0; begun < begin.size(); ++begun) {
    while (ended < end.size() && end[ended] < begin[begun]) ++ended;
    pairs += begun - ended;
  }
  return pairs;
}

}  // namespace

bool meets(const table_test& left, const table_test& right) {
  auto one = left.fits.begin();
  auto other = right.fits.begin();
  while (one != left.fits.end() && other != right.fits.end()) {
    if (one->last < other->first) ++one;
    else if (other->last < one->first) ++other;
    else return true;
  }
  return false;
}

bool meets(const table_row& left, const table_row& right) {
  for (std::size_t input = 0; input < left.tests.size(); ++input) {
    if (!meets(left.tests[input], right.tests[input])) return false;
  }
  return true;
}

bool covers(const table_test& outer, const table_test& inner) {
  if (outer.takes_all) return true;
  return std::all_of(inner.fits.begin(), inner.fits.end(), [&](const part_range& wanted) {
    return std::any_of(outer.fits.begin(), outer.fits.end(),
                       [&](const part_range& one) { return one.first <= wanted.first && wanted.last <= one.last; });
  });
}

bool covers(const table_row& outer, const table_row& inner) {
  for (std::size_t input = 0; input < outer.tests.size(); ++input) {
    if (!covers(outer.tests[input], inner.tests[input])) return false;
  }
  return true;
}

best_input input_that_tells_apart(const decision_table& table) {
  best_input best;
  for (std::uint32_t input = 0; input < table.inputs.size(); ++input) {
    const std::uint64_t pairs = pairs_along(table, input);
    if (best.input == none || pairs < best.pairs) best = {input, pairs};
  }
  return best;
}

void each_meeting(const decision_table& table, std::uint32_t by,
                  const std::function<bool(std::uint32_t, std::uint32_t)>& visit) {
  std::vector<stretch> open;
  for (const stretch& next : stretches_along(table, by)) {
    open.erase(std::remove_if(open.begin(), open.end(),
                              [&](const stretch& one) { return one.parts.last < next.parts.first; }), open.end());
    for (const stretch& one : open) {
      if (one.row == next.row || !meets(table.rows[one.row], table.rows[next.row])) continue;
      if (!visit(std::min(one.row, next.row), std::max(one.row, next.row))) return;
    }
    open.push_back(next);
  }
}

table_index index_of(const decision_table& table, std::uint32_t input) {
  const std::uint64_t most = 64 * static_cast<std::uint64_t>(table.rows.size()) + 1'000;
  std::uint64_t entries = 0;
  for (const table_row& row : table.rows) {
    for (const part_range& parts : row.tests[input].fits) entries += parts.last - parts.first + 1;
  }
  if (entries > most) return {};
  table_index made{.input = input};
  made.starts.assign(table.inputs[input].part_count + 1, 0);
  const auto each = [&](const auto& visit) {
    for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
      for (const part_range& parts : table.rows[row].tests[input].fits) {
        for (std::uint32_t part = parts.first; part <= parts.last; ++part) visit(part, row);
      }
    }
  };
  each([&](std::uint32_t part, std::uint32_t) { ++made.starts[part + 1]; });
  for (std::size_t part = 1; part < made.starts.size(); ++part) made.starts[part] += made.starts[part - 1];
  std::vector<std::uint32_t> next(made.starts.begin(), made.starts.end() - 1);
  made.rows.resize(made.starts.back());
  each([&](std::uint32_t part, std::uint32_t row) { made.rows[next[part]++] = row; });
  return made;
}

}  // namespace milu::model
