#include "capi/arguments.hpp"

#include <cstdint>

namespace milu::capi {
namespace {

diagnostic bad_size(const char* name) {
  return bad_argument(name, {"was not begun with its _INIT value", "没有用相应的 _INIT 初值初始化"});
}

// A limit may be lowered, never raised: what one program accepts, every program accepts, and no stack grows with it.
result<void> lower(std::size_t& own, std::size_t wanted, const char* name) {
  if (wanted == 0) return {};
  if (wanted > own) {
    const std::string most = std::to_string(own);
    return failure(bad_argument(name, {"is above the engine's own limit of " + most, "超过引擎本身的上限" + most}));
  }
  own = wanted;
  return {};
}

std::optional<std::string> text_or_none(const char* text) {
  if (!text) return std::nullopt;
  return std::string(text);
}

result<std::vector<std::string>> settings_of(const milu_options& given) {
  std::vector<std::string> all;
  if (given.setting_count > 0 && !given.settings) return failure(null_argument("settings"));
  for (std::size_t i = 0; i < given.setting_count; ++i) {
    if (!given.settings[i]) return failure(null_argument("settings[i]"));
    all.emplace_back(given.settings[i]);
  }
  return all;
}

}  // namespace

result<std::string_view> text_argument(const char* name, const char* text, std::size_t length) {
  if (!text) return failure(null_argument(name));
  if (length > PTRDIFF_MAX) return failure(bad_argument(name, {"is longer than any memory", "长度超过内存可能的大小"}));
  return std::string_view(text, length);
}

result<limits> limits_argument(const milu_limits* given) {
  limits own;
  if (!given) return own;
  if (given->size != sizeof(milu_limits)) return failure(bad_size("limits"));
  struct pair { std::size_t& own; std::size_t wanted; const char* name; };
  const pair all[] = {{own.rules_bytes, given->rules_bytes, "limits.rules_bytes"},
                      {own.nesting, given->nesting, "limits.nesting"},
                      {own.name_bytes, given->name_bytes, "limits.name_bytes"},
                      {own.problems, given->problems, "limits.problems"},
                      {own.digits, given->digits, "limits.digits"},
                      {own.rational_digits, given->rational_digits, "limits.rational_digits"},
                      {own.record_bytes, given->record_bytes, "limits.record_bytes"},
                      {own.data_nesting, given->data_nesting, "limits.data_nesting"},
                      {own.list_elements, given->list_elements, "limits.list_elements"}};
  for (const pair& one : all) {
    if (auto lowered = lower(one.own, one.wanted, one.name); !lowered) return tl::unexpected(lowered.error());
  }
  return own;
}

result<language> language_argument(milu_language wanted, language of_rules) {
  switch (wanted) {
    case MILU_LANGUAGE_OF_RULES: return of_rules;
    case MILU_ENGLISH: return language::en;
    case MILU_CHINESE: return language::zh;
  }
  return failure(bad_argument("language", {"is no language", "不是可选的语言"}));
}

result<data::data_format> format_argument(const char* name, milu_format wanted) {
  switch (wanted) {
    case MILU_JSONL: return data::data_format::jsonl;
    case MILU_JSON: return data::data_format::json;
  }
  return failure(bad_argument(name, {"is no format", "不是可选的格式"}));
}

result<asked_options> options_argument(const milu_options* given) {
  asked_options made;
  if (!given) return made;
  if (given->size != sizeof(milu_options)) return failure(bad_size("options"));
  auto settings = settings_of(*given);
  if (!settings) return tl::unexpected(settings.error());
  const auto allowed = limits_argument(given->limits);
  if (!allowed) return tl::unexpected(allowed.error());
  const auto calls = format_argument("call_format", given->call_format);
  if (!calls) return tl::unexpected(calls.error());
  const auto applications = format_argument("application_format", given->application_format);
  if (!applications) return tl::unexpected(applications.error());
  if (given->calendar) {
    const auto calendar = text_argument("calendar", given->calendar, given->calendar_length);
    if (!calendar) return tl::unexpected(calendar.error());
    made.calendar = *calendar;
  }
  const bool ignore = given->ignore_unknown != 0;
  made.said = {text_or_none(given->as_of), text_or_none(given->profile), std::move(*settings), {}};
  made.calls = {.format = *calls, .ignore_unknown = ignore, .limits = *allowed};
  made.applications = {.format = *applications, .ignore_unknown = ignore, .limits = *allowed};
  made.keep_going = given->keep_going != 0;
  return made;
}

}  // namespace milu::capi
