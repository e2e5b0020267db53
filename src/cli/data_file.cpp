#include "cli/data_file.hpp"

#include "cli/files.hpp"
#include "data/expanding_stream.hpp"
#include "data/workbook.hpp"

#include <array>
#include <filesystem>
#include <utility>

namespace milu::cli {
namespace {

using data::archive_fault;

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool has_dot = dot != path.npos && (slash == path.npos || dot > slash);
  std::string extension = has_dot ? path.substr(dot + 1) : std::string{};
  for (char& sign : extension) sign = sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign;
  return extension;
}

// `book.xlsx#sheet`, unless a file is really called so.
data::book_address address_in(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored) ? data::book_address{path, std::nullopt} : data::address_of(path);
}

std::string without_packing(const std::string& path) {
  const std::string extension = extension_of(path);
  return data::compression_of(extension) ? path.substr(0, path.size() - extension.size() - 1) : path;
}

bool comes_later(const std::string& format) { return format == "arrow"; }

constexpr std::array<std::pair<std::string_view, data::data_format>, 5> formats{
    {{"json", data::data_format::json}, {"jsonl", data::data_format::jsonl}, {"csv", data::data_format::csv},
     {"tsv", data::data_format::tsv}, {"xlsx", data::data_format::xlsx}}};

std::optional<data::data_format> format_called(std::string_view name) {
  for (const auto& [known, format] : formats) {
    if (known == name) return format;
  }
  return std::nullopt;
}

tl::expected<data::reader_options, int> settings_for(const std::string& path, const options& given, console& speaker) {
  data::reader_options made{.file = path};
  made.ignore_unknown = given.ignore_unknown;
  made.renamings = given.renamings;
  made.is_strict = given.strict;
  const std::string format = given.input_format ? *given.input_format : extension_of(without_packing(path));
  if (comes_later(format)) return tl::unexpected(speaker.refuse({.code = "cli.later", .arguments = {format}}, usage));
  const auto known = format_called(format);
  if (given.input_format && !known) {
    const diagnostic problem{.code = "format.unknown", .arguments = {format, "csv, tsv, xlsx, json, jsonl"}};
    return tl::unexpected(speaker.refuse(problem, usage));
  }
  made.format = known.value_or(data::data_format::jsonl);
  return made;
}

}  // namespace

data_file::data_file(std::string path, data::reader_options settings)
    : path_(std::move(path)), settings_(std::move(settings)) {}
data_file::~data_file() = default;

tl::expected<std::unique_ptr<data_file>, int> data_file::open(const std::string& given_path, const options& given,
                                                              console& speaker) {
  const auto [path, sheet] = address_in(given_path);
  if (auto fault = reading_fault(path)) return tl::unexpected(speaker.refuse(std::move(*fault), usage));
  auto settings = settings_for(path, given, speaker);
  if (!settings) return tl::unexpected(settings.error());
  settings->sheet = sheet;
  auto made = std::make_unique<data_file>(path, std::move(*settings));
  if (path == "-") made->standard_ = &speaker.in();
  else made->file_.open(path, std::ios::binary);
  const auto packing = data::compression_of(extension_of(path));
  if (packing) made->expanded_ = std::make_unique<data::expanding_stream>(made->file_, *packing, limits{});
  return made;
}

std::istream& data_file::stream() {
  if (expanded_) return *expanded_;
  return standard_ != nullptr ? *standard_ : file_;
}

std::optional<diagnostic> data_file::fault() const {
  const archive_fault why = expanded_ ? expanded_->fault() : archive_fault::none;
  if (why == archive_fault::none) return std::nullopt;
  if (why == archive_fault::too_large) {
    return diagnostic{.code = "archive.large", .arguments = {path_, std::to_string(limits{}.expanded_bytes)}};
  }
  const phrase cut{"it ends too early", "文件不完整"};
  const phrase damaged{"it is damaged, or of another format", "文件损坏，或格式不符"};
  const phrase words = why == archive_fault::truncated ? cut : damaged;
  return diagnostic{.code = "archive.broken", .arguments = {path_, words}};
}

}  // namespace milu::cli
