#pragma once
// Arguments from C as our own values, each checked: NULL where something is needed, sizes, choices, limits.
#include "capi/boundary.hpp"

#include <optional>
#include <string_view>

namespace milu::capi {

result<std::string_view> text_argument(const char* name, const char* text, std::size_t length);
result<limits> limits_argument(const milu_limits*);
result<language> language_argument(milu_language, language of_rules);
result<data::data_format> format_argument(const char* name, milu_format);

// What milu_options says of the question, and how its data are read.
struct asked_options {
  session::wishes said = {};
  data::reader_options calls = {};
  data::reader_options applications = {};
  bool keep_going = false;
  std::optional<std::string_view> calendar = {};  // still as a text
};
result<asked_options> options_argument(const milu_options*);

}  // namespace milu::capi
