#include "data/record_source.hpp"

#include "data/expectation.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

bool is_table(data_format format) { return format != data_format::json && format != data_format::jsonl; }

}  // namespace

record_source::record_source(std::istream& from, const model::policy& policy, const model::record_type& form,
                             const reader_options& options)
    : from_(from), policy_(policy), form_(form), options_(options) {
  if (!is_table(options.format)) json_.emplace(from, options);
}

// A table without the column of the key is no table of this form: its header was not found, or it is another file.
std::optional<diagnostic> record_source::missing_key() const {
  const auto& places = table_->columns().places;
  for (const std::uint32_t key : form_.keys) {
    const std::string& heading = form_.fields[key].heading();
    const bool is_there =
        std::any_of(places.begin(), places.end(), [&](const auto& one) { return one.path == heading; });
    if (!is_there && !table_->is_empty()) {
      return diagnostic{.code = "data.column.missing", .where = table_->header(), .arguments = {heading}};
    }
  }
  return std::nullopt;
}

result<void> record_source::open() {
  auto opened = table_records::open(from_, policy_, form_, options_, {});
  if (!opened) return tl::unexpected(std::move(opened.error()));
  table_ = std::move(*opened);
  if (auto problem = missing_key()) return failure(std::move(*problem));
  return {};
}

result<std::optional<read_record>> record_source::next_of_table() {
  if (!table_) {
    if (auto opened = open(); !opened) return tl::unexpected(std::move(opened.error()));
  }
  auto row = table_->next();
  if (!row) return tl::unexpected(std::move(row.error()));
  if (!*row) return std::nullopt;
  return std::move((*row)->record);
}

// The names of a portal's JSON; its values are renamed where they are texts.
void record_source::rename(json_value& record) const {
  for (std::size_t index = 0; index < record.names.size(); ++index) {
    for (const renaming& one : options_.renamings) {
      if (utf8::comparable(one.heading) != utf8::comparable(record.names[index])) continue;
      json_value& value = record.elements[index];
      if (one.written.empty() || value.kind != json_kind::text) continue;
      if (utf8::comparable(value.text) == utf8::comparable(one.written)) value.text = one.means;
    }
  }
  for (std::string& name : record.names) {
    const auto found = std::find_if(options_.renamings.begin(), options_.renamings.end(), [&](const renaming& one) {
      return one.written.empty() && utf8::comparable(one.heading) == utf8::comparable(name);
    });
    if (found != options_.renamings.end()) name = found->field;
  }
}

result<std::optional<read_record>> record_source::next() {
  if (!json_) return next_of_table();
  auto read = json_->next();
  if (read && *read && !options_.renamings.empty()) rename((*read)->json);
  return read;
}

diagnostics record_source::remarks() { return table_ ? table_->remarks() : diagnostics{}; }

}  // namespace milu::data
