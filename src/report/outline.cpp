#include "report/outline.hpp"

#include <milu/base/decimal.hpp>
#include <milu/source/visible.hpp>

#include "report/deciding_test.hpp"
#include "report/discretion.hpp"
#include "report/reason_list.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace milu::report {
namespace {

constexpr std::size_t most_parts = 20;   // of one test: an explanation is for reading
constexpr std::size_t most_depth = 40;

std::string name_of(const outline& whole, const decision& about, const eval::finding& test) {
  const language wanted = whole.wanted();
  const std::string& label = test.label.in(wanted);
  std::string name = test.element.empty() || hides_element_keys(about) ? std::string{} : visible(test.element) + ": ";
  if (!label.empty()) return name + visible(label);
  const auto& what = about.rules.at(test.at).what;
  if (const auto* compared = std::get_if<model::comparison>(&what)) {
    return name + subject_name(about.rules, compared->left).in(wanted);
  }
  if (const auto* member = std::get_if<model::membership>(&what)) {
    return name + subject_name(about.rules, member->subject).in(wanted);
  }
  if (test.operation != syntax::keyword::no_keyword)
    return name + std::string(syntax::spelling(test.operation, wanted));
  return name + subject_name(about.rules, test.at).in(wanted);
}

std::string compared_text(const outline& whole, const decision& about, const eval::finding& test) {
  if (hides_sides(about, test.at)) return {};
  const auto both = sides_for_people(about.rules, test, whole.wanted());
  if (!both) return {};
  std::string text = "  " + visible(both->left);
  if (both->right) text += " " + both->operation + " " + visible(*both->right);
  if (both->margin) text += std::string(" (") + either(whole.wanted(), "margin ", "相差") + *both->margin + ")";
  return text;
}

void add_missing(outline& whole, const decision& about, const eval::finding& test, std::size_t depth) {
  for (const eval::cause& cause : test.missing) {
    const reason why = cause_reason(about, cause, {});
    whole.line(depth, "? " + why.text.in(whole.wanted()), why.clause);
  }
}

const char* fate_text(eval::mark_fate fate, language wanted) {
  switch (fate) {
    case eval::mark_fate::used: return "";
    case eval::mark_fate::left_out: return either(wanted, " (left out)", "（不计）");
    case eval::mark_fate::missing: return either(wanted, " (missing)", "（缺）");
    case eval::mark_fate::dropped_highest: return either(wanted, " (struck: highest)", "（去掉：最高）");
    case eval::mark_fate::dropped_lowest: return either(wanted, " (struck: lowest)", "（去掉：最低）");
    case eval::mark_fate::struck_by_ruling: return either(wanted, " (struck by ruling)", "（经裁定作废）");
    case eval::mark_fate::not_closest: return either(wanted, " (not among the closest)", "（不在最接近者之内）");
  }
  return "";
}

std::string marks_text(const eval::panel_outcome& panel, language wanted) {
  std::string text;
  for (std::size_t i = 0; i < panel.marks.size() && i < most_parts; ++i) {
    const eval::mark& mark = panel.marks[i];
    if (!text.empty()) text += either(wanted, ", ", "，");
    text += visible(mark.element);
    if (mark.given) text += " " + to_text(*mark.given);
    text += fate_text(mark.fate, wanted);
  }
  return panel.marks.size() > most_parts ? text + " …" : text;
}

// Outside the office single marks are nobody's business: how many there were, and how many counted.
std::string counted_marks(const eval::panel_outcome& panel, language wanted) {
  const auto used = std::count_if(panel.marks.begin(), panel.marks.end(),
                                  [](const eval::mark& one) { return one.fate == eval::mark_fate::used; });
  const std::string all = std::to_string(panel.marks.size());
  return wanted == language::zh ? "共" + all + "个，计入" + std::to_string(used) + "个"
                                : std::to_string(used) + " of " + all + " counted";
}

}  // namespace

void outline::heading(const std::string& text) {
  if (!text_.empty()) text_ += '\n';
  text_ += text + "\n";
}

void outline::line(std::size_t depth, const std::string& text, const std::string& clause) {
  text_ += std::string(2 * depth, ' ') + text;
  if (!clause.empty()) text_ += "  [" + visible(clause) + "]";
  text_ += '\n';
}

void add_tests(outline& whole, const decision& about, const eval::finding& test, std::size_t depth) {
  if (depth > most_depth) return;
  whole.line(depth, std::string(sign_of(test.result)) + " " + name_of(whole, about, test) +
                        compared_text(whole, about, test), test.clause);
  if (test.parts.empty()) add_missing(whole, about, test, depth + 1);
  for (std::size_t i = 0; i < test.parts.size() && i < most_parts; ++i)
    add_tests(whole, about, test.parts[i], depth + 1);
  if (test.parts.size() > most_parts) whole.line(depth + 1, "… " + std::to_string(test.parts.size() - most_parts));
}

void add_panels(outline& whole, const decision& about) {
  if (about.result.panels.empty()) return;
  whole.heading(either(whole.wanted(), "Marks", "评分"));
  for (const eval::panel_outcome& panel : about.result.panels) {
    const std::string column = panel.value_name.empty() ? panel.panel : panel.panel + "." + panel.value_name;
    whole.line(1, visible(column) + either(whole.wanted(), ": ", "：") +
                      (is_for_office(about) ? marks_text(panel, whole.wanted()) : counted_marks(panel, whole.wanted())));
  }
}

}  // namespace milu::report
