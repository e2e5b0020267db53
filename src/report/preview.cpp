#include <milu/report/preview.hpp>

#include "report/cells.hpp"
#include "report/discretion.hpp"
#include "report/preview_json.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

using cells = std::vector<std::string>;
using cohort::chance;

const model::definition* total_of(const model::policy& rules) {
  const auto index = final_total(rules);
  return index ? &rules.definitions[*index] : nullptr;
}

std::optional<std::string> end_text(const decision& about, const std::optional<rational>& end) {
  const model::definition* total = total_of(about.rules);
  if (!total || !end) return std::nullopt;
  return value_text(about.rules, about.rules.at(total->value).of, model::scalar(*end), total->places);
}

const char* word_of(chance one) {
  switch (one) {
    case chance::certain: return "certain";
    case chance::possible: return "possible";
    case chance::out_of_reach: return "out of reach";
  }
  return "possible";
}

// The best tier that is not out of reach; the worst that can happen is the best certain one.
const model::tier* tier_where(const decision& about, std::size_t round, bool is_best) {
  const auto& chances = about.forecast->rounds[round].chances;
  for (std::size_t tier = 0; tier < chances.size(); ++tier) {
    const bool is_so = is_best ? chances[tier] != chance::out_of_reach : chances[tier] == chance::certain;
    if (is_so) return &about.rules.rounds[round].tiers[tier];
  }
  return nullptr;
}

std::string number_json(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : "null"; }
std::string text_json(const std::optional<std::string>& text) { return text ? quoted(*text) : "null"; }

std::string round_json(const decision& about, std::size_t round) {
  const cohort::prospect& own = about.forecast->rounds[round];
  json_array tiers;
  for (std::size_t tier = 0; tier < own.chances.size(); ++tier) {
    json_object one;
    one.add("id", quoted(about.rules.rounds[round].tiers[tier].head.name));
    one.add("chance", quoted(word_of(own.chances[tier])));
    tiers.add(one.text());
  }
  json_object rank;
  rank.add("best", number_json(own.best_rank));
  rank.add("worst", number_json(own.worst_rank));
  json_object made;
  made.add("id", quoted(about.rules.rounds[round].head.name));
  made.add("rank", rank.text());
  made.add("tiers", tiers.text());
  for (const bool is_best : {true, false}) {
    const model::tier* tier = tier_where(about, round, is_best);
    made.add(is_best ? "best" : "worst", tier ? quoted(tier->head.name) : "null");
  }
  return made.text();
}

cells head_of(language wanted) {
  return {either(wanted, "id", "编号"), either(wanted, "eligible", "资格"), either(wanted, "worst total", "最低总分"),
          either(wanted, "best total", "最高总分"), either(wanted, "best rank", "最好名次"),
          either(wanted, "worst rank", "最差名次"), either(wanted, "certain", "已确定"),
          either(wanted, "best possible", "最好可能")};
}

const char* eligible_word(eval::truth one, language wanted) {
  if (one == eval::truth::yes) return either(wanted, "yes", "合格");
  return one == eval::truth::no ? either(wanted, "no", "不合格") : either(wanted, "open", "未定");
}

std::string tier_text(const decision& about, std::size_t round, bool is_best, language wanted) {
  const model::tier* tier = tier_where(about, round, is_best);
  if (tier) return label_of(tier->head).in(wanted);
  return is_best ? either(wanted, "none", "无") : "";
}

cells row_of(const decision& about, std::size_t round, language wanted) {
  const cohort::prospect& own = about.forecast->rounds[round];
  const auto rank = [](const std::optional<std::int64_t>& one) { return one ? std::to_string(*one) : std::string{}; };
  const eval::value_span& total = about.forecast->ahead.total;
  return {shown_id(about), eligible_word(about.forecast->ahead.eligible, wanted),
          end_text(about, total.low).value_or(""), end_text(about, total.high).value_or(""),
          rank(own.best_rank), rank(own.worst_rank), tier_text(about, round, false, wanted),
          tier_text(about, round, true, wanted)};
}

std::vector<cells> rows_of(const std::vector<decision>& all, std::size_t round, language wanted) {
  std::vector<cells> rows{head_of(wanted)};
  for (const decision& one : all) {
    const bool is_listed = one.forecast && round < one.forecast->rounds.size() && !one.application.withdrawn;
    if (is_listed) rows.push_back(row_of(one, round, wanted));
  }
  return rows;
}

std::size_t rounds_in(const std::vector<decision>& all) { return all.empty() ? 0 : all.front().rules.rounds.size(); }

}  // namespace

void add_preview(json_object& whole, const decision& about) {
  if (!about.forecast) return;
  const eval::value_span& span = about.forecast->ahead.total;
  json_object made;
  if (total_of(about.rules)) {
    json_object total;
    total.add("best", text_json(end_text(about, span.high)));
    total.add("worst", text_json(end_text(about, span.low)));
    made.add("total", total.text());
  }
  json_array rounds;
  for (std::size_t round = 0; round < about.forecast->rounds.size(); ++round) rounds.add(round_json(about, round));
  made.add("rounds", rounds.text());
  whole.add("provisional", "true");
  whole.add("preview", made.text());
}

std::string preview_table(const std::vector<decision>& all, language wanted) {
  std::string text;
  if (!all.empty()) text = label_of(all.front().rules.head).in(wanted);
  text += either(wanted, ": preview, nothing is decided\n", "：预览，尚未评定\n");
  for (std::size_t round = 0; round < rounds_in(all); ++round) {
    text += "\n" + label_of(all.front().rules.rounds[round].head).in(wanted) + "\n";
    text += aligned(rows_of(all, round, wanted), {false, false, true, true, true, true, false, false});
  }
  return text;
}

std::string preview_csv(const std::vector<decision>& all, language wanted) {
  std::string text = "\xEF\xBB\xBF";
  for (std::size_t round = 0; round < rounds_in(all); ++round) {
    for (const cells& row : rows_of(all, round, wanted)) {
      for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + csv_cell(row[i]);
      text += "\r\n";
    }
  }
  return text;
}

std::string preview_markdown(const std::vector<decision>& all, language wanted) {
  std::string text;
  for (std::size_t round = 0; round < rounds_in(all); ++round) {
    const auto rows = rows_of(all, round, wanted);
    text += (round > 0 ? "\n" : "") + markdown_line(rows.front()) + "|";
    for (std::size_t i = 0; i < rows.front().size(); ++i) text += " --- |";
    text += "\n";
    for (std::size_t i = 1; i < rows.size(); ++i) text += markdown_line(rows[i]);
  }
  return text;
}

}  // namespace milu::report
