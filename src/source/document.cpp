#include <milu/source/document.hpp>

#include <algorithm>

namespace milu {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts = {0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

}  // namespace

document::document(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_(find_line_starts(text_)) {}

std::string_view document::text(span where) const {
  const std::size_t begin = std::min<std::size_t>(where.begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(where.end, begin, text_.size());
  return std::string_view(text_).substr(begin, end - begin);
}

// The mark that some editors put before the first character is no column: no editor shows it.
position document::at(std::uint32_t offset) const {
  const auto wanted = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), wanted);
  const std::uint32_t start = *(after - 1);
  std::string_view before = text({start, wanted});
  if (start == 0 && before.substr(0, byte_order_mark.size()) == byte_order_mark)
    before.remove_prefix(byte_order_mark.size());
  const auto characters = std::count_if(before.begin(), before.end(), begins_character);
  return {static_cast<std::size_t>(after - line_starts_.begin()), static_cast<std::size_t>(characters) + 1};
}

std::string_view document::line(std::size_t number) const {
  const std::size_t end = number < lines() ? line_starts_[number] - 1 : text_.size();
  std::string_view line = std::string_view(text_).substr(line_begin(number), end - line_begin(number));
  if (number < lines() && !line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace milu
