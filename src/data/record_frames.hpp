#pragma once
// Where one record of a stream ends and the next begins, without holding more than one of them.
//
//   record_frames frames(stream, data_format::jsonl, limits.record_bytes);
//   while (auto frame = frames.next(); frame && *frame) parse_json((*frame)->text, limits);
#include "data/json_value.hpp"

#include <milu/data/application_reader.hpp>

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace milu::data {

struct record_frame {
  std::string text = {};
  std::size_t line = 1;          // where it begins
  bool is_too_long = false;      // the rest of it was passed over; text is its beginning
};

// The file as a whole is no JSON list of records.
struct framing_fault {
  std::string code;
  std::size_t line;
  std::size_t column;            // in bytes, from 1
  std::string found = {};        // the character that could not stand here; empty at the end
};

class record_frames {
 public:
  record_frames(std::istream&, data_format, const limits&);
  tl::expected<std::optional<record_frame>, framing_fault> next();

 private:
  using answer = tl::expected<std::optional<record_frame>, framing_fault>;
  enum class place : std::uint8_t { lines, start, single, first_element, element, after_last, end };

  int peek();
  int take();
  void skip_mark();
  void skip_blanks();
  void keep(record_frame&, std::string_view bytes) const;
  record_frame take_line();
  answer next_line();
  answer open_file();
  answer take_single();
  answer next_element();
  answer take_element();
  answer close_file();
  answer refuse(std::string code);

  std::istream& from_;
  std::string pending_ = {};     // bytes that began like a byte order mark and were none, last first
  limits limits_;
  place place_;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

}  // namespace milu::data
