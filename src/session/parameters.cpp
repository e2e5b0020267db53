#include "session/parameters.hpp"

#include <milu/data/application_reader.hpp>
#include <milu/source/render.hpp>
#include <milu/source/suggest.hpp>

namespace milu::session {
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
  return {.code = "set.none", .arguments = {name, known}};
}

// Whatever is wrong with it: its kind, its range, its steps.
diagnostic not_a_value(const std::string& name, const std::string& text, const diagnostics& faults) {
  const diagnostic& first = faults.front();
  const phrase why(message_text(first, language::en), message_text(first, language::zh));
  return {.code = "set.value", .arguments = {name, text, why}};
}

result<eval::override_value> one_setting(const model::policy& rules, const std::string& written,
                                         const limits& allowed) {
  const std::size_t sign = written.find('=');
  const std::string name = written.substr(0, sign);
  for (std::uint32_t i = 0; i < rules.parameters.size(); ++i) {
    const model::parameter& declared = rules.parameters[i];
    if (declared.head.name != name) continue;
    const std::string text = sign == written.npos ? "" : written.substr(sign + 1);
    if (text == "unset" || text == "未规定") return eval::override_value{i, std::nullopt};
    const model::type& of = rules.types[declared.of];
    auto value = data::parse_scalar(rules, of, text, allowed);
    if (!value) return failure(not_a_value(name, text, value.error()));
    return eval::override_value{i, *value};
  }
  return failure(unknown_parameter(rules, name));
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

}  // namespace

result<chosen_parameters> choose_parameters(const model::policy& rules, const wishes& said, const limits& allowed) {
  chosen_parameters all;
  for (const std::string& written : said.settings) {
    auto one = one_setting(rules, written, allowed);
    if (!one) return tl::unexpected(one.error());
    all.set.push_back(std::move(*one));
  }
  const auto profile = find_profile(rules, said.profile);
  if (!profile) return tl::unexpected(profile.error());
  all.profile = *profile;
  return all;
}

}  // namespace milu::session
