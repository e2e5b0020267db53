#include "cli/recorded_options.hpp"

#include "cli/question.hpp"

#include <milu/base/decimal.hpp>
#include <milu/report/receipt.hpp>

#include <algorithm>
#include <cctype>

namespace milu::cli {
namespace {

using session::recorded;

// The value that all records have; none when they differ: then each call has its own.
std::optional<std::string> common(const std::vector<recorded>& all, const std::string& path) {
  const auto first = all.front().text(path);
  const bool is_same = std::all_of(all.begin(), all.end(), [&](const recorded& one) { return one.text(path) == first; });
  return is_same ? first : std::nullopt;
}

// P1Y2M10D as people write it on a command line: 14个月10天.
std::string duration_words(const std::string& iso) {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t working_days = 0;
  std::int64_t number = 0;
  for (const char byte : iso) {
    if (byte >= '0' && byte <= '9') number = number * 10 + (byte - '0');
    if (byte == 'Y') months += 12 * number;
    if (byte == 'M') months += number;
    if (byte == 'D') days += number;       // of `10WD` nothing is left for the D
    if (byte == 'W') working_days += number;
    if (byte < '0' || byte > '9') number = 0;
  }
  std::string words;
  if (months > 0) words += std::to_string(months) + "个月";
  if (days > 0) words += std::to_string(days) + "天";
  if (working_days > 0) words += std::to_string(working_days) + "个工作日";
  return words.empty() ? "0天" : words;
}

// A value of a receipt as `--set` takes it.
std::string setting_text(const model::type& of, const session::leaf& written) {
  if (!written.is_text) return written.text == "null" ? "unset" : written.text == "true" ? "yes" : "no";
  if (of.what == model::kind::duration) return duration_words(written.text);
  if (of.what != model::kind::percent) return written.text;
  const auto share = parse_decimal(written.text, {});
  return share ? to_text(*share * rational(100)) + "%" : written.text;
}

std::vector<std::string> settings_behind(const model::policy& rules, const recorded& one) {
  std::vector<std::string> settings;
  for (const model::parameter& each : rules.parameters) {
    const auto found = one.leaves.find("receipt.parameters." + each.head.name);
    if (found == one.leaves.end()) continue;
    settings.push_back(each.head.name + "=" + setting_text(rules.types[each.of], found->second));
  }
  return settings;
}

// Each record of one who declined names reason and day; where the days differ, each call's own day is meant.
void take_declines(options& made, const std::vector<recorded>& all) {
  std::vector<recorded> gone;
  for (const recorded& one : all) {
    const auto because = one.text("declined.because");
    if (!because) continue;
    made.declines.push_back(one.id + "=" + *because);
    gone.push_back(one);
  }
  if (!gone.empty() && !made.declined_on) made.declined_on = common(gone, "declined.on");
}

}  // namespace

tl::expected<options, int> options_behind(const std::vector<recorded>& all, const options& given, console& speaker) {
  const recorded& first = all.front();
  options made = given;
  if (!made.as_of) made.as_of = common(all, "receipt.as_of");
  if (!made.profile) made.profile = first.text("receipt.profile");
  made.preview = first.text("provisional").has_value();
  if (!made.audience) made.audience = first.text("audience");
  if (!made.rulings && first.text("receipt.rulings")) {
    return tl::unexpected(speaker.refuse({.code = "cli.missing", .arguments = {"--rulings FILE", given.command}}, usage));
  }
  if (!made.calendar && first.text("receipt.calendar")) {
    return tl::unexpected(speaker.refuse({.code = "cli.missing", .arguments = {"--calendar FILE", given.command}}, usage));
  }
  if (made.declines.empty()) take_declines(made, all);
  if (made.declines.empty() && first.text("receipt.declines")) {
    const std::string option = "--decline ID=REASON";
    return tl::unexpected(speaker.refuse({.code = "cli.missing", .arguments = {option, given.command}}, usage));
  }
  if (!made.settings.empty()) return made;
  const auto path = only_rules_path(made, speaker);
  if (!path) return tl::unexpected(path.error());
  const auto file = load_rules(*path, made, speaker);
  if (!file) return tl::unexpected(file.error());
  made.settings = settings_behind((*file)->rules, first);
  return made;
}

}  // namespace milu::cli
