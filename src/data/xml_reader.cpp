#include "data/xml_reader.hpp"

#include <expat.h>

namespace milu::data {
namespace {

constexpr char namespace_mark = '|';

std::string_view local(const char* name) {
  const std::string_view whole(name);
  const std::size_t mark = whole.rfind(namespace_mark);
  return mark == whole.npos ? whole : whole.substr(mark + 1);
}

}  // namespace

std::optional<std::string_view> xml_tag::get(std::string_view attribute) const {
  for (const char* const* at = attributes; *at != nullptr; at += 2) {
    if (local(*at) == attribute) return std::string_view(*(at + 1));
  }
  return std::nullopt;
}

struct xml_reader::state {
  xml_events events;
  std::size_t most_nesting = 0;
  std::size_t most_token = 0;
  XML_Parser parser = nullptr;
  std::size_t nesting = 0;
  std::size_t fed = 0;
  xml_fault fault = xml_fault::none;

  void refuse(xml_fault why) {
    if (fault == xml_fault::none) fault = why;
    XML_StopParser(parser, XML_FALSE);
  }

  static void on_begin(void* self, const char* name, const char** attributes) {
    auto& reader = *static_cast<state*>(self);
    if (reader.fault != xml_fault::none) return;
    if (++reader.nesting > reader.most_nesting) return reader.refuse(xml_fault::nesting);
    reader.events.begin({local(name), attributes});
  }
  static void on_end(void* self, const char* name) {
    auto& reader = *static_cast<state*>(self);
    if (reader.fault != xml_fault::none) return;
    --reader.nesting;
    reader.events.end(local(name));
  }
  static void on_text(void* self, const char* text, int bytes) {
    auto& reader = *static_cast<state*>(self);
    if (reader.fault == xml_fault::none) reader.events.text({text, static_cast<std::size_t>(bytes)});
  }
  static void on_document_type(void* self, const char*, const char*, const char*, int) {
    static_cast<state*>(self)->refuse(xml_fault::document_type);
  }
};

xml_reader::~xml_reader() { XML_ParserFree(state_->parser); }

xml_reader::xml_reader(xml_events events, const milu::limits& limits) : state_(std::make_unique<state>()) {
  state_->events = std::move(events);
  state_->most_nesting = limits.workbook_nesting;
  state_->most_token = limits.cell_bytes;
  state_->parser = XML_ParserCreateNS(nullptr, namespace_mark);
  XML_SetUserData(state_->parser, state_.get());
  XML_SetElementHandler(state_->parser, state::on_begin, state::on_end);
  XML_SetCharacterDataHandler(state_->parser, state::on_text);
  XML_SetStartDoctypeDeclHandler(state_->parser, state::on_document_type);
}

bool xml_reader::feed(std::string_view piece) {
  state& now = *state_;
  if (now.fault != xml_fault::none) return false;
  now.fed += piece.size();
  if (XML_Parse(now.parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE) != XML_STATUS_OK) {
    if (now.fault == xml_fault::none) now.fault = xml_fault::broken;
    return false;
  }
  // A tag without an end would be read again from its start with every piece.
  const auto reached = static_cast<std::size_t>(XML_GetCurrentByteIndex(now.parser));
  if (now.fed - reached > now.most_token + piece.size()) now.fault = xml_fault::long_token;
  return now.fault == xml_fault::none;
}

bool xml_reader::finish() {
  if (state_->fault != xml_fault::none) return false;
  if (XML_Parse(state_->parser, "", 0, XML_TRUE) != XML_STATUS_OK) state_->fault = xml_fault::broken;
  return state_->fault == xml_fault::none;
}

xml_fault xml_reader::fault() const { return state_->fault; }

}  // namespace milu::data
