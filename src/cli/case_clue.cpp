#include "cli/case_clue.hpp"

#include <milu/source/visible.hpp>

#include "report/value_text.hpp"
#include "report/words.hpp"

namespace milu::cli {
namespace {

std::string written(const session::loaded_rules& file, model::expression_id id) {
  return visible(file.text.text(file.rules.at(id).where), 80);
}

phrase value_clue(const session::loaded_rules& file, model::expression_id left, const eval::value& came) {
  const model::type& of = file.rules.at(left).of;
  const std::optional<int> places = report::places_of(file.rules, left);
  const auto in = [&](language wanted) { return report::value_for_people(file.rules, of, came, places, wanted); };
  const std::string name = written(file, left);
  return {name + " is " + in(language::en), name + "为" + in(language::zh)};
}

// The rules that made the verdict stand behind it.
phrase verdict_clue(const session::loaded_rules& file, const eval::outcome& whole) {
  std::string names_en;
  std::string names_zh;
  for (const eval::rule_outcome& one : whole.rules) {
    const bool is_decisive = one.result == eval::rule_result::failed || one.result == eval::rule_result::unknown ||
                             one.result == eval::rule_result::error;
    if (!is_decisive || whole.eligibility == eval::verdict::eligible) continue;
    names_en += (names_en.empty() ? ": " : ", ") + file.rules.rules[one.rule].head.name;
    names_zh += (names_zh.empty() ? "：" : "、") + file.rules.rules[one.rule].head.name;
  }
  return {std::string("it is ") + report::verdict_word(whole.eligibility, language::en) + names_en,
          std::string("实为") + report::verdict_word(whole.eligibility, language::zh) + names_zh};
}

void add(phrase& all, const phrase& more) {
  if (more.en.empty()) return;
  all.en += (all.en.empty() ? "" : ", ") + more.en;
  all.zh += (all.zh.empty() ? "" : "，") + more.zh;
}

}  // namespace

phrase clue(const session::loaded_rules& file, const eval::finding& found, const eval::outcome& whole) {
  const model::operation& what = file.rules.at(found.at).what;
  if (std::holds_alternative<model::verdict_test>(what)) return verdict_clue(file, whole);
  if (const auto* compared = std::get_if<model::comparison>(&what); compared != nullptr && found.left) {
    return value_clue(file, compared->left, *found.left);
  }
  if (const auto* member = std::get_if<model::membership>(&what); member != nullptr && found.left) {
    return value_clue(file, member->subject, *found.left);
  }
  phrase all("", "");
  const bool is_written_out = std::holds_alternative<model::connective>(what) || std::holds_alternative<model::negation>(what);
  for (const eval::finding& part : found.parts) {
    if (is_written_out) add(all, clue(file, part, whole));
  }
  return all;
}

}  // namespace milu::cli
