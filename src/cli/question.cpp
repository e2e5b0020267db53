#include "cli/question.hpp"

#include <milu/data/application_reader.hpp>
#include <milu/data/ruling_reader.hpp>

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

tl::expected<std::vector<eval::office_ruling>, int> read_rulings(const model::policy& rules, const options& given,
                                                                 console& speaker) {
  if (!given.rulings) return std::vector<eval::office_ruling>{};
  auto file = data_file::open(*given.rulings, given, speaker);
  if (!file) return tl::unexpected(file.error());
  auto rulings = data::read_rulings(rules, (*file)->stream(), (*file)->settings());
  if (auto fault = (*file)->fault()) return tl::unexpected(speaker.refuse(std::move(*fault), bad_data));
  if (!rulings) return tl::unexpected(speaker.refuse(rulings.error(), nullptr, bad_data));
  return std::move(*rulings);
}

// Before any data are read: what is wrong with them is told to the same people.
std::optional<int> set_audience(session::question& asked, const options& given, console& speaker) {
  if (!given.audience) return std::nullopt;
  const auto whom = report::audience_named(*given.audience);
  if (!whom) {
    const diagnostic unknown{.code = "format.unknown", .arguments = {*given.audience, "office, panel, applicant, public"}};
    return speaker.refuse(unknown, usage);
  }
  session::write_for(asked, *whom);
  if (session::hides_ids(asked)) speaker.leave_out_ids();
  return std::nullopt;
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
  if (const auto code = set_audience(*asked, given, speaker)) return tl::unexpected(*code);
  auto rulings = read_rulings((*file)->rules, given, speaker);
  if (!rulings) return tl::unexpected(rulings.error());
  session::add_rulings(*asked, std::move(*rulings));
  if (auto added = session::add_declines(*asked, given.declines, given.declined_on); !added)
    return tl::unexpected(speaker.refuse(added.error(), nullptr, usage));
  return question{std::move(*file), std::move(*asked)};
}

}  // namespace milu::cli
