#include <milu/report/table.hpp>

#include "report/cells.hpp"
#include "report/table_row.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

// Numbers are ours, so a minus at their beginning is one.
std::string csv_line(const table_row& row) {
  std::string line = csv_cell(row.id);
  for (const std::string& part : row.cohort) line += "," + csv_cell(part);
  line += "," + row.verdict + "," + row.rank + "," + row.total + "," + csv_cell(row.tier) + "," + row.amount + "," +
          row.currency + "," + csv_cell(row.why);
  return line + "\r\n";
}

// The names of the cohort's key fields, in its order.
std::vector<std::string> key_names(const model::policy& rules) {
  std::vector<std::string> names;
  for (const auto& path : rules.cohort_keys) {
    std::uint32_t record = rules.application;
    std::string name;
    for (const std::uint32_t step : path) {
      if (record >= rules.records.size() || step >= rules.records[record].fields.size()) break;
      const model::form_field& field = rules.records[record].fields[step];
      name = field.name;
      record = rules.type_of(field).record;
    }
    names.push_back(name);
  }
  return names;
}

std::vector<std::string> csv_heads(const std::vector<decision>& all, language wanted) {
  std::vector<std::string> heads{either(wanted, "id", "编号")};
  if (!all.empty()) {
    for (const std::string& name : key_names(all.front().rules)) heads.push_back(name);
  }
  for (const char* head : {either(wanted, "verdict", "资格"), either(wanted, "rank", "名次"),
                           either(wanted, "total", "总分"), either(wanted, "tier", "等次"),
                           either(wanted, "amount", "金额"), either(wanted, "currency", "币种"),
                           either(wanted, "why", "理由")}) {
    heads.emplace_back(head);
  }
  return heads;
}

}  // namespace

std::string to_csv(const std::vector<decision>& all, language wanted) {
  std::string text = "\xEF\xBB\xBF";
  bool is_first = true;
  for (const std::string& head : csv_heads(all, wanted)) {
    text += (is_first ? "" : ",") + csv_cell(head);
    is_first = false;
  }
  text += "\r\n";
  for (const decision& one : all) {
    if (!one.application.withdrawn) text += csv_line(row_of(one, wanted));
  }
  return text;
}

std::string to_markdown(const std::vector<decision>& all, language wanted) {
  std::string text = markdown_line({either(wanted, "rank", "名次"), either(wanted, "id", "编号"),
                                    either(wanted, "verdict", "资格"), either(wanted, "total", "总分"),
                                    either(wanted, "tier", "等次"), either(wanted, "money", "金额"),
                                    either(wanted, "why", "理由")});
  text += "| ---: | --- | --- | ---: | --- | ---: | --- |\n";
  for (const decision& one : all) {
    if (one.application.withdrawn) continue;
    const table_row row = row_of(one, wanted);
    text += markdown_line({row.rank, row.id, row.verdict, row.total, row.tier, row.money, row.why});
  }
  return text;
}

}  // namespace milu::report
