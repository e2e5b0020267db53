#include <milu/source/catalogue.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>
#include <array>

namespace milu {
namespace {

std::array<std::span<const message>, 7> chapters() {
  return {syntax_messages(), model_messages(),    data_messages(),  decision_messages(),
          file_messages(),   analysis_messages(), reason_messages()};
}

bool is_placeholder(std::string_view text) {
  return text.size() >= 3 && text[0] == '{' && text[1] >= '0' && text[1] <= '9' && text[2] == '}';
}

// A missing argument shows as an ellipsis: an incomplete message is better than none.
std::string argument_text(char digit, const std::vector<phrase>& arguments, language in) {
  const auto index = static_cast<std::size_t>(digit - '0');
  return index < arguments.size() ? visible(arguments[index].in(in)) : "…";
}

}  // namespace

const message* find_message(std::string_view wanted) {
  for (const std::span<const message> chapter : chapters()) {
    const auto found = std::find_if(chapter.begin(), chapter.end(), [wanted](const message& one) {
      return one.code == wanted || one.number == wanted;
    });
    if (found != chapter.end()) return &*found;
  }
  return nullptr;
}

std::vector<const message*> all_messages() {
  std::vector<const message*> all;
  for (const std::span<const message> chapter : chapters()) {
    for (const message& one : chapter) all.push_back(&one);
  }
  return all;
}

std::string fill(std::string_view text, const std::vector<phrase>& arguments, language in) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t brace = std::min(text.find('{'), text.size());
    filled += text.substr(0, brace);
    text.remove_prefix(brace);
    if (text.empty()) break;
    const bool is_filled = is_placeholder(text);
    filled += is_filled ? argument_text(text[1], arguments, in) : "{";
    text.remove_prefix(is_filled ? 3 : 1);
  }
  return filled;
}

}  // namespace milu
