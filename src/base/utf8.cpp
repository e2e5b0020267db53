#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <milu/base/utf8.hpp>
#include <vector>

namespace milu::utf8 {
namespace {

using code_points = std::vector<utf8proc_int32_t>;

std::uint8_t byte_at(std::string_view text, std::size_t offset) { return static_cast<std::uint8_t>(text[offset]); }

// The range of the second byte is what excludes overlong forms, surrogates and values above U+10FFFF.
struct lead {
  std::size_t bytes;  // of the whole sequence, 0 when no sequence begins with this byte
  std::uint8_t lowest;
  std::uint8_t highest;
};

// RFC 3629, section 4.
lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Bytes of the well-formed sequence at `offset`, 0 when there is none.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
  const lead first = lead_of(byte_at(text, offset));
  if (first.bytes <= 1) return first.bytes;
  if (text.size() - offset < first.bytes) return 0;
  const std::uint8_t second = byte_at(text, offset + 1);
  if (second < first.lowest || second > first.highest) return 0;
  for (std::size_t index = 2; index < first.bytes; ++index) {
    if ((byte_at(text, offset + index) & 0xC0U) != 0x80) return 0;
  }
  return first.bytes;
}

utf8proc_int32_t signed_form(char32_t code_point) {
  return code_point > 0x10FFFF ? -1 : static_cast<utf8proc_int32_t>(code_point);
}

// Assigned to no category by the library: anything above U+10FFFF.
utf8proc_category_t category(char32_t code_point) { return utf8proc_category(signed_form(code_point)); }

std::size_t width_of(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  switch (category(code_point)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
      return 0;
    case UTF8PROC_CATEGORY_CF:
      return code_point == 0xAD ? 1 : 0;  // terminals show a soft hyphen
    default:
      return utf8proc_charwidth(signed_form(code_point)) == 2 ? 2 : 1;
  }
}

// Letters that normalisation leaves alone next to each other: all below the first combining mark, the unified
// ideographs, and full-width forms. Text of these alone, which is nearly all text, is in normal form already.
bool is_inert(char32_t code_point) {
  return code_point < 0x300 || (code_point >= 0x4E00 && code_point <= 0x9FFF) ||
         (code_point >= 0xFF01 && code_point <= 0xFF5E);
}

bool is_inert(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const step next = decode(text, offset);
    if (!is_inert(next.code_point)) return false;
    offset += next.bytes;
  }
  return true;
}

code_points decomposed(std::string_view text) {
  code_points result;
  for (std::size_t offset = 0; offset < text.size();) {
    const step next = decode(text, offset);
    std::array<utf8proc_int32_t, 32> parts{};
    const auto count =
        utf8proc_decompose_char(signed_form(next.code_point), parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                UTF8PROC_DECOMPOSE, nullptr);
    if (count > 0) result.insert(result.end(), parts.begin(), parts.begin() + std::min<std::ptrdiff_t>(count, 32));
    offset += next.bytes;
  }
  return result;
}

utf8proc_propval_t combining_class(utf8proc_int32_t code_point) {
  return utf8proc_get_property(code_point)->combining_class;
}

// The library orders marks by exchanging neighbours, which megabytes of marks in a hostile text would turn into hours.
void order_marks(code_points& points) {
  const auto is_mark = [](utf8proc_int32_t point) { return combining_class(point) != 0; };
  const auto comes_before = [](auto left, auto right) { return combining_class(left) < combining_class(right); };
  for (auto begin = std::find_if(points.begin(), points.end(), is_mark); begin != points.end();) {
    const auto end = std::find_if_not(begin, points.end(), is_mark);
    std::stable_sort(begin, end, comes_before);
    begin = std::find_if(end, points.end(), is_mark);
  }
}

void compose(code_points& points) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto length = utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()), options);
  points.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 0)));
}

bool is_white_space(char32_t code_point) {
  return (code_point >= 0x09 && code_point <= 0x0D) || (code_point >= 0x2000 && code_point <= 0x200A) ||
         code_point == 0x20 || code_point == 0x85 || code_point == 0xA0 || code_point == 0x1680 ||
         code_point == 0x2028 || code_point == 0x2029 || code_point == 0x202F || code_point == 0x205F ||
         code_point == 0x3000;
}

std::string trimmed(const std::string& text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const step next = decode(text, offset);
    if (!is_white_space(next.code_point)) {
      begin = std::min(begin, offset);
      end = offset + next.bytes;
    }
    offset += next.bytes;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string();
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t length = sequence_length(bytes, offset);
    if (length == 0) return offset;
    offset += length;
  }
  return std::nullopt;
}

step decode(std::string_view text, std::size_t offset) {
  constexpr step replacement{0xFFFD, 1};
  if (offset >= text.size()) return replacement;
  const std::size_t length = sequence_length(text, offset);
  if (length == 0) return replacement;
  const std::uint8_t first = byte_at(text, offset);
  char32_t code_point = length == 1 ? first : first & (0x7FU >> length);
  for (std::size_t index = 1; index < length; ++index)
    code_point = code_point << 6U | (byte_at(text, offset + index) & 0x3FU);
  return {code_point, length};
}

void append(std::string& text, char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const bool is_scalar = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
  const auto length = utf8proc_encode_char(signed_form(is_scalar ? code_point : 0xFFFD), bytes.data());
  text.append(bytes.begin(), bytes.begin() + length);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const step next = decode(text, offset);
    width += width_of(next.code_point);
    offset += next.bytes;
  }
  return width;
}

std::string nfc(std::string_view text) {
  if (is_inert(text)) return std::string(text);
  code_points points = decomposed(text);
  order_marks(points);
  compose(points);
  std::string result;
  result.reserve(text.size());
  for (const utf8proc_int32_t point : points) append(result, static_cast<char32_t>(point));
  return result;
}

std::string comparable(std::string_view text) { return trimmed(nfc(text)); }

bool is_letter_or_digit(char32_t code_point) {
  const auto found = category(code_point);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_NO;
}

bool is_bidirectional_control(char32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069) ||
         code_point == 0x200E || code_point == 0x200F || code_point == 0x061C;
}

bool is_invisible(char32_t code_point) {
  return category(code_point) == UTF8PROC_CATEGORY_CF || utf8proc_get_property(signed_form(code_point))->ignorable;
}

}  // namespace milu::utf8
