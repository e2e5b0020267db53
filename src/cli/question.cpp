#include "cli/question.hpp"

#include <milu/data/application_reader.hpp>

#include "cli/data_file.hpp"

namespace milu::cli {
namespace {

tl::expected<std::optional<std::vector<eval::call>>, int> read_calls(const model::policy& rules, const options& given,
                                                                     console& speaker) {
  if (!given.call) return std::optional<std::vector<eval::call>>{};
  auto file = data_file::open(*given.call, given, speaker);
  if (!file) return tl::unexpected(file.error());
  auto calls = data::read_calls(rules, (*file)->stream(), (*file)->settings());
  if (auto fault = (*file)->fault()) return tl::unexpected(speaker.refuse(std::move(*fault), bad_data));
  if (!calls) return tl::unexpected(speaker.refuse(calls.error(), nullptr, bad_data));
  return std::move(*calls);
}

}  // namespace

tl::expected<question, int> ask(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return tl::unexpected(path.error());
  auto file = load_rules(*path, given, speaker);
  if (!file) return tl::unexpected(file.error());
  auto calls = read_calls((*file)->rules, given, speaker);
  if (!calls) return tl::unexpected(calls.error());
  const session::wishes said{.as_of = given.as_of, .profile = given.profile, .settings = given.settings};
  auto asked = session::ask((*file)->rules, said, std::move(*calls), limits{});
  if (!asked) return tl::unexpected(speaker.refuse(asked.error(), &(*file)->text, usage));
  return question{std::move(*file), std::move(*asked)};
}

}  // namespace milu::cli
