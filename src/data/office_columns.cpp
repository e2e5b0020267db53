#include "data/office_columns.hpp"

#include "data/cell_text.hpp"
#include "data/expectation.hpp"
#include "data/scalar_text.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>

#include <algorithm>

namespace milu::data {
namespace {

bool is_declared(const model::record_type& form, const std::string& name) {
  return std::any_of(form.fields.begin(), form.fields.end(),
                     [&](const model::form_field& field) { return field.heading() == name; });
}

// The value of a column that is not the form's; nothing when it is empty.
std::optional<json_value> take(json_value& object, const model::record_type& form, const std::string& name) {
  const auto named = std::find(object.names.begin(), object.names.end(), name);
  if (named == object.names.end() || is_declared(form, name)) return std::nullopt;
  const auto at = named - object.names.begin();
  json_value value = std::move(object.elements[static_cast<std::size_t>(at)]);
  object.names.erase(named);
  object.elements.erase(object.elements.begin() + at);
  const bool is_empty = value.kind == json_kind::text && utf8::comparable(value.text).empty();
  if (value.kind == json_kind::null || is_empty) return std::nullopt;
  return value;
}

struct column_reader {
  office_columns& taken;
  const data_place& place;

  void refuse(const std::string& field, diagnostic problem) {
    data_place where = place;
    where.field = field;
    problem.where = std::move(where);
    taken.faults.push_back(std::move(problem));
  }

  void read_revision(const json_value& value) {
    const auto number = parse_decimal(utf8::comparable(value.text), {});
    const auto whole = number ? number->to_int64() : std::nullopt;
    if (whole && *whole >= 1) taken.revision = static_cast<std::uint64_t>(*whole);
    else refuse("revision", {.code = "data.revision", .arguments = {shown(value, false)}});
  }

  void read_day(const json_value& value) {
    const std::string text = utf8::comparable(value.text);
    if (const auto day = parse_date(plain_day(text).value_or(text))) taken.withdrawn = eval::withdrawal{.on = *day};
    else refuse("withdrawn_on", {.code = "data.date", .arguments = {shown(value, false)}});
  }

  void read_reason(const json_value& value) {
    if (taken.withdrawn) taken.withdrawn->because = utf8::comparable(value.text);
    else if (taken.faults.empty()) refuse("withdrawn_on", {.code = "ruling.missing", .arguments = {"withdrawn_on"}});
  }
};

}  // namespace

reader_options with_office_columns(reader_options options) {
  options.plain_columns = {"revision", "withdrawn_on", "withdrawn_because"};
  return options;
}

office_columns take_office_columns(json_value& object, const model::record_type& form, const data_place& place) {
  office_columns taken;
  column_reader reader{taken, place};
  const auto revision = take(object, form, "revision");
  const auto day = take(object, form, "withdrawn_on");
  const auto reason = take(object, form, "withdrawn_because");
  if (revision) reader.read_revision(*revision);
  if (day) reader.read_day(*day);
  if (reason) reader.read_reason(*reason);
  return taken;
}

}  // namespace milu::data
