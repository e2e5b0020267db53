#include <milu/source/document.hpp>

#include <algorithm>

namespace milu {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

void find_line_starts(std::string_view text, std::size_t from, std::vector<std::uint32_t>& starts) {
  starts.push_back(static_cast<std::uint32_t>(from));
  for (std::size_t at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

}  // namespace

document::document(std::string name, std::string text)
    : files_{{std::move(name), 0, 0}}, text_(std::move(text)) {
  find_line_starts(text_, 0, line_starts_);
}

// A line break between two files, so that no byte and no line belongs to both.
std::uint32_t document::add(std::string name, std::string text) {
  text_ += '\n';
  const auto begin = static_cast<std::uint32_t>(text_.size());
  files_.push_back({std::move(name), begin, line_starts_.size()});
  text_ += text;
  find_line_starts(text_, begin, line_starts_);
  return begin;
}

const document::part& document::file_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(files_.begin(), files_.end(), offset,
                                      [](std::uint32_t wanted, const part& one) { return wanted < one.begin; });
  return *(after - 1);
}

std::string_view document::file(std::size_t index) const {
  const std::size_t end = index + 1 < files_.size() ? files_[index + 1].begin - 1 : text_.size();
  return std::string_view(text_).substr(files_[index].begin, end - files_[index].begin);
}

std::string_view document::text(span where) const {
  const std::size_t begin = std::min<std::size_t>(where.begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(where.end, begin, text_.size());
  return std::string_view(text_).substr(begin, end - begin);
}

std::size_t document::line_number(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(after - line_starts_.begin());
}

// The mark that some editors put before the first character is no column: no editor shows it.
position document::at(std::uint32_t offset) const {
  const auto wanted = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text_.size()));
  const std::size_t line = line_number(wanted);
  const std::uint32_t start = line_starts_[line - 1];
  std::string_view before = text({start, wanted});
  if (begins_file(start) && before.substr(0, byte_order_mark.size()) == byte_order_mark)
    before.remove_prefix(byte_order_mark.size());
  const auto characters = std::count_if(before.begin(), before.end(), begins_character);
  return {line - file_at(wanted).first_line, static_cast<std::size_t>(characters) + 1};
}

std::string_view document::line(std::size_t number) const {
  const std::size_t end = number < lines() ? line_starts_[number] - 1 : text_.size();
  std::string_view line = std::string_view(text_).substr(line_begin(number), end - line_begin(number));
  if (number < lines() && !line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace milu
