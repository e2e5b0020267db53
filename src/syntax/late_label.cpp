#include "syntax/late_label.hpp"

#include "syntax/hopes.hpp"

namespace milu::syntax {
namespace {

std::string slice(const standstill& at, std::uint32_t first, std::uint32_t end) {
  std::string text;
  for (std::uint32_t index = first; index < end; ++index)
    text += (text.empty() ? "" : " ") + written(at, at.tokens[index]);
  return text;
}

// A statement's own word comes before its name: `require small`; a field begins with its name.
std::uint32_t place_of_name(const standstill& at) {
  const bool has_word = is_statement_word(at.tokens[at.statement].text) && at.statement + 1 < at.place;
  return at.statement + (has_word ? 1 : 0);
}

}  // namespace

std::optional<diagnostic> late_label(const standstill& at) {
  const token& label = found(at);
  const std::uint32_t name = place_of_name(at);
  if (label.kind != token_kind::text || is_on_new_line(at) || !hopes_for_mark(at, ":") || name + 1 >= at.place)
    return std::nullopt;
  const std::string mended =
      slice(at, at.statement, name + 1) + " " + written(at, label) + " " + slice(at, name + 1, at.place);
  return diagnostic{.code = "syn.label", .where = label.where, .arguments = {written(at, label), mended}};
}

}  // namespace milu::syntax
