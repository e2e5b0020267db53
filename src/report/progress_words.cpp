#include "report/progress_words.hpp"

#include "report/value_text.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace milu::report {
namespace {

using cohort::progress;
using cohort::progress_status;
using model::goal_kind;
using syntax::keyword;

const model::goal& goal_of(const model::policy& rules, const progress& line) {
  return rules.targets[line.target].goals[line.goal];
}

std::string day_text(const date& day, language wanted) {
  const bool is_whole_year = day.month == 12 && day.day == 31;
  return is_whole_year ? std::to_string(day.year) + either(wanted, "", "年") : to_text(day);
}

void add_missing(std::vector<std::string>& names, const eval::value& from) {
  const auto* open = std::get_if<eval::unknown>(&from);
  if (!open) return;
  for (const eval::cause& one : open->causes)
    if (std::find(names.begin(), names.end(), one.name) == names.end()) names.push_back(one.name);
}

std::string words_of(const model::goal& one, language wanted) {
  switch (one.what) {
    case goal_kind::each_year: return either(wanted, "each year", "每年");
    case goal_kind::growth_each_year: return either(wanted, "growth each year", "较上年增长");
    case goal_kind::in_total: return either(wanted, "in total by ", "累计至") + day_text(one.by.value_or(date{}), wanted);
    case goal_kind::stock: return either(wanted, "stock by ", "存量至") + day_text(one.by.value_or(date{}), wanted);
  }
  return {};
}

}  // namespace

const char* code_of(progress_status status) {
  switch (status) {
    case progress_status::met: return "met";
    case progress_status::missed: return "missed";
    case progress_status::open: return "open";
    case progress_status::unknown: return "unknown";
    case progress_status::error: return "error";
    case progress_status::not_measured: return "not_measured";
  }
  return "unknown";
}

const char* status_word(progress_status status, language wanted) {
  switch (status) {
    case progress_status::met: return either(wanted, "met", "完成");
    case progress_status::missed: return either(wanted, "missed", "未完成");
    case progress_status::open: return either(wanted, "open", "进行中");
    case progress_status::unknown: return either(wanted, "unknown", "待定");
    case progress_status::error: return either(wanted, "error", "出错");
    case progress_status::not_measured: return either(wanted, "not measured", "未计量");
  }
  return "";
}

const char* code_of(goal_kind what) {
  switch (what) {
    case goal_kind::each_year: return "each_year";
    case goal_kind::growth_each_year: return "growth_each_year";
    case goal_kind::in_total: return "in_total";
    case goal_kind::stock: return "stock";
  }
  return "each_year";
}

std::string sign_of_comparison(keyword operation) {
  switch (operation) {
    case keyword::at_or_above: return "≥";
    case keyword::greater: return ">";
    case keyword::at_or_below: return "≤";
    case keyword::less: return "<";
    case keyword::equal: return "=";
    default: return "≠";
  }
}

std::string code_of_comparison(keyword operation) {
  switch (operation) {
    case keyword::at_or_above: return ">=";
    case keyword::greater: return ">";
    case keyword::at_or_below: return "<=";
    case keyword::less: return "<";
    case keyword::equal: return "=";
    default: return "!=";
  }
}

const model::type& type_of_gap(const model::policy& rules, const progress& line) {
  const model::target& about = rules.targets[line.target];
  const model::goal& one = about.goals[line.goal];
  if (one.what == goal_kind::growth_each_year || !about.measure) return rules.at(one.bound).of;
  const model::type& measured = rules.at(*about.measure).of;
  return measured.what == model::kind::number ? rules.at(one.bound).of : measured;  // a ratio against 50%
}

const model::type& type_of_pace(const model::policy& rules, const progress& line) {
  const model::target& about = rules.targets[line.target];
  const bool is_growth = about.goals[line.goal].what == goal_kind::growth_each_year;
  return is_growth && about.measure ? rules.at(*about.measure).of : type_of_gap(rules, line);
}

std::string goal_text(const model::policy& rules, const progress& line, language wanted) {
  const model::goal& one = goal_of(rules, line);
  const std::string effort = one.is_best_effort ? either(wanted, "best effort ", "力争") : "";
  return effort + words_of(one, wanted) + " " + sign_of_comparison(one.operation) + " " +
         value_for_people(rules, rules.at(one.bound).of, line.wanted, std::nullopt, wanted);
}

std::vector<std::string> missing_names(const progress& line) {
  std::vector<std::string> names;
  add_missing(names, line.wanted);
  if (line.reached) add_missing(names, *line.reached);
  return names;
}

}  // namespace milu::report
