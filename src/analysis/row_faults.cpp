// Tables and cases row by row: edges that two rows claim, overlaps, gaps, rows that are never used.
#include "analysis/faults.hpp"
#include "analysis/situations.hpp"
#include "analysis/tested_value.hpp"
#include "analysis/usage.hpp"
#include "analysis/value_words.hpp"
#include "analysis/wanted_value.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace milu::analysis {
namespace {

using model::expression_id;
using values = std::vector<model::scalar>;

constexpr std::size_t most_combinations = 20'000;

std::string number_of(std::size_t row) { return std::to_string(row + 1); }

// One table in its statement.
struct placed_table {
  const model::bands& table;
  expression_id at;
  const model::heading& head;
  bool is_alone;                 // computed once for an application, not for elements of its lists
};

class table_reader {
 public:
  table_reader(const model::policy& rules, const stage& tried, measure& extents, findings& found)
      : rules_(rules), tried_(tried), extents_(extents), found_(found) {}

  void read(const placed_table& one) {
    std::vector<values> inputs;
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < one.table.inputs.size(); ++i) {
      auto tested = tested_values(rules_, extents_, one.table, i);
      if (!tested || tested->empty()) return;
      combinations *= tested->size();
      inputs.push_back(std::move(*tested));
      if (combinations > most_combinations) return;
    }
    find_unused_rows(one, inputs);
    if (inputs.size() != 1 || !one.is_alone || !tried_.is_ready()) return;
    find_claims(one, inputs[0]);
    find_gap(one, inputs[0]);
  }

 private:
  diagnostic about(const char* code, const placed_table& one, std::size_t row, std::vector<phrase> arguments) const {
    const model::band_row& written = one.table.rows[row];
    return {.code = code, .where = written.where, .arguments = std::move(arguments),
            .clause = written.clause.empty() ? one.head.clause : written.clause, .level = severity::warning};
  }

  // A ratio that is compared with percents is spoken of in percent.
  const model::type& spoken(const placed_table& one) const {
    const model::type& of = rules_.at(one.table.inputs[0]).of;
    for (const model::band_row& row : one.table.rows) {
      if (row.tests.size() != 1 || row.tests[0].any) continue;
      const model::band_test& test = row.tests[0];
      const model::type& edge = rules_.at(test.operation ? test.bound : test.members.front().low).of;
      if (of.what == model::kind::number && edge.what == model::kind::percent) return edge;
    }
    return of;
  }

  void find_unused_rows(const placed_table& one, const std::vector<values>& inputs) {
    std::set<std::size_t> used;
    std::vector<std::size_t> at(inputs.size(), 0);
    for (bool goes_on = true; goes_on;) {
      values tried;
      for (std::size_t i = 0; i < at.size(); ++i) tried.push_back(inputs[i][at[i]]);
      if (const auto row = row_of(extents_, one.table, tried)) used.insert(*row);
      goes_on = false;
      for (std::size_t i = 0; i < at.size() && !goes_on; ++i) {
        goes_on = ++at[i] < inputs[i].size();
        if (!goes_on) at[i] = 0;
      }
    }
    for (std::size_t row = 0; row < one.table.rows.size(); ++row) {
      if (used.count(row) > 0 || one.table.rows[row].tests.empty()) continue;   // `else` may stand there to be safe
      found_.push_back({about("band.row.never", one, row, {number_of(row)})});
    }
  }

  // Rows that lie within one another are the usual `>= 30: 20, >= 20: 10`: the first one takes it.
  void find_claims(const placed_table& one, const values& input) {
    for (std::size_t later = 1; later < one.table.rows.size(); ++later) {
      if (one.table.rows[later].tests.empty()) continue;
      for (std::size_t first = 0; first < later; ++first) {
        values shared;
        bool only_first = false;
        bool only_later = false;
        for (const model::scalar& each : input) {
          const bool in_first = takes(extents_, one.table.rows[first], {each});
          const bool in_later = takes(extents_, one.table.rows[later], {each});
          if (in_first && in_later && row_of(extents_, one.table, {each}) == first) shared.push_back(each);
          only_first = only_first || (in_first && !in_later);
          only_later = only_later || (in_later && !in_first);
        }
        if (!shared.empty() && only_first && only_later) show_claim(one, first, later, shared);
      }
    }
  }

  void show_claim(const placed_table& one, std::size_t first, std::size_t later, const values& shared) {
    const model::type& of = spoken(one);
    for (const model::scalar& each : shared) {
      auto applied = with_value(rules_, tried_, one.table.inputs[0], each);
      if (!applied) continue;
      const auto came = plain(tried_.compute(*applied, one.at));
      const auto other = plain(tried_.compute(*applied, one.table.rows[later].output));
      if (!came || !other || *came == *other) continue;
      const bool is_edge = shared.size() == 1;
      const phrase what = is_edge ? words_of(rules_, of, each) : words_between(rules_, of, shared.front(), shared.back());
      finding made{about(is_edge ? "band.edge" : "band.overlap", one, later, {what, number_of(first), number_of(later)})};
      made.what.labels.push_back({one.table.rows[first].where, {"the row that takes it", "按这一行计算"}});
      made.shown = witness{.with = tried_.with(), .applications = {std::move(*applied)}, .better = {},
                           .came = story(one, each, *came, *other)};
      return found_.push_back(std::move(made));
    }
  }

  phrase story(const placed_table& one, const model::scalar& value, const model::scalar& came, const model::scalar& other) const {
    const model::type& in = spoken(one);
    const model::type& out = rules_.at(one.at).of;
    const phrase at = words_of(rules_, in, value);
    const phrase gives = words_of(rules_, out, came);
    const phrase would = words_of(rules_, out, other);
    return {"`" + one.head.name + "`: at " + at.en + " it gives " + gives.en + ", and the other row says " + would.en,
            "“" + one.head.name + "”：" + at.zh + "时得" + gives.zh + "，而另一行是" + would.zh};
  }

  static std::optional<model::scalar> plain(const eval::value& value) {
    const auto* known = std::get_if<model::scalar>(&value);
    return known ? std::optional(*known) : std::nullopt;
  }

  void find_gap(const placed_table& one, const values& input) {
    const model::type& of = spoken(one);
    for (const model::scalar& each : input) {
      if (row_of(extents_, one.table, {each})) continue;
      auto applied = with_value(rules_, tried_, one.table.inputs[0], each);
      if (!applied) continue;
      const eval::value came = tried_.compute(*applied, one.at);
      const auto* fault = std::get_if<eval::fault>(&came);
      if (!fault || fault->what.code != "decide.band") continue;
      const phrase value = words_of(rules_, of, each);
      finding made{about("band.gap.range", one, one.table.rows.size() - 1, {value})};
      made.shown = witness{.with = tried_.with(), .applications = {std::move(*applied)}, .better = {},
                           .came = {"`" + one.head.name + "` cannot be computed", "“" + one.head.name + "”无法计算"}};
      return found_.push_back(std::move(made));
    }
  }

  const model::policy& rules_;
  const stage& tried_;
  measure& extents_;
  findings& found_;
};

// A row of cases is used when its condition can hold while all before it fail.
void read_cases(const model::policy& rules, measure& extents, const model::cases& node, const model::heading& head,
                findings& found) {
  situations all(rules, extents);
  for (const model::case_row& row : node.rows) {
    if (row.condition) all.read(*row.condition);
  }
  if (!all.begin()) return;
  std::set<std::size_t> used;
  do {
    for (std::size_t row = 0; row < node.rows.size(); ++row) {
      if (node.rows[row].condition && !all.holds(*node.rows[row].condition)) continue;
      used.insert(row);
      break;
    }
  } while (all.next());
  for (std::size_t row = 0; row < node.rows.size(); ++row) {
    const model::case_row& written = node.rows[row];
    if (used.count(row) > 0 || !written.condition) continue;
    found.push_back({{.code = "band.row.never", .where = written.where, .arguments = {number_of(row)},
                      .clause = written.clause.empty() ? head.clause : written.clause, .level = severity::warning}});
  }
}

void for_each_part(const model::policy& rules, const std::function<void(const part&, const model::heading&)>& visit) {
  std::set<expression_id> seen;
  for (const statement& one : statements_of(rules)) {
    std::vector<part> open{{one.root, one.within}};
    while (!open.empty()) {
      const part next = std::move(open.back());
      open.pop_back();
      if (!seen.insert(next.id).second) continue;
      visit(next, *one.head);
      for (part& each : parts_of(rules, next.id, next.within)) open.push_back(std::move(each));
    }
  }
}

}  // namespace

void find_row_faults(const model::policy& rules, const stage& tried, findings& found) {
  measure extents(rules, tried.stated());
  table_reader tables(rules, tried, extents, found);
  for_each_part(rules, [&](const part& one, const model::heading& head) {
    const model::operation& what = rules.at(one.id).what;
    if (const auto* table = std::get_if<model::bands>(&what)) tables.read({*table, one.id, head, one.within.size() == 1});
    if (const auto* node = std::get_if<model::cases>(&what)) read_cases(rules, extents, *node, head, found);
  });
}

}  // namespace milu::analysis
