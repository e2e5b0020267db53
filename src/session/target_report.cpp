#include <milu/session/target_report.hpp>

#include <algorithm>
#include <set>

namespace milu::session {
namespace {

using model::goal_kind;

std::set<std::int32_t> years_of(const model::policy& rules, const std::vector<year_of_data>& data) {
  std::set<std::int32_t> years;
  for (const model::target& one : rules.targets)
    for (std::int32_t year = one.from.year; year <= one.until.year; ++year) years.insert(year);
  for (const year_of_data& one : data) years.insert(one.year);
  return years;
}

// The last day of the year, or that of the report when it comes first.
date day_in(std::int32_t year, const std::optional<date>& reported_on) {
  const date last{year, 12, 31};
  return reported_on ? std::min(last, *reported_on) : last;
}

// What the calls say, else the day that stands for the year.
wishes wishes_for(const model::policy& rules, const wishes& said, const std::optional<date>& reported_on,
                  std::int32_t year) {
  wishes own = said;
  own.as_of = std::nullopt;
  if (!rules.as_of_field) own.as_of = to_text(day_in(year, reported_on));
  return own;
}

// The rulings on applications of this year; those that concern nobody go to the first year, which reports them.
std::vector<eval::office_ruling> rulings_for(const std::vector<eval::office_ruling>& all,
                                             const std::vector<year_of_data>& data, const year_of_data& own) {
  const auto is_in = [](const year_of_data& year, const std::string& id) {
    return std::any_of(year.applications.begin(), year.applications.end(),
                       [&](const eval::application& each) { return each.id == id; });
  };
  std::vector<eval::office_ruling> chosen;
  for (const eval::office_ruling& one : all) {
    const bool is_known = std::any_of(data.begin(), data.end(), [&](const auto& year) { return is_in(year, one.id); });
    if (is_in(own, one.id) || (!is_known && &own == &data.front())) chosen.push_back(one);
  }
  return chosen;
}

// Everything that is measured, from what the years came to.
class measuring {
 public:
  measuring(target_report& report, const std::optional<date>& reported_on)
      : report_(report), rules_(report.rules), reported_on_(reported_on) {}

  void measure(std::uint32_t target) {
    const model::target& about = rules_.targets[target];
    cohort::measurements found{.reported_on = reported_on_};
    found.bounds.resize(about.goals.size());
    for (std::uint32_t goal = 0; goal < about.goals.size(); ++goal) {
      for (const auto& [year, held] : report_.years)
        found.bounds[goal].emplace(year, compute(held, day_in(year, reported_on_), {}, about.goals[goal].bound));
      if (about.measure && about.goals[goal].what == goal_kind::stock) add_stock(about, goal, found);
    }
    for (const auto& [year, held] : report_.years) {
      if (about.measure && held.made)
        found.of_year.emplace(year, compute(held, day_in(year, reported_on_), {share_of(held)}, *about.measure));
    }
    auto lines = cohort::progress_of(rules_, target, found);
    std::move(lines.begin(), lines.end(), std::back_inserter(report_.lines));
  }

 private:
  using share = eval::gathering::share;

  // All applications of the years up to the day, whether inside the period or before it; as of that day, or of the last
  // day for which there are data.
  void add_stock(const model::target& about, std::uint32_t goal, cohort::measurements& found) const {
    const date by = about.goals[goal].by.value_or(about.until);
    std::vector<share> shares;
    const held_year* last = nullptr;
    std::int32_t last_year = 0;
    for (const auto& [year, held] : report_.years) {
      if (year > by.year || !held.made) continue;
      shares.push_back(share_of(held));
      last = &held;
      last_year = year;
    }
    if (!last) return;
    const date last_day = day_in(last_year, reported_on_);
    const date day = last_year == by.year ? std::min(by, last_day) : last_day;
    found.stocks.emplace(goal, compute(*last, day, shares, *about.measure));
  }

  static share share_of(const held_year& held) {
    share all{.of = held.made->all.gathered.get(), .those = {}};
    for (std::uint32_t one = 0; one < held.made->batch.applications.size(); ++one) all.those.push_back(one);
    return all;
  }

  // As nobody in particular, on that day.
  eval::value compute(const held_year& held, const date& day, const std::vector<share>& shares,
                      model::expression_id wanted) const {
    eval::settings given = settings_in(held);
    given.as_of = day;
    return eval::gathering::measure(rules_, given, cohort::record_of(held.asked->facts, call_in(held)), shares, wanted);
  }

  target_report& report_;
  const model::policy& rules_;
  std::optional<date> reported_on_;
};

answer<void> hold_year(target_report& into, year_of_data& own, std::vector<eval::office_ruling> rulings,
                       bool keep_going) {
  held_year& held = into.years.at(own.year);
  add_rulings(*held.asked, std::move(rulings));
  auto made = decide_cohorts(*held.asked, std::move(own.applications), keep_going);
  if (!made) return tl::unexpected(std::move(made.error()));
  held.made = std::move(*made);
  into.left_out.insert(into.left_out.end(), held.made->left_out.begin(), held.made->left_out.end());
  return {};
}

// A stock and a growth look back beyond the period.
bool counts_in(const model::target& one, std::int32_t year) {
  const bool looks_back = std::any_of(one.goals.begin(), one.goals.end(), [](const model::goal& goal) {
    return goal.what == goal_kind::stock || goal.what == goal_kind::growth_each_year;
  });
  return year <= one.until.year && (year >= one.from.year || looks_back);
}

}  // namespace

std::optional<std::uint32_t> call_in(const held_year& held) {
  if (held.made) {
    for (const cohort::competition& contest : held.made->all.competitions)
      if (contest.call) return contest.call;
  }
  return held.asked->facts.calls.empty() ? std::nullopt : std::optional<std::uint32_t>(0);
}

const eval::settings& settings_in(const held_year& held) { return held.asked->chosen.of(call_in(held)); }

answer<std::unique_ptr<target_report>> report_targets(const model::policy& rules, const wishes& said,
                                                      const std::optional<std::vector<eval::call>>& calls,
                                                      const std::vector<eval::office_ruling>& rulings,
                                                      std::vector<year_of_data> data, bool keep_going,
                                                      const limits& allowed) {
  auto made = std::make_unique<target_report>(rules);
  const auto reported_on = said.as_of ? parse_date(*said.as_of) : std::nullopt;
  if (said.as_of && !reported_on)
    return refuse(blame::usage, {{.code = "asof.invalid", .arguments = {*said.as_of}}});
  for (const std::int32_t year : years_of(rules, data)) {
    auto asked = ask(rules, wishes_for(rules, said, reported_on, year), calls, allowed);
    if (!asked) return refuse(blame::usage, std::move(asked.error()));
    made->years[year].asked = std::make_unique<question>(std::move(*asked));
  }
  std::vector<std::vector<eval::office_ruling>> ruled;
  for (const year_of_data& own : data) ruled.push_back(rulings_for(rulings, data, own));
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (auto held = hold_year(*made, data[i], std::move(ruled[i]), keep_going); !held)
      return tl::unexpected(std::move(held.error()));
  }
  measuring all(*made, reported_on);
  for (std::uint32_t target = 0; target < rules.targets.size(); ++target) all.measure(target);
  return made;
}

std::vector<std::int32_t> years_outside(const target_report& report) {
  std::vector<std::int32_t> outside;
  for (const auto& each : report.years) {
    const bool counts = std::any_of(report.rules.targets.begin(), report.rules.targets.end(),
                                    [&](const model::target& one) { return counts_in(one, each.first); });
    if (each.second.made && !counts) outside.push_back(each.first);
  }
  return outside;
}

}  // namespace milu::session
