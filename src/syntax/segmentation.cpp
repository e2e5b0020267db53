#include "syntax/segmentation.hpp"

#include "syntax/unit_words.hpp"
#include "syntax/vocabulary.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

constexpr std::size_t impossible = SIZE_MAX / 4;
constexpr std::size_t longest_word = 256;  // a longer one is no accident of a missing blank
// Words of one character, which are cut only between things that are known.
constexpr std::array<std::string_view, 10> short_words = {"按", "且", "或", "非", "自", "至", "和", "为", "加", "减"};
constexpr std::array<std::string_view, 6> number_tails = {"位小数", "个最高分", "个最低分", "个最接近", "个以上", "个"};
constexpr std::array<std::string_view, 3> row_suffixes = {"以上", "以下", "以内"};

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool begins_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && (is_digit(text[length]) || text[length] == '_' || text[length] == '.')) ++length;
  if (length == 0 || !is_digit(text.front())) return 0;
  std::string_view rest = text.substr(length);
  std::size_t tail = begins_with(rest, "%") ? 1 : chinese_unit_length(rest);
  for (const std::string_view one : number_tails) {
    if (tail == 0 && begins_with(rest, one)) tail = one.size();
  }
  rest.remove_prefix(tail);
  for (const std::string_view one : row_suffixes) {
    if (tail > 0 && begins_with(rest, one)) tail += one.size();
  }
  return length + tail;
}

// Best costs from the left; a step ends at each byte where a segment may end.
class cutter {
 public:
  cutter(std::string_view word, const std::vector<std::string>& declared)
      : word_(word), declared_(declared), cost_(word.size() + 1, impossible), last_(word.size() + 1) {}

  std::vector<segment> run() {
    cost_[0] = 0;
    for (std::size_t at = 0; at < word_.size(); at += utf8::decode(word_, at).bytes) {
      if (cost_[at] < impossible) extend(at);
    }
    return walk_back();
  }

 private:
  void extend(std::size_t at) {
    const std::string_view rest = word_.substr(at);
    const std::string_view first = rest.substr(0, utf8::decode(rest, 0).bytes);
    for (auto name = std::lower_bound(declared_.begin(), declared_.end(), first);
         name != declared_.end() && begins_with(*name, first); ++name) {
      if (name->size() > 3 && *name != word_ && begins_with(rest, *name))
        step(at, name->size(), segment::sort::name, 2);
    }
    for (const std::string_view one : vocabulary::shared().chinese_words()) {
      if (begins_with(rest, one)) step(at, one.size(), segment::sort::keyword, 3);
    }
    const bool is_after_known = at == 0 || last_[at].what != segment::sort::unknown;
    for (const std::string_view one : short_words) {
      if (is_after_known && begins_with(rest, one)) step(at, one.size(), segment::sort::short_keyword, 4);
    }
    if (const std::size_t length = number_length(rest); length > 0) step(at, length, segment::sort::number, 2);
    const bool goes_on = at > 0 && last_[at].what == segment::sort::unknown;
    const bool is_after_short = at > 0 && last_[at].what == segment::sort::short_keyword;
    step(at, utf8::decode(word_, at).bytes, segment::sort::unknown,
         (goes_on ? 20U : 30U) + (is_after_short ? 40U : 0U));
  }
  void step(std::size_t at, std::size_t length, segment::sort what, std::size_t price) {
    if (cost_[at] + price >= cost_[at + length]) return;
    cost_[at + length] = cost_[at] + price;
    last_[at + length] = {word_.substr(at, length), what};
  }
  std::vector<segment> walk_back() const {
    std::vector<segment> found;
    for (std::size_t at = word_.size(); at > 0; at -= last_[at].text.size()) {
      const segment& one = last_[at];
      const bool joins =
          !found.empty() && found.back().what == segment::sort::unknown && one.what == segment::sort::unknown;
      if (joins) found.back().text = {one.text.data(), one.text.size() + found.back().text.size()};
      if (!joins) found.push_back(one);
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

  std::string_view word_;
  const std::vector<std::string>& declared_;
  std::vector<std::size_t> cost_;
  std::vector<segment> last_;
};

}  // namespace

std::vector<segment> segments_of(std::string_view word, const std::vector<std::string>& declared) {
  if (word.size() > longest_word) return {{word, segment::sort::unknown}};
  return cutter(word, declared).run();
}

}  // namespace milu::syntax
