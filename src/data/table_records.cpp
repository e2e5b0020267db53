#include "data/table_records.hpp"

#include "data/expectation.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

cell respelled(cell read, const bound_column& column) {
  const std::string text = utf8::comparable(read.text);
  for (const renaming& one : column.values) {
    if (utf8::comparable(one.written) == text) read.text = one.means;
  }
  return read;
}

}  // namespace

result<table_records> table_records::open(std::istream& from, const model::policy& policy,
                                          const model::record_type& form, const reader_options& options,
                                          const std::vector<key_column>& keys) {
  auto rows = row_source::open(from, options, headings_known_to(policy, form, options, keys));
  if (!rows) return tl::unexpected(std::move(rows.error()));
  table_records records(policy, options);
  if (!*rows) return records;
  *records.match_ = match_columns(**rows, policy, form, options, keys);
  if (!records.match_->problems.empty()) return tl::unexpected(std::move(records.match_->problems));
  records.rows_ = std::move(**rows);
  return records;
}

data_place table_records::place_of(const bound_column& column, data_place row) const {
  row.field = column.path;
  row.column = column.index + 1;
  row.heading = rows_->headings()[column.index].text;
  return row;
}

json_value table_records::read(const cell& one, const bound_column& column, read_record& into) const {
  if (column.field == nullptr) return {.kind = json_kind::text, .text = utf8::comparable(one.text)};
  auto value = cell_value(respelled(one, column), {*policy_, *column.field, options_->limits, column.is_hidden,
                                                   rows_->has_decimal_commas()});
  if (value) return std::move(*value);
  diagnostic problem = std::move(value.error());
  problem.where = place_of(column, into.place);
  into.cell_faults.push_back(std::move(problem));
  return {};
}

void table_records::check_nameless(const table_row& row, read_record& into) const {
  for (const std::size_t index : match_->nameless) {
    if (utf8::comparable(row.cells[index].text).empty()) continue;
    data_place where = into.place;
    where.column = index + 1;
    into.faults.push_back({.code = "data.heading.missing", .where = where});
  }
}

table_record table_records::bind(delimited_row from) const {
  table_record made;
  read_record& record = made.record;
  record.place = rows_->place();
  record.place.line = from.row.line;
  record.json.kind = json_kind::object;
  record.origin = {.row = record.place, .columns = &match_->places};
  if (from.fault) {
    record.faults.push_back(std::move(*from.fault));
    return made;
  }
  check_nameless(from.row, record);
  for (const bound_column& column : match_->columns) {
    json_value value = read(from.row.cells[column.index], column, record);
    if (value.kind == json_kind::null) continue;
    record.json.names.push_back(column.path);
    record.json.elements.push_back(std::move(value));
  }
  for (const auto& key : match_->keys) {
    made.keys.push_back(key ? read(from.row.cells[key->index], *key, record) : json_value{});
  }
  return made;
}

// S12: once for each column, unless it is refused.
std::optional<diagnostic> table_records::inexact(const cell& one, const bound_column& column, const data_place& row) {
  if (!one.is_inexact || column.field == nullptr || policy_->type_of(*column.field).what == model::kind::text) {
    return std::nullopt;
  }
  if (!options_->is_strict && !inexact_.insert(column.index).second) return std::nullopt;
  return diagnostic{.code = "data.cell.inexact", .where = place_of(column, row),
                    .arguments = {column.is_hidden ? private_words() : quoted(one.text)},
                    .level = options_->is_strict ? severity::error : severity::warning};
}

// A total has no name or key of its own: a row that is filled throughout is an application, whatever it is called.
std::optional<std::string> table_records::total_in(const table_row& row) const {
  const bool has_gap = std::any_of(match_->columns.begin(), match_->columns.end(), [&](const bound_column& column) {
    return utf8::comparable(row.cells[column.index].text).empty();
  });
  return has_gap ? total_of(row) : std::nullopt;
}

// S14: amounts in two units are read as they are written, and said once.
void table_records::watch_unit(const cell& one, const bound_column& column, const data_place& place) {
  if (column.field == nullptr) return;
  const auto unit = unit_of(one, {*policy_, *column.field, options_->limits, column.is_hidden});
  if (!unit) return;
  const auto [first, is_new] = units_.try_emplace(column.index, *unit);
  if (is_new || first->second == *unit || !warned_.insert(column.index).second) return;
  data_place where = place;
  where.column = column.index + 1;
  where.heading = rows_->headings()[column.index].text;
  const phrase shown = column.is_hidden ? private_words() : quoted(one.text);
  remarks_.push_back({.code = "data.units", .where = where, .arguments = {shown}, .level = severity::warning});
}

table_record table_records::watch(delimited_row row, const data_place& place) {
  diagnostics faults;
  for (const bound_column& column : match_->columns) {
    const cell& one = row.row.cells[column.index];
    watch_unit(one, column, place);
    if (auto found = inexact(one, column, place)) (options_->is_strict ? faults : remarks_).push_back(std::move(*found));
  }
  if (const auto total = total_in(row.row)) {
    row.fault = {.code = "table.total", .where = place, .arguments = {quoted(*total)}};
  }
  table_record made = bind(std::move(row));
  made.record.cell_faults.insert(made.record.cell_faults.end(), faults.begin(), faults.end());
  return made;
}

diagnostics table_records::remarks() {
  diagnostics all = rows_ ? rows_->remarks() : diagnostics{};
  all.insert(all.end(), remarks_.begin(), remarks_.end());
  remarks_.clear();
  return all;
}

result<std::optional<table_record>> table_records::next() {
  if (!rows_) return std::nullopt;
  auto row = rows_->next();
  if (!row) return failure(std::move(row.error()));
  if (!*row) return std::nullopt;
  if (!(*row)->fault) {
    data_place place = rows_->place();
    place.line = (*row)->row.line;
    return watch(std::move(**row), place);
  }
  return bind(std::move(**row));
}

}  // namespace milu::data
