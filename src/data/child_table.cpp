#include "data/child_table.hpp"

#include "data/expectation.hpp"
#include "data/record_binder.hpp"
#include "data/scalar_text.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

using model::form_field;
using model::record_type;

// Stands between the key of an application and that of an element in it.
constexpr char step = '\x1f';

std::optional<list_place> find_below(const model::policy& policy, const record_type& form, const std::string& path,
                                     std::size_t begin, list_place around) {
  for (const form_field& field : form.fields) {
    const std::string& name = field.heading();
    const std::size_t end = begin + name.size();
    if (path.compare(begin, name.size(), name) != 0) continue;
    const model::type& type = policy.type_of(field);
    const bool is_list = type.what == model::kind::list;
    if (end == path.size() && is_list) {
      around.path = path;
      around.field = &field;
      return around;
    }
    if (end >= path.size() || path[end] != '.' || type.record == model::none) continue;
    const record_type& inner = policy.records[type.record];
    const list_place next = is_list ? list_place{{}, path.substr(0, end), nullptr, &inner} : around;
    if (auto found = find_below(policy, inner, path, end + 1, next)) return found;
  }
  return std::nullopt;
}

void add_keys(std::vector<key_column>& keys, const record_type& of, const std::vector<std::string>& prefixes) {
  for (const std::uint32_t index : of.keys) {
    const form_field& field = of.fields[index];
    key_column key{{}, &field};
    for (const std::string& name : {field.heading(), field.label.zh, field.label.en}) {
      key.headings.push_back(name);
      for (const std::string& prefix : prefixes) key.headings.push_back(prefix + "." + name);
    }
    keys.push_back(std::move(key));
  }
}

// The parts of the application's key, then the whole of it as it is printed, then the parts of the key of the element
// around the list.
std::vector<key_column> keys_for(const model::policy& policy, const list_place& place) {
  std::vector<key_column> keys;
  if (place.is_history()) return keys;   // its rows have their own
  add_keys(keys, policy.records[policy.application], {"application", "申报"});
  keys.push_back({{"application.id", "id"}, nullptr});
  if (place.around != nullptr) add_keys(keys, *place.around, {place.within});
  return keys;
}

std::optional<std::string> key_part(const json_value& value, const form_field& field, const model::policy& policy,
                                    const reader_options& options) {
  if (value.kind == json_kind::null) return std::nullopt;
  const model::type& type = policy.type_of(field);
  const auto read = read_scalar(value, {policy, type, field.unit, options.limits, true, field.is_private});
  if (!read) return std::nullopt;
  const std::string text = key_text(*read, policy, type);
  return text.empty() ? std::nullopt : std::optional(text);
}

// In a map the fields of a list are written with the list before them: reviews.mark.
reader_options within_list(reader_options options, const std::string& path) {
  for (renaming& one : options.renamings) {
    if (one.field.starts_with(path + ".")) one.field.erase(0, path.size() + 1);
  }
  return options;
}

// A list of plain values has no record: each row holds one, in a column called as the list, or `value`.
record_type form_of(const model::policy& policy, const list_place& place) {
  const model::type& type = policy.type_of(*place.field);
  if (type.record != model::none) return policy.records[type.record];
  form_field value = *place.field;
  value.column = place.field->heading();
  value.of = type.element;
  value.label = {"值", "value"};
  return {.path = place.path, .fields = {std::move(value)}};
}

class child_reader {
 public:
  child_reader(const model::policy& policy, const reader_options& options, child_list& into)
      : policy_(policy), options_(within_list(options, into.place.path)), list_(into),
        keys_(keys_for(policy, into.place)) {}

  result<void> read(std::istream& from, diagnostics& remarks) {
    list_.tables.push_back(std::make_unique<child_table>());
    child_table& table = *list_.tables.back();
    table.form = form_of(policy_, list_.place);
    auto records = table_records::open(from, policy_, table.form, options_, keys_);
    if (!records) return tl::unexpected(std::move(records.error()));
    if (auto problem = find_missing_key(*records)) return failure(std::move(*problem));
    table.columns = records->columns().places;
    if (is_plain()) for (column_place& one : table.columns) one.path.clear();
    for (auto row = records->next();; row = records->next()) {
      if (!row) return tl::unexpected(std::move(row.error()));
      if (!*row) break;
      if (auto taken = take(std::move(**row), table); !taken) return taken;
    }
    for (diagnostic& one : records->remarks()) remarks.push_back(std::move(one));
    return {};
  }

 private:
  bool is_plain() const { return policy_.type_of(*list_.place.field).record == model::none; }
  const record_type& application() const { return policy_.records[policy_.application]; }
  std::size_t parts() const { return application().keys.size(); }   // of the application's key; `id` comes after them

  std::optional<diagnostic> find_missing_key(const table_records& records) const {
    if (list_.place.is_history()) return find_missing_row_key(records);
    const auto& found = records.columns().keys;
    if (found.empty()) return std::nullopt;   // an empty file
    const auto missing = [](const auto& one) { return !one.has_value(); };
    const auto whole = found.begin() + std::ptrdiff_t(parts());   // the key as it is printed
    const bool lacks_part = parts() == 0 || std::any_of(found.begin(), whole, missing);
    const auto inner = std::find_if(whole + 1, found.end(), missing);
    if (lacks_part && !found[parts()]) return lacking(keys_.front().headings.front(), records.header());
    if (inner == found.end()) return std::nullopt;
    return lacking(keys_[static_cast<std::size_t>(inner - found.begin())].headings.front(), records.header());
  }

  const record_type& row_form() const { return policy_.records[policy_.type_of(*list_.place.field).record]; }

  std::optional<diagnostic> find_missing_row_key(const table_records& records) const {
    if (records.columns().places.empty()) return std::nullopt;   // an empty file
    for (const std::uint32_t index : list_.place.field->row_keys) {
      const std::string& wanted = row_form().fields[index].heading();
      const auto& places = records.columns().places;
      const bool is_there = std::any_of(places.begin(), places.end(), [&](const column_place& one) {
        return one.path == wanted;
      });
      if (!is_there) return lacking(wanted, records.header());
    }
    return std::nullopt;
  }

  // Rows without a key belong to nobody that can be named.
  result<void> take_history(table_record row, const child_table& table) {
    const auto key = joined_row_key(row.record.json);
    if (!key) {
      const std::uint32_t first = list_.place.field->row_keys.front();
      return failure(lacking(row_form().fields[first].heading(), row.record.place));
    }
    row.record.origin.columns = &table.columns;
    list_.rows[*key].push_back(std::move(row.record));
    return {};
  }

  std::optional<std::string> joined_row_key(const json_value& row) const {
    std::vector<std::string> texts;
    for (const std::uint32_t index : list_.place.field->row_keys) {
      const form_field& field = row_form().fields[index];
      const json_value* value = row.find(field.heading());
      auto text = value == nullptr ? std::nullopt : key_part(*value, field, policy_, options_);
      if (!text) return std::nullopt;
      texts.push_back(std::move(*text));
    }
    return texts.empty() ? std::nullopt : std::optional(joined_key(texts));
  }

  diagnostic lacking(const std::string& heading, const data_place& where) const {
    return {.code = "data.child.key", .where = where, .arguments = {list_.place.path, heading}};
  }

  std::optional<std::string> application_key(const std::vector<json_value>& keys) const {
    if (keys[parts()].kind != json_kind::null) return keys[parts()].text;
    return joined(keys, 0, parts());
  }

  std::optional<std::string> joined(const std::vector<json_value>& keys, std::size_t begin, std::size_t end) const {
    std::vector<std::string> texts;
    for (std::size_t index = begin; index < end; ++index) {
      auto text = key_part(keys[index], *keys_[index].field, policy_, options_);
      if (!text) return std::nullopt;
      texts.push_back(std::move(*text));
    }
    return texts.empty() ? std::nullopt : std::optional(joined_key(texts));
  }

  // A row that cannot be read, or does not say whose it is, leaves every application in doubt.
  result<void> take(table_record row, const child_table& table) {
    if (!row.record.faults.empty()) return tl::unexpected(std::move(row.record.faults));
    if (list_.place.is_history()) return take_history(std::move(row), table);
    const auto application = application_key(row.keys);
    if (!application) return failure(lacking(keys_.front().headings.front(), row.record.place));
    std::optional<std::string> within;
    if (list_.place.around != nullptr) {
      within = joined(row.keys, parts() + 1, keys_.size());
      if (!within) return failure(lacking(keys_.back().headings.front(), row.record.place));
    }
    row.record.origin.columns = &table.columns;
    if (is_plain()) {
      json_value value = row.record.json.elements.empty() ? json_value{} : std::move(row.record.json.elements.front());
      row.record.json = std::move(value);
    }
    list_.rows[owner_key(*application, within)].push_back(std::move(row.record));
    return {};
  }

  const model::policy& policy_;
  const reader_options options_;
  child_list& list_;
  std::vector<key_column> keys_;
};

}  // namespace

std::optional<list_place> find_list(const model::policy& policy, const std::string& path) {
  return find_below(policy, policy.records[policy.application], path, 0, {});
}

std::string owner_key(const std::string& application, const std::optional<std::string>& element) {
  return element ? application + step + *element : application;
}

result<void> read_child_table(const model::policy& policy, std::istream& from, const reader_options& options,
                              child_list& into, diagnostics& remarks) {
  return child_reader(policy, options, into).read(from, remarks);
}

namespace {

// Tables give `applicant.code` in one piece, JSON in nested objects.
const json_value* find_at(const json_value& whole, const std::vector<std::string>& headings) {
  std::string in_one_piece;
  for (const std::string& heading : headings) in_one_piece += (in_one_piece.empty() ? "" : ".") + heading;
  if (const json_value* found = whole.find(in_one_piece)) return found;
  const json_value* found = &whole;
  for (const std::string& heading : headings) found = found == nullptr ? nullptr : found->find(heading);
  return found;
}

}  // namespace

std::optional<std::string> history_key(const json_value& application, const model::policy& policy,
                                       const form_field& history, const reader_options& options) {
  std::vector<std::string> texts;
  for (const std::vector<std::uint32_t>& path : history.joined_by) {
    const record_type* form = &policy.records[policy.application];
    const form_field* field = nullptr;
    std::vector<std::string> headings;
    for (const std::uint32_t at : path) {
      field = &form->fields[at];
      headings.push_back(field->heading());
      if (const std::uint32_t inner = policy.type_of(*field).record; inner != model::none) form = &policy.records[inner];
    }
    const json_value* value = find_at(application, headings);
    auto text = value == nullptr || field == nullptr ? std::nullopt : key_part(*value, *field, policy, options);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
  }
  return texts.empty() ? std::nullopt : std::optional(joined_key(texts));
}

std::optional<std::string> printed_key(const json_value& record, const model::policy& policy, const record_type& form,
                                       const reader_options& options) {
  std::vector<std::string> texts;
  for (const std::uint32_t index : form.keys) {
    const json_value* value = record.find(form.fields[index].heading());
    auto text = value == nullptr ? std::nullopt : key_part(*value, form.fields[index], policy, options);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
  }
  return texts.empty() ? std::nullopt : std::optional(joined_key(texts));
}

}  // namespace milu::data
