#include "data/text_encoding.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

constexpr std::size_t block_bytes = 65'536;
constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }
bool is_ascii(std::string_view text) { return std::none_of(text.begin(), text.end(), is_high); }
bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Where the last character begins when the text may end in the middle of it.
std::size_t whole_utf8(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < 3 && continues(text[begin - 1])) --begin;
  if (begin == 0 || !is_high(text[begin - 1])) return text.size();
  return utf8::first_invalid(text.substr(begin - 1)) ? begin - 1 : text.size();
}

std::size_t whole_gb18030(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t length = gb18030_length(bytes, at);
    if (length == std::string_view::npos) return at;
    at += std::max<std::size_t>(length, 1);
  }
  return at;
}

bool is_gb18030(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = gb18030_length(bytes, at);
    if (length == 0) return false;
    if (length == std::string_view::npos) return true;
    at += length;
  }
  return true;
}

// Characters of three or four bytes, as Chinese text has them in UTF-8, against bytes that belong to no character.
struct utf8_tally {
  std::size_t long_characters = 0;
  std::size_t broken = 0;
};

utf8_tally tally_of(std::string_view text) {
  utf8_tally tally;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::step step = utf8::decode(text, at);
    const std::size_t length = std::max<std::size_t>(step.bytes, 1);
    const bool is_broken = utf8::first_invalid(text.substr(at, length)).has_value();
    if (is_broken) ++tally.broken;
    else if (length > 2) ++tally.long_characters;
    at += is_broken ? 1 : length;
  }
  return tally;
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool is_little) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return is_little ? char32_t(second) << 8 | first : char32_t(first) << 8 | second;
}

bool is_high_half(char32_t unit) { return 0xd800 <= unit && unit < 0xdc00; }
bool is_low_half(char32_t unit) { return 0xdc00 <= unit && unit < 0xe000; }

tl::expected<std::string, std::size_t> from_utf16(std::string_view bytes, bool is_little) {
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t unit = unit_at(bytes, at, is_little);
    if (is_low_half(unit)) return tl::unexpected(at);
    if (is_high_half(unit)) {
      if (at + 3 >= bytes.size() || !is_low_half(unit_at(bytes, at + 2, is_little))) return tl::unexpected(at);
      unit = 0x10000 + ((unit - 0xd800) << 10) + (unit_at(bytes, at + 2, is_little) - 0xdc00);
      at += 2;
    }
    utf8::append(text, unit);
  }
  if (bytes.size() % 2 != 0) return tl::unexpected(bytes.size() - 1);
  return text;
}

std::size_t whole_utf16(std::string_view bytes, bool is_little) {
  const std::size_t even = bytes.size() - bytes.size() % 2;
  return even >= 2 && is_high_half(unit_at(bytes, even - 2, is_little)) ? even - 2 : even;
}

}  // namespace

encoding encoding_of(std::string_view beginning) {
  if (beginning.starts_with("\xff\xfe")) return encoding::utf16_little;
  if (beginning.starts_with("\xfe\xff")) return encoding::utf16_big;
  const std::string_view whole = beginning.substr(0, whole_utf8(beginning));
  if (beginning.starts_with(utf8_mark) || !utf8::first_invalid(whole)) return encoding::utf8;
  const utf8_tally tally = tally_of(whole);
  const bool is_damaged_utf8 = tally.long_characters >= tally.broken;
  return is_damaged_utf8 || !is_gb18030(beginning) ? encoding::utf8 : encoding::gb18030;
}

decoded_text::decoded_text(std::istream& from, const limits& limits)
    : from_(from), sample_bytes_(limits.encoding_sample_bytes) {}

void decoded_text::fetch() {
  const std::size_t before = pending_.size();
  pending_.resize(before + block_bytes);
  from_.read(pending_.data() + before, static_cast<std::streamsize>(block_bytes));
  pending_.resize(before + static_cast<std::size_t>(from_.gcount()));
  is_at_end_ = !from_;
}

void decoded_text::begin() {
  while (!is_at_end_ && pending_.size() < sample_bytes_) fetch();
  has_begun_ = true;
  saved_as_ = encoding_of(pending_);
  is_settled_ = !is_ascii(pending_);
  const bool is_wide = saved_as_ == encoding::utf16_little || saved_as_ == encoding::utf16_big;
  if (is_wide) pending_.erase(0, 2);
  if (saved_as_ == encoding::utf8 && pending_.starts_with(utf8_mark)) pending_.erase(0, utf8_mark.size());
}

// As long as everything was ASCII, it could still be either.
void decoded_text::settle() {
  if (is_settled_ || is_ascii(pending_)) return;
  while (!is_at_end_ && pending_.size() < sample_bytes_) fetch();
  is_settled_ = true;
  // A mark stands at the beginning of a file only.
  if (encoding_of("a" + pending_) == encoding::gb18030) saved_as_ = encoding::gb18030;
}

std::size_t decoded_text::whole_part() const {
  if (is_at_end_) return pending_.size();
  if (saved_as_ == encoding::utf8) return whole_utf8(pending_);
  if (saved_as_ == encoding::gb18030) return whole_gb18030(pending_);
  return whole_utf16(pending_, saved_as_ == encoding::utf16_little);
}

decoded_text::answer decoded_text::decode(std::string_view bytes) {
  if (saved_as_ == encoding::gb18030) return decoder_.decode(bytes);
  if (saved_as_ != encoding::utf8) return from_utf16(bytes, saved_as_ == encoding::utf16_little);
  if (const auto broken = utf8::first_invalid(bytes)) return tl::unexpected(*broken);
  return std::string(bytes);
}

bool decoded_text::ends_line(std::size_t at) const {
  if (pending_[at] != '\n') return false;
  if (saved_as_ == encoding::utf16_little) return at % 2 == 0 && at + 1 < pending_.size() && pending_[at + 1] == '\0';
  return saved_as_ != encoding::utf16_big || (at % 2 == 1 && pending_[at - 1] == '\0');
}

encoding_fault decoded_text::place_after(std::size_t bytes) const {
  encoding_fault place{"data.encoding", line_, byte_};
  for (std::size_t at = 0; at < bytes; ++at) {
    const bool is_end = ends_line(at);
    place.byte = is_end ? 1 : place.byte + 1;
    if (is_end) ++place.line;
  }
  return place;
}

tl::expected<bool, encoding_fault> decoded_text::read(std::string& into) {
  into.clear();
  if (!has_begun_) begin();
  while (into.empty()) {
    if (pending_.empty() && !is_at_end_) fetch();
    if (pending_.empty()) return false;
    settle();
    if (saved_as_ == encoding::gb18030 && !decoder_.is_available()) {
      return tl::unexpected(encoding_fault{"data.encoding.unavailable"});
    }
    if (whole_part() == 0) fetch();
    const std::size_t length = whole_part();
    auto text = decode(std::string_view(pending_).substr(0, length));
    if (!text) return tl::unexpected(place_after(text.error()));
    into = std::move(*text);
    const encoding_fault end = place_after(length);
    line_ = end.line;
    byte_ = end.byte;
    pending_.erase(0, length);
  }
  return true;
}

}  // namespace milu::data
