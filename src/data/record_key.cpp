#include "data/record_binder.hpp"
#include "data/scalar_text.hpp"

namespace milu::data {
namespace {

std::string without_slash(const std::string& text) {
  std::string escaped;
  for (const char byte : text) {
    if (byte == '/') escaped += "%2F";
    else escaped += byte;
  }
  return escaped;
}

}  // namespace

std::optional<std::vector<std::string>> key_texts(const model::record_value& record, const model::policy& policy,
                                                  const model::record_type& type) {
  std::vector<std::string> texts;
  for (const std::uint32_t index : type.keys) {
    const model::scalar* value = record.fields[index].as_scalar();
    if (value == nullptr) return std::nullopt;
    texts.push_back(key_text(*value, policy, policy.type_of(type.fields[index])));
    if (texts.back().empty()) return std::nullopt;
  }
  return texts;
}

keyed_field keyed_field_at(const model::policy& policy, const model::record_value& record,
                           const std::vector<std::uint32_t>& path) {
  keyed_field found;
  std::uint32_t type = policy.application;
  const model::record_value* inside = &record;
  for (const std::uint32_t step : path) {
    if (type >= policy.records.size()) return {};
    found.declared = &policy.records[type].fields[step];
    type = policy.type_of(*found.declared).record;
    const model::field_value* value = inside && step < inside->fields.size() ? &inside->fields[step] : nullptr;
    const model::scalar* known = value ? value->as_scalar() : nullptr;
    found.is_given = known && !key_text(*known, policy, policy.type_of(*found.declared)).empty();
    inside = value ? value->as_record() : nullptr;
  }
  return found;
}

std::string joined_key(const std::vector<std::string>& texts) {
  if (texts.size() == 1) return texts[0];
  std::string key;
  for (const std::string& text : texts) key += (key.empty() ? "" : "/") + without_slash(text);
  return key;
}

}  // namespace milu::data
