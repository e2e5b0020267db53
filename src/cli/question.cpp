#include "cli/question.hpp"

#include <milu/data/application_reader.hpp>
#include <milu/source/render.hpp>
#include <milu/source/suggest.hpp>

#include "cli/dates.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"

#include <fstream>

namespace milu::cli {
namespace {

std::vector<std::string> parameter_names(const model::policy& rules) {
  std::vector<std::string> names;
  for (const auto& one : rules.parameters) names.push_back(one.head.name);
  return names;
}

diagnostic unknown_parameter(const model::policy& rules, const std::string& name) {
  const auto names = parameter_names(rules);
  const auto near = nearest(name, names);
  if (near) return {.code = "set.unknown", .arguments = {name, *near}};
  std::string known;
  for (std::size_t i = 0; i < names.size() && i < 8; ++i) known += (i > 0 ? ", " : "") + names[i];
  return {.code = "cli.usage", .arguments = {phrase("the rules have no parameter `" + name + "`; they have: " + known,
                                                    "规则中没有参数“" + name + "”，只有：" + known)}};
}

// Whatever is wrong with it: its kind, its range, its steps.
diagnostic not_a_value(const std::string& name, const std::string& text, const diagnostics& faults) {
  const diagnostic& first = faults.front();
  const phrase why(message_text(first, language::en), message_text(first, language::zh));
  return {.code = "set.value", .arguments = {name, text, why}};
}

result<eval::override_value> one_setting(const model::policy& rules, const std::string& written) {
  const std::size_t sign = written.find('=');
  const std::string name = written.substr(0, sign);
  for (std::uint32_t i = 0; i < rules.parameters.size(); ++i) {
    const model::parameter& declared = rules.parameters[i];
    if (declared.head.name != name) continue;
    const std::string text = sign == written.npos ? "" : written.substr(sign + 1);
    if (text == "unset" || text == "未规定") return eval::override_value{i, std::nullopt};
    const model::type& of = rules.types[declared.of];
    auto value = data::parse_scalar(rules, of, text, limits{});
    if (!value) return failure(not_a_value(name, text, value.error()));
    return eval::override_value{i, *value};
  }
  return failure(unknown_parameter(rules, name));
}

result<std::vector<eval::override_value>> read_settings(const model::policy& rules, const options& given) {
  std::vector<eval::override_value> all;
  for (const std::string& written : given.settings) {
    auto one = one_setting(rules, written);
    if (!one) return tl::unexpected(one.error());
    all.push_back(std::move(*one));
  }
  return all;
}

result<std::optional<std::uint32_t>> find_profile(const model::policy& rules,
                                                  const std::optional<std::string>& wanted) {
  if (!wanted) return std::optional<std::uint32_t>{};
  std::string known;
  for (std::uint32_t i = 0; i < rules.profiles.size(); ++i) {
    if (rules.profiles[i].head.name == *wanted) return std::optional<std::uint32_t>(i);
    known += (i > 0 ? ", " : "") + rules.profiles[i].head.name;
  }
  return failure(
      {.code = "profile.unknown", .arguments = {*wanted, known.empty() ? phrase("none", "无") : phrase(known)}});
}

// A policy that looks at its call needs one; the facts may be an empty object where all of them are missing.
tl::expected<std::vector<eval::call>, int> read_calls(const model::policy& rules, const options& given,
                                                      console& speaker) {
  if (!given.call) {
    if (rules.call == model::none) return std::vector<eval::call>{};
    return tl::unexpected(speaker.refuse({.code = "call.needed", .arguments = {rules.head.name}}, usage));
  }
  if (auto fault = reading_fault(*given.call)) return tl::unexpected(speaker.refuse(std::move(*fault), usage));
  auto options = reader_options_for(*given.call, given, speaker);
  if (!options) return tl::unexpected(options.error());
  std::ifstream file;
  if (*given.call != "-") file.open(*given.call, std::ios::binary);
  std::istream& in = *given.call == "-" ? speaker.in() : file;
  auto calls = data::read_calls(rules, in, *options);
  if (!calls) return tl::unexpected(speaker.refuse(calls.error(), nullptr, bad_data));
  return std::move(*calls);
}

// What the command line says of parameters, for every call.
struct stated {
  std::vector<eval::override_value> set;
  std::optional<std::uint32_t> profile;
};

result<stated> read_stated(const model::policy& rules, const options& given) {
  auto set = read_settings(rules, given);
  if (!set) return tl::unexpected(set.error());
  auto profile = find_profile(rules, given.profile);
  if (!profile) return tl::unexpected(profile.error());
  return stated{std::move(*set), *profile};
}

result<eval::settings> settle_for(const model::policy& rules, const options& given, const stated& said,
                                  const eval::call* call) {
  const auto days = dates_of(rules, given.as_of, call);
  if (!days) return tl::unexpected(days.error());
  return eval::settle(rules, days->as_of, days->law_on, said.profile, said.set, limits{});
}

// Each call has the dates that it names itself (S32).
result<eval::settings_by_call> settle(const model::policy& rules, const options& given,
                                      const std::vector<eval::call>& calls) {
  const auto said = read_stated(rules, given);
  if (!said) return tl::unexpected(said.error());
  eval::settings_by_call all;
  if (calls.empty()) {
    auto alone = settle_for(rules, given, *said, nullptr);
    if (!alone) return tl::unexpected(alone.error());
    all.alone = std::move(*alone);
  }
  for (const eval::call& call : calls) {
    auto own = settle_for(rules, given, *said, &call);
    if (!own) return tl::unexpected(own.error());
    all.of_calls.push_back(std::move(*own));
  }
  return all;
}

}  // namespace

tl::expected<question, int> ask(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return tl::unexpected(path.error());
  auto file = load_rules(*path, given, speaker);
  if (!file) return tl::unexpected(file.error());
  question asked{.file = std::move(*file), .chosen = {}, .calls = {}, .receipt = {}};
  auto calls = read_calls(asked.rules(), given, speaker);
  if (!calls) return tl::unexpected(calls.error());
  asked.calls = std::move(*calls);
  auto settings = settle(asked.rules(), given, asked.calls);
  if (!settings) return tl::unexpected(speaker.refuse(settings.error(), &asked.file->text, usage));
  asked.chosen = std::move(*settings);
  asked.receipt = report::frame(given.profile);
  return asked;
}

}  // namespace milu::cli
