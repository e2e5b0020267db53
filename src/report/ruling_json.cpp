#include "report/ruling_json.hpp"

#include "report/award_json.hpp"
#include "report/discretion.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

phrase name_of(eval::ruling_kind kind) {
  switch (kind) {
    case eval::ruling_kind::eligible: return {"eligible", "资格"};
    case eval::ruling_kind::mark_struck: return {"mark struck", "评分作废"};
    case eval::ruling_kind::tie_order: return {"tie order", "并列次序"};
    case eval::ruling_kind::tier: return {"tier", "等次"};
    case eval::ruling_kind::amount: return {"amount", "金额"};
    case eval::ruling_kind::points: return {"points", "得分"};
    case eval::ruling_kind::not_discussed: return {"not discussed", "不予讨论"};
  }
  return "";
}

// A struck mark names an expert's mark: only the office sees which. The public sees that there was a ruling.
std::string ruling_json(const decision& about, const eval::office_ruling& one) {
  const bool tells_value = is_for_office(about) || (one.what != eval::ruling_kind::mark_struck && !is_public(about));
  const bool is_outside = is_public(about) || (about.for_whom == audience::applicant && about.hidden);
  json_object made;
  made.add("what", quoted(eval::word_of(one.what)));
  if (tells_value) made.add("value", quoted(one.value));
  if (one.round) made.add("round", quoted(about.rules.rounds[*one.round].head.name));
  if (!is_outside) made.add("by", quoted(one.by));
  made.add("on", quoted(to_text(one.on)));
  if (!is_public(about)) made.add("because", quoted(one.because));
  if (!is_outside && !one.minute.empty()) made.add("minute", quoted(one.minute));
  return made.text();
}

// What a ruling can change: verdict, total, rank, tier and money.
std::string result_json(const decision& about) {
  json_object made;
  made.add("eligibility", quoted(code_of(about.result.eligibility)));
  if (const auto total = final_total(about.rules)) {
    const model::definition& one = about.rules.definitions[*total];
    const eval::value* own = result_of(about, *total);
    made.add("total", own ? value_json(about.rules, about.rules.at(one.value).of, *own, one.places) : "null");
  }
  if (const auto round = deciding_round(about); about.contest && round) add_round(made, about, *round);
  return made.text();
}

}  // namespace

void add_rulings(json_object& whole, const decision& about) {
  json_array all;
  for (const eval::office_ruling& one : about.application.rulings) all.add(ruling_json(about, one));
  if (!all.is_empty()) whole.add("rulings", all.text());
  if (!about.by_rules || is_public(about)) return;
  const std::string by_rules = result_json(*about.by_rules);
  if (!all.is_empty() || by_rules != result_json(about)) whole.add("by_rules", by_rules);
}

void add_withdrawal(json_object& whole, const decision& about) {
  const auto& own = about.application.withdrawn;
  if (!own) return;
  json_object made;
  made.add("on", quoted(to_text(own->on)));
  made.add("because", quoted(own->because));
  whole.add("withdrawn", made.text());
}

void add_declined(json_object& whole, const decision& about) {
  const auto& own = about.application.declined;
  if (!own || !about.contest) return;
  std::vector<std::string> tiers;
  for (std::size_t round = 0; round < about.rules.rounds.size(); ++round)
    if (const auto tier = declined_tier(about, round)) tiers.push_back(about.rules.rounds[round].tiers[*tier].head.name);
  json_object made;
  made.add("tiers", array_of_texts(tiers));
  made.add("on", own->on ? quoted(to_text(*own->on)) : "null");
  made.add("because", quoted(own->because));
  whole.add("declined", made.text());
}

void add_ruling_reasons(std::vector<reason>& found, const decision& about) {
  if (const auto& own = about.application.withdrawn) {
    const phrase because = own->because.empty() ? phrase("", "") : phrase(": " + own->because, "：" + own->because);
    found.push_back(make_reason("withdrawn", "", {to_text(own->on), because}));
  }
  for (const eval::office_ruling& one : about.application.rulings) {
    const bool is_outside = about.for_whom == audience::applicant && about.hidden;
    const phrase who = is_outside ? phrase("the office", "主办单位") : phrase(one.by);
    found.push_back(make_reason("ruled", "", {name_of(one.what), who, to_text(one.on), one.because}));
  }
}

}  // namespace milu::report
