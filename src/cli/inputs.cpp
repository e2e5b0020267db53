#include "cli/inputs.hpp"

#include "cli/files.hpp"

#include <milu/model/privacy.hpp>
#include <milu/session/question.hpp>

#include <filesystem>

namespace milu::cli {
namespace {

// `reviews=reviews.csv` names a list, unless a file is really called so.
std::string list_named_in(const std::string& input) {
  std::error_code ignored;
  const std::size_t sign = input.find('=');
  return sign == input.npos || std::filesystem::exists(input, ignored) ? std::string{} : input.substr(0, sign);
}

}  // namespace

result<void> inputs::read_list(const std::string& name, data_file& file) {
  auto added = lists_.add(name, file.stream(), file.settings());
  if (auto fault = file.fault()) return failure(std::move(*fault));
  return added;
}

// Lists first: applications need them as they come.
std::optional<int> inputs::begin() {
  has_begun_ = true;
  for (const std::string& input : given_.inputs) {
    const std::string name = list_named_in(input);
    if (name.empty()) {
      files_.push_back(input);
      continue;
    }
    has_lists_ = true;
    if (!lists_.knows(name)) return speaker_.refuse({.code = "data.list.unknown", .arguments = {name}}, usage);
    auto file = data_file::open(input.substr(name.size() + 1), given_, speaker_);
    if (!file) return file.error();
    if (auto added = read_list(name, **file); !added) return speaker_.refuse(added.error(), nullptr, bad_data);
  }
  speaker_.tell(lists_.remarks(), nullptr);
  return std::nullopt;
}

tl::expected<bool, int> inputs::open_next() {
  if (opened_ == files_.size()) return false;
  auto file = data_file::open(files_[opened_++], given_, speaker_);
  if (!file) return tl::unexpected(file.error());
  reader_.reset();
  if (are_apart_) lines_.clear();
  file_ = std::move(*file);
  data::reader_options settings = file_->settings();
  if (has_lists_) settings.children = &lists_;
  reader_ = std::make_unique<data::application_reader>(rules_, file_->stream(), std::move(settings));
  return true;
}

// The reader knows the ids of its own file only.
void inputs::mark_twice(eval::application& application) {
  const std::string own = application.id + '\x1f' + std::to_string(application.revision);
  const auto [entry, is_new] = lines_.try_emplace(own, application.place.line);
  if (is_new || !application.faults.empty() || application.id.empty()) return;
  const phrase id = model::has_private_ids(rules_) ? session::private_words() : phrase(application.id);
  application.faults.push_back({.code = "data.id.twice", .where = application.place,
                                .arguments = {id, std::to_string(entry->second)}});
}

// What is wrong with an archive explains what is wrong with the text in it.
tl::expected<std::optional<eval::application>, int> inputs::read_next() {
  auto found = reader_->next();
  speaker_.tell(reader_->remarks(), nullptr);
  const bool is_over = !found || !*found || !(*found)->faults.empty();
  const auto fault = file_->fault();
  if (is_over && fault) return tl::unexpected(speaker_.refuse(*fault, bad_data));
  if (!found) return tl::unexpected(speaker_.refuse(found.error(), nullptr, bad_data));
  if (!*found) return std::nullopt;
  ++read_;
  has_nameless_ = has_nameless_ || (!(*found)->faults.empty() && (*found)->id.starts_with('#'));
  mark_twice(**found);
  return std::move(*found);
}

// Rows without their application may belong to one whose own row could not be read: then they are left out with it.
std::optional<int> inputs::finish() {
  if (read_ == 0) return speaker_.refuse({.code = "data.empty"}, bad_data);
  diagnostics orphans = lists_.orphans();
  if (orphans.empty()) return std::nullopt;
  if (!has_nameless_) return speaker_.refuse(orphans, nullptr, bad_data);
  for (diagnostic& one : orphans) one.level = severity::warning;
  speaker_.tell(orphans, nullptr);
  return std::nullopt;
}

tl::expected<std::optional<eval::application>, int> inputs::next() {
  if (!has_begun_) {
    if (const auto code = begin()) return tl::unexpected(*code);
  }
  for (;;) {
    if (reader_) {
      auto found = read_next();
      if (!found || *found) return found;
    }
    const auto opened = open_next();
    if (!opened) return tl::unexpected(opened.error());
    if (*opened) continue;
    if (const auto code = finish()) return tl::unexpected(*code);
    return std::optional<eval::application>{};
  }
}

tl::expected<std::vector<eval::application>, int> read_all(const model::policy& rules, const options& given,
                                                           console& speaker) {
  inputs source(rules, given, speaker);
  std::vector<eval::application> all;
  for (;;) {
    auto next = source.next();
    if (!next) return tl::unexpected(next.error());
    if (!*next) return all;
    all.push_back(std::move(**next));
  }
}

}  // namespace milu::cli
