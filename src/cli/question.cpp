#include "cli/question.hpp"

#include <milu/data/application_reader.hpp>
#include <milu/data/calendar_reader.hpp>
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

tl::expected<std::shared_ptr<const work_calendar>, int> read_calendar(const options& given, console& speaker) {
  if (!given.calendar) return nullptr;
  auto file = data_file::open(*given.calendar, given, speaker);
  if (!file) return tl::unexpected(file.error());
  auto calendar = data::read_calendar((*file)->stream(), (*file)->settings());
  if (auto fault = (*file)->fault()) return tl::unexpected(speaker.refuse(std::move(*fault), bad_data));
  if (!calendar) return tl::unexpected(speaker.refuse(calendar.error(), nullptr, bad_data));
  return std::make_shared<const work_calendar>(std::move(*calendar));
}

tl::expected<question_files, int> read_question(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return tl::unexpected(path.error());
  auto file = load_rules(*path, given, speaker);
  if (!file) return tl::unexpected(file.error());
  auto calls = read_calls((*file)->rules, given, speaker);
  if (!calls) return tl::unexpected(calls.error());
  auto calendar = read_calendar(given, speaker);
  if (!calendar) return tl::unexpected(calendar.error());
  return question_files{std::move(*file), std::move(*calls),
                        {.as_of = given.as_of, .profile = given.profile, .settings = given.settings,
                         .calendar = std::move(*calendar)}};
}

tl::expected<question, int> ask(const options& given, console& speaker) {
  auto files = read_question(given, speaker);
  if (!files) return tl::unexpected(files.error());
  const model::policy& rules = files->rules->rules;
  auto asked = session::ask(rules, files->said, std::move(files->calls), limits{});
  if (!asked) return tl::unexpected(speaker.refuse(asked.error(), &files->rules->text, usage));
  if (const auto code = set_audience(*asked, given, speaker)) return tl::unexpected(*code);
  auto rulings = read_rulings(rules, given, speaker);
  if (!rulings) return tl::unexpected(rulings.error());
  session::add_rulings(*asked, std::move(*rulings));
  if (auto added = session::add_declines(*asked, given.declines, given.declined_on); !added)
    return tl::unexpected(speaker.refuse(added.error(), nullptr, usage));
  return question{std::move(files->rules), std::move(*asked)};
}

}  // namespace milu::cli
