#pragma once
// XML as a stream of tags and texts, of any length in little memory. No document types, hence no entities of its own.
//
//   xml_reader reader({.begin = [&](const xml_tag& tag) { … }, .end = …, .text = …}, limits);
//   reader.feed("<row r='1'>") && reader.feed("</row>") && reader.finish();
#include <milu/base/limits.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace milu::data {

// Names are without their namespace.
struct xml_tag {
  std::string_view name;
  const char* const* attributes;
  std::optional<std::string_view> get(std::string_view attribute) const;
};

struct xml_events {
  std::function<void(const xml_tag&)> begin;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view)> text;
};

enum class xml_fault : std::uint8_t { none, broken, document_type, nesting, long_token };

class xml_reader {
 public:
  xml_reader(xml_events, const milu::limits&);
  ~xml_reader();
  xml_reader(const xml_reader&) = delete;
  xml_reader& operator=(const xml_reader&) = delete;

  // False when there is a fault.
  bool feed(std::string_view piece);
  bool finish();
  xml_fault fault() const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace milu::data
