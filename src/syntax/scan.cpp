#include "syntax/scanner.hpp"

#include <optional>

namespace milu::syntax {
namespace {

diagnostic at_byte(const char* code, std::size_t begin, std::size_t length, std::vector<phrase> arguments = {}) {
  const span where{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
  return {.code = code, .where = where, .arguments = std::move(arguments)};
}

// What makes the bytes no text at all: nothing else is worth saying then.
std::optional<diagnostic> refusal(std::string_view text, const limits& allowed) {
  if (text.size() > allowed.rules_bytes) return at_byte("syn.bytes", 0, 0, {std::to_string(allowed.rules_bytes)});
  if (const auto bad = utf8::first_invalid(text)) return at_byte("syn.utf8", *bad, 1, {std::to_string(*bad + 1)});
  if (const std::size_t bad = text.find('\0'); bad != std::string_view::npos) return at_byte("syn.nul", bad, 1);
  return std::nullopt;
}

// A text that shows another order or other letters than it holds is refused everywhere, in comments too.
void report_controls(std::string_view text, const limits& allowed, diagnostics& problems) {
  std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  while (at < text.size() && problems.size() < allowed.problems) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const utf8::step here = utf8::decode(text, at);
    if (utf8::is_bidirectional_control(here.code_point) || utf8::is_invisible(here.code_point)) {
      problems.push_back(at_byte("syn.control", at, here.bytes, {code_point_name(here.code_point)}));
    }
    at += here.bytes;
  }
}

}  // namespace

std::vector<token> scan(const document& rules, const limits& allowed, diagnostics& problems) {
  if (const auto refused = refusal(rules.text(), allowed)) {
    problems.push_back(*refused);
    return {token{}};
  }
  report_controls(rules.text(), allowed, problems);
  return scanner(rules.text(), allowed, problems).run();
}

}  // namespace milu::syntax
