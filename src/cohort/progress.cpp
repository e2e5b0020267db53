#include <milu/cohort/progress.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

using model::goal_kind;
using syntax::keyword;

const rational* number_in(const eval::value& found) {
  const auto* plain = std::get_if<model::scalar>(&found);
  return plain ? std::get_if<rational>(plain) : nullptr;
}

bool holds(keyword operation, const rational& reached, const rational& wanted) {
  switch (operation) {
    case keyword::at_or_above: return reached >= wanted;
    case keyword::greater: return reached > wanted;
    case keyword::at_or_below: return reached <= wanted;
    case keyword::less: return reached < wanted;
    case keyword::equal: return reached == wanted;
    default: return reached != wanted;
  }
}

bool asks_for_much(keyword operation) { return operation == keyword::at_or_above || operation == keyword::greater; }
bool asks_for_little(keyword operation) { return operation == keyword::at_or_below || operation == keyword::less; }

// The sum of all; what is unknown or an error in any of them is so in the sum.
eval::value sum_of(const std::vector<eval::value>& parts) {
  rational sum(0);
  eval::unknown open;
  for (const eval::value& part : parts) {
    if (std::holds_alternative<eval::fault>(part)) return part;
    if (const auto* missing = std::get_if<eval::unknown>(&part))
      open.causes.insert(open.causes.end(), missing->causes.begin(), missing->causes.end());
    else if (const rational* number = number_in(part)) sum = sum + *number;
    else return part;
  }
  const bool is_known = std::all_of(parts.begin(), parts.end(), number_in);
  return is_known ? eval::value(model::scalar(sum)) : eval::value(std::move(open));
}

// The lines of one target.
class reckoning {
 public:
  reckoning(const model::policy& rules, std::uint32_t target, const measurements& found)
      : about_(rules.targets[target]), target_(target), found_(found) {
    if (!about_.measure) return;
    const model::kind what = rules.at(*about_.measure).of.what;
    if (what == model::kind::count) grid_ = rational(1);
    if (what == model::kind::money) grid_ = rational::fraction(1, 100);
  }

  std::vector<progress> lines() {
    for (std::uint32_t goal = 0; goal < about_.goals.size(); ++goal) add(goal);
    return std::move(lines_);
  }

 private:
  void add(std::uint32_t goal) {
    const goal_kind what = about_.goals[goal].what;
    if (!about_.measure) return add_unmeasured(goal);
    if (what == goal_kind::in_total) return add_total(goal);
    if (what == goal_kind::stock) return add_stock(goal);
    for (std::int32_t year = about_.from.year; year <= about_.until.year; ++year) {
      if (what == goal_kind::each_year) add_year(goal, year);
      else add_growth(goal, year);
    }
  }

  progress begin(std::uint32_t goal, std::int32_t year_of_bound) const {
    progress line{.target = target_, .goal = goal};
    const auto& known = found_.bounds[goal];
    const auto bound = known.find(year_of_bound);
    if (bound != known.end()) line.wanted = bound->second;
    return line;
  }

  const eval::value* value_of(std::int32_t year) const {
    const auto known = found_.of_year.find(year);
    return known == found_.of_year.end() ? nullptr : &known->second;
  }

  bool is_open(std::int32_t year) const {
    return !value_of(year) || (found_.reported_on && *found_.reported_on < date{year, 12, 31});
  }

  void add_unmeasured(std::uint32_t goal) {
    const model::goal& one = about_.goals[goal];
    progress line = begin(goal, one.by ? one.by->year : about_.until.year);
    line.status = progress_status::not_measured;
    lines_.push_back(std::move(line));
  }

  void add_year(std::uint32_t goal, std::int32_t year) {
    progress line = begin(goal, year);
    line.year = year;
    if (const eval::value* reached = value_of(year)) line.reached = *reached;
    if (is_open(year)) line.open_years.push_back(year);
    finish(std::move(line), grid_);
  }

  void add_total(std::uint32_t goal) {
    const std::int32_t last = about_.goals[goal].by ? about_.goals[goal].by->year : about_.until.year;
    progress line = begin(goal, last);
    std::vector<eval::value> parts;
    for (std::int32_t year = about_.from.year; year <= last; ++year) {
      if (const eval::value* part = value_of(year)) parts.push_back(*part);
      if (is_open(year)) line.open_years.push_back(year);
    }
    if (!parts.empty()) line.reached = sum_of(parts);
    finish(std::move(line), grid_);
  }

  // The stock of the last year with data stands for what was reached so far.
  void add_stock(std::uint32_t goal) {
    const std::int32_t last = about_.goals[goal].by ? about_.goals[goal].by->year : about_.until.year;
    progress line = begin(goal, last);
    std::int32_t known = about_.from.year - 1;
    for (const auto& [year, value] : found_.of_year)
      if (year <= last && !is_open(year)) known = std::max(known, year);
    for (std::int32_t year = known + 1; year <= last; ++year) line.open_years.push_back(year);
    const auto stock = found_.stocks.find(goal);
    if (stock != found_.stocks.end()) line.reached = stock->second;
    finish(std::move(line), grid_);
  }

  void add_growth(std::uint32_t goal, std::int32_t year) {
    progress line = begin(goal, year);
    line.year = year;
    const eval::value* now = value_of(year);
    const eval::value* before = value_of(year - 1);
    for (const std::int32_t each : {year - 1, year})
      if (is_open(each)) line.open_years.push_back(each);
    if (now && before) line.reached = growth(*before, *now);
    const rational* base = before ? number_in(*before) : nullptr;
    finish(line, std::nullopt);
    if (!lines_.back().reached) lines_.back().gap.reset();
    if (lines_.back().status == progress_status::open && !is_open(year - 1) && base && base->sign() > 0)
      set_amount_of_growth(lines_.back(), *base);
    else lines_.back().pace.reset();
  }

  // What a year has to bring in all, so that it is that much more than the year before.
  void set_amount_of_growth(progress& line, const rational& base) const {
    const rational* wanted = number_in(line.wanted);
    if (!wanted) return line.pace.reset();
    line.pace = on_grid(base * (rational(1) + *wanted), grid_, rounding::ceiling);
  }

  // From nothing or less there is no growth to speak of.
  static eval::value growth(const eval::value& before, const eval::value& now) {
    const rational* from = number_in(before);
    const rational* to = number_in(now);
    if (!from) return before;
    if (!to) return now;
    if (from->sign() <= 0) return eval::unknown{};
    return model::scalar((*to - *from) / *from);
  }

  static rational on_grid(const rational& amount, const std::optional<rational>& grid, rounding mode) {
    return grid ? round_to_multiple(amount, *grid, mode) : amount;
  }

  // The value that just fulfils the goal: `> 150` of a count asks for 151.
  static rational least_wanted(keyword operation, const rational& wanted, const std::optional<rational>& grid) {
    if (!grid) return wanted;
    if (operation == keyword::at_or_above) return on_grid(wanted, grid, rounding::ceiling);
    if (operation == keyword::at_or_below) return on_grid(wanted, grid, rounding::floor);
    if (operation == keyword::greater) return on_grid(wanted, grid, rounding::floor) + *grid;
    if (operation == keyword::less) return on_grid(wanted, grid, rounding::ceiling) - *grid;
    return wanted;
  }

  static rational gap_of(keyword operation, const rational& reached, const rational& wanted,
                         const std::optional<rational>& grid) {
    if (holds(operation, reached, wanted) || operation == keyword::not_equal) return rational(0);
    const rational just = least_wanted(operation, wanted, grid);
    return asks_for_much(operation) ? just - reached : abs(reached - just);
  }

  // What is full stays so, and what is exceeded too, where applications are only added. Stocks, means and growth can
  // still change.
  progress_status settle(const progress& line, bool is_fulfilled) const {
    const model::goal& one = about_.goals[line.goal];
    if (line.open_years.empty()) return is_fulfilled ? progress_status::met : progress_status::missed;
    const bool only_grows = about_.adds_up && (one.what == goal_kind::in_total || one.what == goal_kind::each_year);
    if (!only_grows) return progress_status::open;
    if (is_fulfilled && asks_for_much(one.operation)) return progress_status::met;
    if (!is_fulfilled && asks_for_little(one.operation)) return progress_status::missed;
    return progress_status::open;
  }

  void finish(progress line, const std::optional<rational>& grid) {
    const keyword operation = about_.goals[line.goal].operation;
    const rational* wanted = number_in(line.wanted);
    const rational* reached = line.reached ? number_in(*line.reached) : nullptr;
    const bool is_error = std::holds_alternative<eval::fault>(line.wanted) ||
                          (line.reached && std::holds_alternative<eval::fault>(*line.reached));
    if (is_error) line.status = progress_status::error;
    else if (!wanted || (line.reached && !reached)) line.status = progress_status::unknown;
    else if (reached) line.status = settle(line, holds(operation, *reached, *wanted));
    if (wanted && reached) line.gap = gap_of(operation, *reached, *wanted, grid);
    if (wanted && !line.reached && asks_for_much(operation)) line.gap = least_wanted(operation, *wanted, grid);
    const bool is_paced = line.status == progress_status::open && line.gap && asks_for_much(operation);
    if (is_paced) {
      const rational years(static_cast<std::int64_t>(line.open_years.size()));
      line.pace = on_grid(*line.gap / years, grid, rounding::ceiling);
    }
    lines_.push_back(std::move(line));
  }

  const model::target& about_;
  std::uint32_t target_;
  const measurements& found_;
  std::optional<rational> grid_ = {};
  std::vector<progress> lines_ = {};
};

}  // namespace

std::vector<progress> progress_of(const model::policy& rules, std::uint32_t target, const measurements& found) {
  return reckoning(rules, target, found).lines();
}

}  // namespace milu::cohort
