#include "data/record_reader.hpp"

#include "data/expectation.hpp"
#include "data/scalar_text.hpp"

#include <milu/base/utf8.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

std::size_t line_start(std::string_view text, std::size_t offset) {
  const std::size_t before = text.substr(0, offset).rfind('\n');
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t lines_before(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

// Only one character is shown: what stands around it may be private.
phrase unexpected(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {"the text ends too early", "文字过早结束"};
  const glyph seen = glyph_at(text, offset);
  return {"`" + seen.shown + "` cannot stand here", "此处不应有“" + seen.shown + "”"};
}

// In a list of a whole file a syntax fault leaves no telling where the next record begins. Broken characters and a name
// that stands twice make the whole input doubtful in any format.
bool stops_all(const std::string& code, data_format format) {
  if (code == "data.utf8" || code == "data.duplicate.key") return true;
  return format == data_format::json && (code == "data.json" || code == "data.truncated");
}

}  // namespace

record_reader::record_reader(std::istream& from, const reader_options& options)
    : options_(options), frames_(from, options.format, options.limits) {}

result<std::optional<read_record>> record_reader::next() {
  const auto frame = frames_.next();
  if (!frame) return failure(describe(frame.error()));
  if (!*frame) return std::nullopt;
  return read(**frame);
}

result<std::optional<read_record>> record_reader::read(const record_frame& frame) {
  read_record record{.place = {.file = options_.file, .line = frame.line}};
  if (frame.is_too_long) {
    record.faults = {
        {.code = "data.bytes", .where = record.place, .arguments = {std::to_string(options_.limits.record_bytes)}}};
    return record;
  }
  auto json = parse_json(frame.text, options_.limits);
  if (!json) return stop(json.error(), frame);
  if (json->kind != json_kind::object) {
    record.faults = {{.code = "data.notobject", .where = record.place, .arguments = {shown(*json, false)}}};
  }
  record.json = std::move(*json);
  return record;
}

result<std::optional<read_record>> record_reader::stop(const json_fault& fault, const record_frame& frame) const {
  diagnostic problem = describe(fault, frame);
  if (stops_all(fault.code, options_.format)) return failure(std::move(problem));
  read_record record{.place = {.file = options_.file, .line = frame.line}};
  record.faults.push_back(std::move(problem));
  return record;
}

diagnostic record_reader::describe(const json_fault& fault, const record_frame& frame) const {
  const std::size_t start = line_start(frame.text, fault.offset);
  const data_place where{.file = options_.file, .line = frame.line + lines_before(frame.text, fault.offset)};
  diagnostic problem{.code = fault.code, .where = where};
  const std::string column = std::to_string(fault.offset - start + 1);
  if (fault.code == "data.json") problem.arguments = {unexpected(frame.text, fault.offset), column};
  if (fault.code == "data.utf8") problem.arguments = {column};
  if (fault.code == "data.duplicate.key") problem.arguments = {quoted(fault.name)};
  if (fault.code == "data.nesting") problem.arguments = {std::to_string(options_.limits.data_nesting)};
  return problem;
}

diagnostic record_reader::describe(const framing_fault& fault) const {
  diagnostic problem{.code = fault.code, .where = data_place{.file = options_.file, .line = fault.line}};
  if (fault.code == "data.json") problem.arguments = {unexpected(fault.found, 0), std::to_string(fault.column)};
  if (fault.code == "data.nesting") problem.arguments = {std::to_string(options_.limits.data_nesting)};
  return problem;
}

}  // namespace milu::data
