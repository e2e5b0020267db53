// The empty form as a JSON schema. Numbers stand in it as the rules write them: no double sees them.
#include "data/expectation.hpp"

#include <milu/base/decimal.hpp>
#include <milu/data/form_template.hpp>

#include <nlohmann/json.hpp>

namespace milu::data {
namespace {

using model::form_field;
using model::kind;

std::string json_text(const std::string& text) { return nlohmann::json(text).dump(); }

class schema_writer {
 public:
  schema_writer(const model::policy& policy, language wanted) : policy_(policy), wanted_(wanted) {}

  std::string object(const model::record_type& record, const std::string& margin) const {
    std::string properties, required;
    for (const form_field& field : record.fields) {
      if (field.is_history()) continue;
      properties += (properties.empty() ? "\n" : ",\n") + margin + "    " + json_text(field.heading()) + ": " +
                    property(field, margin + "    ");
      if (field.is_key) required += (required.empty() ? "" : ", ") + json_text(field.heading());
    }
    return "\"type\": \"object\",\n" + margin + "  \"properties\": {" + properties + "\n" + margin + "  },\n" + margin +
           "  \"required\": [" + required + "],\n" + margin + "  \"additionalProperties\": false";
  }

 private:
  std::string property(const form_field& field, const std::string& margin) const {
    const model::type& type = policy_.type_of(field);
    const std::string head = "{\n" + margin + "  \"title\": " + json_text(field.column.empty() ? field.label.in(wanted_) : field.column) + ",\n" + margin + "  ";
    if (type.what == kind::record) return head + object(policy_.records[type.record], margin) + "\n" + margin + "}";
    if (type.what == kind::list) return head + list(field, type, margin) + "\n" + margin + "}";
    const std::string description = expected_of(policy_, type, field.unit).in(wanted_);
    return head + "\"description\": " + json_text(description) + ",\n" + margin + "  " + plain(field, type) + "\n" + margin + "}";
  }

  std::string list(const form_field& field, const model::type& type, const std::string& margin) const {
    const std::string head = "\"type\": \"array\",\n" + margin + "  \"items\": {\n" + margin + "    ";
    const std::string items = type.record != model::none ? object(policy_.records[type.record], margin + "  ")
                                                         : plain(field, policy_.types[type.element]);
    return head + items + "\n" + margin + "  }";
  }

  // Words for missing and not applicable, and null, are always texts or null: the type is a list where they may stand.
  std::string plain(const form_field& field, const model::type& type) const {
    if (type.what == kind::choice) return "\"enum\": [" + choices(field, type) + "]";
    if (type.what == kind::yes_no) return "\"type\": [\"boolean\", \"null\"]";
    if (model::is_numeric(type.what)) return "\"type\": [\"number\", \"string\", \"null\"]" + bounds(field, type);
    return "\"type\": [\"string\", \"null\"]" + std::string(type.what == kind::date ? ", \"format\": \"date\"" : "");
  }

  std::string choices(const form_field& field, const model::type& type) const {
    std::string text;
    for (const model::choice& one : policy_.choice_sets[type.choices].choices) text += json_text(one.name) + ", ";
    for (const auto* words : {&field.missing_words, &field.inapplicable_words}) {
      for (const std::string& word : *words) text += json_text(word) + ", ";
    }
    return text + "null";
  }

  std::string bounds(const form_field& field, const model::type& type) const {
    const rational factor = field.unit.factor.value_or(rational(1));
    std::string text;
    const auto bound = [&](const std::optional<rational>& end, bool is_open, const char* closed, const char* open) {
      const auto value = end ? std::optional(*end / factor) : std::nullopt;
      if (value && decimal_places(*value)) text += std::string(", \"") + (is_open ? open : closed) + "\": " + to_text(*value);
    };
    bound(type.range.low, type.range.without_low, "minimum", "exclusiveMinimum");
    bound(type.range.high, type.range.without_high, "maximum", "exclusiveMaximum");
    return text;
  }

  const model::policy& policy_;
  language wanted_;
};

}  // namespace

std::string form_schema(const model::policy& policy, language wanted) {
  const std::string body = schema_writer(policy, wanted).object(policy.records[policy.application], "");
  return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": " +
         json_text(policy.head.label.in(wanted)) + ",\n  " + body + "\n}\n";
}

}  // namespace milu::data
