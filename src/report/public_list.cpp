#include <milu/report/public_list.hpp>

#include "report/cells.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/table_row.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

#include <milu/source/suggest.hpp>

#include <algorithm>

namespace milu::report {
namespace {

using cells = std::vector<std::string>;

std::string value_at(const decision& about, const shown_field& shown, language wanted) {
  const model::record_value* record = &about.application.record;
  const model::field_value* found = nullptr;
  const model::type* of = nullptr;
  std::uint32_t form = about.rules.application;
  for (const std::uint32_t step : shown.path) {
    if (!record || step >= record->fields.size()) return {};
    of = &about.rules.type_of(about.rules.records[form].fields[step]);
    found = &record->fields[step];
    record = found->as_record();
    form = of->record;
  }
  const model::scalar* known = found ? found->as_scalar() : nullptr;
  return known ? value_for_people(about.rules, *of, *known, {}, wanted) : std::string{};
}

cells head_of(const std::vector<decision>& all, const std::vector<shown_field>& columns, language wanted) {
  cells head{either(wanted, "rank", "名次"), either(wanted, "id", "编号")};
  for (const shown_field& one : columns) head.push_back(one.label.in(wanted));
  const bool has_total = !all.empty() && final_total(all.front().rules);
  if (has_total) head.emplace_back(either(wanted, "total", "总分"));
  head.emplace_back(either(wanted, "tier", "等次"));
  head.emplace_back(either(wanted, "money", "金额"));
  return head;
}

cells row_for(const decision& about, const std::vector<shown_field>& columns, language wanted, bool is_plain) {
  const table_row row = row_of(about, wanted);
  cells made{row.rank, row.id};
  for (const shown_field& one : columns) made.push_back(value_at(about, one, wanted));
  if (final_total(about.rules)) made.push_back(row.total);
  made.push_back(row.tier);
  made.push_back(is_plain ? row.amount : row.money);
  return made;
}

// Spreadsheets get plain numbers.
std::vector<cells> rows_for(const std::vector<decision>& all, const std::vector<shown_field>& columns,
                            language wanted, bool is_plain = false) {
  std::vector<cells> rows{head_of(all, columns, wanted)};
  for (const decision& one : all) {
    if (is_listed(one)) rows.push_back(row_for(one, columns, wanted, is_plain));
  }
  return rows;
}

std::vector<std::string> names_in(const model::policy& rules, std::uint32_t record) {
  std::vector<std::string> names;
  for (const model::form_field& field : rules.records[record].fields) names.push_back(field.name);
  return names;
}

diagnostic unknown_field(const model::policy& rules, std::uint32_t record, const std::string& name) {
  const auto near = nearest(name, names_in(rules, record));
  return {.code = "audience.field", .arguments = {name, near.value_or("")}};
}

}  // namespace

result<shown_field> find_shown(const model::policy& rules, const std::string& name) {
  shown_field made;
  std::uint32_t record = rules.application;
  for (std::size_t from = 0; from <= name.size();) {
    const std::size_t dot = std::min(name.find('.', from), name.size());
    if (record >= rules.records.size()) return failure({.code = "audience.field", .arguments = {name, ""}});
    const auto& fields = rules.records[record].fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const model::form_field& field) {
      return field.name == name.substr(from, dot - from);
    });
    if (found == fields.end()) return failure(unknown_field(rules, record, name.substr(from, dot - from)));
    if (found->is_private) return failure({.code = "audience.private", .arguments = {name}});
    made.path.push_back(static_cast<std::uint32_t>(found - fields.begin()));
    made.label = found->label;
    const model::type& of = rules.type_of(*found);
    if (of.what == model::kind::list) return failure({.code = "audience.field", .arguments = {name, ""}});
    record = of.record;
    from = dot + 1;
  }
  return made;
}

bool is_listed(const decision& about) {
  const auto round = deciding_round(about);
  return about.contest && round && tier_taken(about, *round) != nullptr;
}

std::string public_csv(const std::vector<decision>& all, const std::vector<shown_field>& columns, language wanted) {
  std::string text = "\xEF\xBB\xBF";
  for (const cells& row : rows_for(all, columns, wanted, true)) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + csv_cell(row[i]);
    text += "\r\n";
  }
  return text;
}

std::string public_markdown(const std::vector<decision>& all, const std::vector<shown_field>& columns,
                            language wanted) {
  const auto rows = rows_for(all, columns, wanted);
  std::string text = markdown_line(rows.front());
  text += "|";
  for (std::size_t i = 0; i < rows.front().size(); ++i) text += " --- |";
  text += "\n";
  for (std::size_t i = 1; i < rows.size(); ++i) text += markdown_line(rows[i]);
  return text;
}

std::string public_table(const std::vector<decision>& all, const std::vector<shown_field>& columns, language wanted) {
  const auto rows = rows_for(all, columns, wanted);
  std::vector<bool> right(rows.front().size(), false);
  right.front() = right.back() = true;
  std::string title = all.empty() ? "" : label_of(all.front().rules.head).in(wanted);
  return title + either(wanted, ": awards\n\n", "：公示名单\n\n") + aligned(rows, right);
}

}  // namespace milu::report
