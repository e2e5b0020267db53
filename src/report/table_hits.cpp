#include "report/table_hits.hpp"

#include <milu/source/visible.hpp>
#include <milu/syntax/keywords.hpp>

#include "report/discretion.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

const model::table_row& row_of(const decision& about, const eval::table_hit& hit) {
  const model::decision_table& table = about.rules.tables[hit.table];
  return hit.row ? table.rows[*hit.row] : *table.otherwise;
}

std::string outputs_text(const decision& about, const eval::table_hit& hit, language wanted) {
  const model::decision_table& table = about.rules.tables[hit.table];
  std::string text;
  for (std::size_t i = 0; i < table.outputs.size(); ++i) {
    const model::table_column& column = table.outputs[i];
    if (i > 0) text += either(wanted, ", ", "，");
    text += visible(column.label.in(wanted)) + " " +
            visible(value_for_people(about.rules, column.of, row_of(about, hit).outputs[i], {}, wanted));
  }
  return text;
}

}  // namespace

std::string row_text(const std::optional<std::uint32_t>& row, language wanted) {
  if (!row) return std::string(syntax::spelling(syntax::keyword::else_, wanted));
  return either(wanted, "row ", "第") + std::to_string(*row + 1) + either(wanted, "", "行");
}

void add_table_hits(json_object& whole, const decision& about) {
  if (about.result.hits.empty() || !is_for_office(about)) return;
  json_array all;
  for (const eval::table_hit& hit : about.result.hits) {
    json_object made;
    made.add("id", quoted(about.rules.tables[hit.table].name));
    made.add("row", hit.row ? std::to_string(*hit.row + 1) : "null");
    made.add("clause", quoted(row_of(about, hit).clause));
    all.add(made.text());
  }
  whole.add("tables", all.text());
}

void add_table_hits(outline& whole, const decision& about) {
  if (about.result.hits.empty() || !is_for_office(about)) return;
  const language wanted = whole.wanted();
  whole.heading(either(wanted, "Tables", "查表"));
  for (const eval::table_hit& hit : about.result.hits) {
    const model::decision_table& table = about.rules.tables[hit.table];
    whole.line(1, visible(table.label.in(wanted)) + either(wanted, ", ", "，") + row_text(hit.row, wanted) +
                      either(wanted, ": ", "：") + outputs_text(about, hit, wanted), row_of(about, hit).clause);
  }
}

}  // namespace milu::report
