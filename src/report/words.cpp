#include "report/words.hpp"

#include <milu/base/utf8.hpp>

namespace milu::report {
namespace {

std::string blanks_for(const std::string& text, std::size_t width) {
  const std::size_t own = utf8::display_width(text);
  return std::string(own < width ? width - own : 0, ' ');
}

}  // namespace

const char* verdict_word(eval::verdict verdict, language wanted) {
  switch (verdict) {
    case eval::verdict::eligible: return either(wanted, "eligible", "合格");
    case eval::verdict::ineligible: return either(wanted, "ineligible", "不合格");
    case eval::verdict::undetermined: return either(wanted, "undetermined", "待定");
    case eval::verdict::error: return either(wanted, "error", "出错");
    case eval::verdict::invalid: return either(wanted, "invalid", "数据无效");
    case eval::verdict::withdrawn: return either(wanted, "withdrawn", "已撤回");
  }
  return "";
}

const char* code_of(eval::verdict verdict) { return verdict_word(verdict, language::en); }

const char* sign_of(eval::rule_result result) {
  switch (result) {
    case eval::rule_result::met: return "✓";
    case eval::rule_result::failed: return "✗";
    case eval::rule_result::unknown: return "?";
    case eval::rule_result::error: return "!";
    case eval::rule_result::not_reached: return "–";
  }
  return "";
}

const char* sign_of(eval::truth result) {
  switch (result) {
    case eval::truth::yes: return "✓";
    case eval::truth::no: return "✗";
    case eval::truth::unknown: return "?";
    case eval::truth::error: return "!";
  }
  return "";
}

std::string padded(const std::string& text, std::size_t width) { return text + blanks_for(text, width); }
std::string padded_left(const std::string& text, std::size_t width) { return blanks_for(text, width) + text; }

}  // namespace milu::report
