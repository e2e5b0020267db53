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
  auto rows = row_source::open(from, options);
  if (!rows) return tl::unexpected(std::move(rows.error()));
  table_records records(policy, options);
  if (!*rows) return records;
  *records.match_ = match_columns(**rows, policy, form, options, keys);
  if (!records.match_->problems.empty()) return tl::unexpected(std::move(records.match_->problems));
  records.rows_ = std::move(**rows);
  return records;
}

json_value table_records::read(const cell& one, const bound_column& column, read_record& into) const {
  if (column.field == nullptr) return {.kind = json_kind::text, .text = utf8::comparable(one.text)};
  auto value = cell_value(respelled(one, column), {*policy_, *column.field, options_->limits, column.is_hidden,
                                                   rows_->has_decimal_commas()});
  if (value) return std::move(*value);
  diagnostic problem = std::move(value.error());
  data_place where = into.place;
  where.field = column.path;
  where.column = column.index + 1;
  where.heading = rows_->headings()[column.index].text;
  problem.where = std::move(where);
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

result<std::optional<table_record>> table_records::next() {
  if (!rows_) return std::nullopt;
  auto row = rows_->next();
  if (!row) return failure(std::move(row.error()));
  if (!*row) return std::nullopt;
  if (!(*row)->fault) {
    data_place place = rows_->place();
    place.line = (*row)->row.line;
    for (const bound_column& column : match_->columns) watch_unit((*row)->row.cells[column.index], column, place);
  }
  return bind(std::move(**row));
}

}  // namespace milu::data
