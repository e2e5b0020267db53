#include "cli/inputs.hpp"

#include "cli/files.hpp"

namespace milu::cli {
namespace {

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool has_dot = dot != path.npos && (slash == path.npos || dot > slash);
  return has_dot ? path.substr(dot + 1) : std::string{};
}

bool comes_later(const std::string& format) {
  for (const char* later : {"csv", "tsv", "xlsx", "gz", "xz", "zst", "arrow"}) {
    if (format == later) return true;
  }
  return false;
}

}  // namespace

tl::expected<data::reader_options, int> reader_options_for(const std::string& path, const options& given,
                                                           console& speaker) {
  data::reader_options made{.file = path};
  made.ignore_unknown = given.ignore_unknown;
  const std::string format = given.input_format ? *given.input_format : extension_of(path);
  if (comes_later(format)) {
    return tl::unexpected(speaker.refuse({.code = "cli.later", .arguments = {format}}, usage));
  }
  if (given.input_format && format != "json" && format != "jsonl") {
    return tl::unexpected(speaker.refuse({.code = "format.unknown", .arguments = {format, "json, jsonl"}}, usage));
  }
  made.format = format == "json" ? data::data_format::json : data::data_format::jsonl;
  return made;
}

tl::expected<bool, int> inputs::open_next() {
  if (opened_ == given_.inputs.size()) return false;
  const std::string& path = given_.inputs[opened_++];
  if (auto fault = reading_fault(path)) return tl::unexpected(speaker_.refuse(std::move(*fault), usage));
  auto settings = reader_options_for(path, given_, speaker_);
  if (!settings) return tl::unexpected(settings.error());
  reader_.reset();
  file_ = path == "-" ? nullptr : std::make_unique<std::ifstream>(path, std::ios::binary);
  std::istream& in = file_ ? static_cast<std::istream&>(*file_) : speaker_.in();
  reader_ = std::make_unique<data::application_reader>(rules_, in, std::move(*settings));
  return true;
}

// The reader knows the ids of its own file only.
void inputs::mark_twice(eval::application& application) {
  const std::string own = application.id + '\x1f' + std::to_string(application.revision);
  const auto [entry, is_new] = lines_.try_emplace(own, application.place.line);
  if (is_new || !application.faults.empty() || application.id.empty()) return;
  application.faults.push_back({.code = "data.id.twice", .where = application.place,
                                .arguments = {application.id, std::to_string(entry->second)}});
}

tl::expected<std::optional<eval::application>, int> inputs::next() {
  for (;;) {
    if (reader_) {
      auto found = reader_->next();
      if (!found) return tl::unexpected(speaker_.refuse(found.error(), nullptr, bad_data));
      if (*found) {
        ++read_;
        mark_twice(**found);
        return std::move(*found);
      }
    }
    const auto opened = open_next();
    if (!opened) return tl::unexpected(opened.error());
    if (*opened) continue;
    if (read_ == 0) return tl::unexpected(speaker_.refuse({.code = "data.empty"}, bad_data));
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
