#include "data/form_sheets.hpp"

#include "data/expectation.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>
#include <milu/data/form_template.hpp>

#include <algorithm>

namespace milu::data {
namespace {

using model::form_field;
using model::kind;
using model::record_type;

constexpr std::size_t sheet_name_characters = 31;   // what Excel allows

class designer {
 public:
  designer(const model::policy& policy, language wanted) : policy_(policy), wanted_(wanted) {}

  std::vector<form_sheet> sheets() {
    form_sheet applications{.name = form_sheet_name(policy_, wanted_), .title = title()};
    const record_type& form = policy_.records[policy_.application];
    sheets_.push_back({});
    add_fields(form, "", "", applications, {});
    sheets_.front() = std::move(applications);
    if (policy_.call != model::none) {
      form_sheet call{.name = call_sheet_name(wanted_), .title = title()};
      add_fields(policy_.records[policy_.call], "", "", call, {});
      sheets_.push_back(std::move(call));
    }
    return std::move(sheets_);
  }

 private:
  std::string say(const char* en, const char* zh) const { return wanted_ == language::zh ? zh : en; }
  std::string title() const {
    const std::string edition = policy_.edition.empty() ? "" : say(", edition ", "，版本 ") + policy_.edition;
    return policy_.head.label.in(wanted_) + edition;
  }

  // A column that the data name comes first; a label only when nothing else in the record goes by it.
  std::string heading_of(const record_type& record, const form_field& field) const {
    if (!field.column.empty()) return field.column;
    const std::string& label = field.label.in(wanted_);
    const bool is_shared = std::any_of(record.fields.begin(), record.fields.end(), [&](const form_field& other) {
      return &other != &field && (other.name == label || other.heading() == label || other.label.zh == label || other.label.en == label);
    });
    return is_shared || label.find('.') != label.npos ? field.heading() : label;
  }

  // `prefix` is how columns are headed inside groups, `path` how the form calls them; `owners` are the key columns of
  // the records around.
  void add_fields(const record_type& record, const std::string& prefix, const std::string& path, form_sheet& into,
                  const std::vector<form_column>& owners) {
    for (const form_field& field : record.fields) {
      if (field.is_history()) continue;   // the office's own table, no part of what applicants fill in
      const model::type& type = policy_.type_of(field);
      const std::string heading = prefix + heading_of(record, field);
      const std::string own_path = path + field.heading();
      const bool is_list = type.what == kind::list;
      if (is_list && type.record != model::none) add_list(field, policy_.records[type.record], own_path, owners);
      else if (type.record != model::none) add_fields(policy_.records[type.record], heading + ".", own_path + ".", into, owners);
      else into.columns.push_back(column(heading, field, type));
    }
  }

  void add_list(const form_field& field, const record_type& element, const std::string& path,
                const std::vector<form_column>& owners) {
    const std::string shown = field.column.empty() ? field.label.in(wanted_) : field.column;
    form_sheet sheet{.name = free_name(shown), .title = title() + say(": ", "：") + shown, .list = path};
    std::vector<form_column> keys = owners.empty() ? owner_keys(policy_.records[policy_.application], say("application.", "申报."), element) : owners;
    sheet.columns = keys;
    const std::size_t place = sheets_.size();
    sheets_.push_back({});
    for (form_column& own : owner_keys(element, path + ".", {})) keys.push_back(std::move(own));
    add_fields(element, "", path + ".", sheet, keys);
    sheets_[place] = std::move(sheet);
  }

  // The key of the record that a row belongs to, told apart from fields of the row itself that are called the same.
  std::vector<form_column> owner_keys(const record_type& owner, const std::string& prefix, const record_type& row) const {
    std::vector<form_column> keys;
    for (const std::uint32_t index : owner.keys) {
      const form_field& field = owner.fields[index];
      std::string heading = heading_of(owner, field);
      const bool is_taken = std::any_of(row.fields.begin(), row.fields.end(), [&](const form_field& one) {
        return one.heading() == heading || one.label.zh == heading || one.label.en == heading;
      });
      if (is_taken || row.fields.empty()) heading.insert(0, prefix);
      keys.push_back(column(heading, field, policy_.type_of(field)));
    }
    if (keys.empty() && !row.fields.empty()) {
      keys.push_back({.heading = "application.id", .note = say("number of the application, from 1", "申报的序号，从1起"), .what = form_cell::whole});
    }
    return keys;
  }

  form_column column(const std::string& heading, const form_field& field, const model::type& type) const {
    form_column made{.heading = heading, .note = note_of(field, type), .what = cell_of(type)};
    if (type.what == kind::choice) {
      for (const model::choice& one : policy_.choice_sets[type.choices].choices) made.choices.push_back(one.name);
    }
    if (type.what == kind::yes_no) made.choices = {say("yes", "是"), say("no", "否")};
    for (const auto* words : {&field.missing_words, &field.inapplicable_words}) {
      for (const std::string& word : *words) {
        made.takes_words = true;
        if (!made.choices.empty()) made.choices.push_back(word);
      }
    }
    const rational factor = field.unit.factor.value_or(rational(1));
    if (model::is_numeric(type.what) && type.range.low) made.low = *type.range.low / factor;
    if (model::is_numeric(type.what) && type.range.high) made.high = *type.range.high / factor;
    if (type.what == kind::count && !made.low) made.low = rational(0);
    made.without_low = type.range.without_low;
    made.without_high = type.range.without_high;
    return made;
  }

  static form_cell cell_of(const model::type& type) {
    if (type.what == kind::text) return form_cell::text;
    if (type.what == kind::date) return form_cell::day;
    if (type.what == kind::count) return form_cell::whole;
    if (type.what == kind::choice || type.what == kind::yes_no) return form_cell::choice;
    return model::is_numeric(type.what) ? form_cell::number : form_cell::anything;
  }

  std::string note_of(const form_field& field, const model::type& type) const {
    std::string note;
    if (type.what == kind::yes_no) note = say("yes or no", "是或否");
    else if (type.what == kind::list) {
      note = say("several, joined by 、: ", "可填多项，用“、”隔开：") + expected_of(policy_, policy_.types[type.element], field.unit).in(wanted_);
    } else note = expected_of(policy_, type, field.unit).in(wanted_);
    if (type.range.low || type.range.high) note += say(", ", "，") + range_of(type).in(wanted_);
    if (type.range.step && type.what != kind::count) note += say(", step ", "，步长 ") + to_text(*type.range.step);
    for (const std::string& word : field.inapplicable_words) note += say(", or ", "，或“") + word + say("", "”");
    if (field.is_key) note += say(" (required)", "（必填）");
    return note;
  }

  std::string free_name(const std::string& wanted) const {
    std::string name = usable_name(wanted);
    const auto is_taken = [&](const std::string& one) {
      return one == form_sheet_name(policy_, wanted_) || one == call_sheet_name(wanted_) ||
             std::any_of(sheets_.begin(), sheets_.end(), [&](const form_sheet& sheet) { return sheet.name == one; });
    };
    for (int number = 2; is_taken(name); ++number) name = usable_name(wanted) + "-" + std::to_string(number);
    return name;
  }

  static std::string usable_name(const std::string& wanted) {
    std::string name;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < wanted.size() && characters < sheet_name_characters - 4; ++characters) {
      const utf8::step step = utf8::decode(wanted, at);
      const bool is_allowed = std::string_view("[]:*?/\\'#").find(wanted[at]) == std::string_view::npos;
      name += is_allowed ? wanted.substr(at, step.bytes) : "-";
      at += step.bytes;
    }
    return name;
  }

  const model::policy& policy_;
  language wanted_;
  std::vector<form_sheet> sheets_ = {};
};

}  // namespace

std::vector<form_sheet> form_sheets(const model::policy& policy, language wanted) {
  return designer(policy, wanted).sheets();
}

std::string form_sheet_name(const model::policy&, language wanted) {
  return wanted == language::zh ? "申报" : "applications";
}

std::string call_sheet_name(language wanted) { return wanted == language::zh ? "批次" : "call"; }

std::vector<form_part> form_parts(const model::policy& policy, language wanted) {
  std::vector<form_part> parts;
  for (const form_sheet& sheet : form_sheets(policy, wanted)) {
    if (!sheet.list.empty()) parts.push_back({sheet.list, sheet.name});
  }
  return parts;
}

}  // namespace milu::data
