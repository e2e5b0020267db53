#include "data/record_frames.hpp"

#include <algorithm>
#include <array>
#include <streambuf>
#include <utility>

namespace milu::data {
namespace {

constexpr int end_of_file = std::char_traits<char>::eof();

bool is_blank(int byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

bool is_blank_line(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

// Follows brackets and strings through a value, so that a comma inside does not end it.
class bracket_depth {
 public:
  void see(char byte) {
    if (in_string_) return see_in_string(byte);
    if (byte == '"') in_string_ = true;
    if (byte == '{' || byte == '[') ++depth_;
    if ((byte == '}' || byte == ']') && depth_ > 0) --depth_;
  }
  bool is_outside() const { return depth_ == 0 && !in_string_; }
  std::size_t depth() const { return depth_; }

 private:
  void see_in_string(char byte) {
    if (!escaped_ && byte == '"') in_string_ = false;
    escaped_ = !escaped_ && byte == '\\';
  }
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace

record_frames::record_frames(std::istream& from, data_format format, const limits& limits)
    : from_(from), limits_(limits), place_(format == data_format::jsonl ? place::lines : place::start) {
  skip_mark();
}

int record_frames::peek() {
  if (!pending_.empty()) return static_cast<unsigned char>(pending_.back());
  return from_.rdbuf() == nullptr ? end_of_file : from_.rdbuf()->sgetc();
}

int record_frames::take() {
  const int byte = peek();
  column_ = byte == '\n' ? 1 : column_ + 1;
  if (byte == '\n') ++line_;
  if (pending_.empty() && byte != end_of_file) from_.rdbuf()->sbumpc();
  if (!pending_.empty()) pending_.pop_back();
  return byte;
}

void record_frames::skip_mark() {
  std::string read;
  for (const char expected : {'\xef', '\xbb', '\xbf'}) {
    if (peek() != static_cast<unsigned char>(expected)) {
      pending_.assign(read.rbegin(), read.rend());
      return;
    }
    read += static_cast<char>(take());
  }
}

void record_frames::skip_blanks() {
  while (is_blank(peek())) take();
}

void record_frames::keep(record_frame& frame, std::string_view bytes) const {
  frame.is_too_long =
      frame.is_too_long || bytes.size() > limits_.record_bytes - std::min(frame.text.size(), limits_.record_bytes);
  if (!frame.is_too_long) frame.text += bytes;
}

tl::expected<std::optional<record_frame>, framing_fault> record_frames::next() {
  switch (place_) {
    case place::lines: return next_line();
    case place::start: return open_file();
    case place::single: return close_file();
    case place::first_element:
    case place::element: return next_element();
    case place::after_last: return close_file();
    case place::end: break;
  }
  return std::nullopt;
}

// A line is taken in pieces, so that a very long one costs no memory beyond the limit.
record_frame record_frames::take_line() {
  record_frame frame{.line = line_++};
  frame.text.assign(pending_.rbegin(), pending_.rend());
  pending_.clear();
  std::array<char, 8192> piece;
  bool goes_on = true;
  while (goes_on) {
    from_.clear();
    from_.getline(piece.data(), piece.size());
    const auto read = static_cast<std::size_t>(from_.gcount());
    goes_on = from_.fail() && !from_.eof() && read > 0;
    const bool had_break = !goes_on && !from_.eof() && read > 0;
    keep(frame, std::string_view(piece.data(), had_break ? read - 1 : read));
  }
  return frame;
}

record_frames::answer record_frames::next_line() {
  while (peek() != end_of_file) {
    record_frame frame = take_line();
    if (frame.is_too_long || !is_blank_line(frame.text)) return frame;
  }
  return std::nullopt;
}

record_frames::answer record_frames::open_file() {
  skip_blanks();
  if (peek() == end_of_file) return place_ = place::end, std::nullopt;
  if (peek() != '[') return take_single();
  take();
  place_ = place::first_element;
  return next_element();
}

record_frames::answer record_frames::take_single() {
  record_frame frame{.line = line_};
  while (peek() != end_of_file) {
    const char byte = static_cast<char>(take());
    keep(frame, {&byte, 1});
  }
  place_ = place::single;
  return frame;
}

record_frames::answer record_frames::next_element() {
  skip_blanks();
  if (peek() == end_of_file) return refuse("data.truncated");
  if (peek() == ']' && place_ == place::first_element) {
    take();
    return close_file();
  }
  return take_element();
}

record_frames::answer record_frames::take_element() {
  record_frame frame{.line = line_};
  bracket_depth inside;
  while (!inside.is_outside() || (peek() != ',' && peek() != ']')) {
    if (peek() == end_of_file) return refuse(inside.depth() > limits_.data_nesting ? "data.nesting" : "data.truncated");
    const char byte = static_cast<char>(take());
    inside.see(byte);
    keep(frame, {&byte, 1});
  }
  if (!frame.is_too_long && frame.text.empty()) return refuse("data.json");
  place_ = take() == ',' ? place::element : place::after_last;
  return frame;
}

record_frames::answer record_frames::close_file() {
  skip_blanks();
  if (peek() != end_of_file) return refuse("data.json");
  place_ = place::end;
  return std::nullopt;
}

record_frames::answer record_frames::refuse(std::string code) {
  framing_fault fault{std::move(code), line_, column_};
  if (peek() != end_of_file) fault.found = static_cast<char>(peek());
  place_ = place::end;
  return tl::unexpected(std::move(fault));
}

}  // namespace milu::data
