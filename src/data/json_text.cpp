#include "data/json_value.hpp"

#include <nlohmann/json.hpp>

namespace milu::data {
namespace {

std::string quoted_text(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void write(const json_value& value, std::string& out) {
  const bool is_object = value.kind == json_kind::object;
  switch (value.kind) {
    case json_kind::null: out += "null"; return;
    case json_kind::yes_no: out += value.is_true ? "true" : "false"; return;
    case json_kind::number: out += value.text; return;
    case json_kind::text: out += quoted_text(value.text); return;
    case json_kind::list:
    case json_kind::object: break;
  }
  out += is_object ? '{' : '[';
  for (std::size_t index = 0; index < value.elements.size(); ++index) {
    if (index > 0) out += ',';
    if (is_object) out += quoted_text(value.names[index]) + ":";
    write(value.elements[index], out);  // the parser has bounded the levels
  }
  out += is_object ? '}' : ']';
}

}  // namespace

std::string to_text(const json_value& value) {
  std::string out;
  write(value, out);
  return out;
}

}  // namespace milu::data
