#include <milu/syntax/repair.hpp>

#include "syntax/declared_names.hpp"
#include "syntax/segmentation.hpp"
#include "syntax/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

constexpr std::array attributes = {keyword::private_, keyword::changeable, keyword::over_cohort, keyword::shown,
                                   keyword::key};

std::string joined(const std::vector<segment>& pieces) {
  std::string text;
  for (const segment& piece : pieces) {
    if (!text.empty()) text += ' ';
    text += piece.text;
  }
  return text;
}

bool is_of_language(const segment& piece) {
  return piece.what == segment::sort::keyword || piece.what == segment::sort::short_keyword;
}
bool is_unknown(const segment& piece) { return piece.what == segment::sort::unknown; }

bool is_left_alone(std::string_view word, const std::vector<std::string>& declared) {
  return vocabulary::shared().find(word) != no_word || std::binary_search(declared.begin(), declared.end(), word);
}

std::vector<std::string> in_order(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names;
}

// Words and numbers that touch one another: `60分且得分`.
struct run {
  std::size_t first;
  std::size_t last;
};

bool can_touch(const token& one) { return one.kind == token_kind::word || one.kind == token_kind::quantity; }

std::vector<run> runs_of(const std::vector<token>& tokens) {
  std::vector<run> runs;
  for (std::size_t index = 0; index < tokens.size(); ++index) {
    if (!can_touch(tokens[index])) continue;
    const bool touches = !runs.empty() && runs.back().last + 1 == index &&
                         tokens[index - 1].where.end == tokens[index].where.begin;
    touches ? void(runs.back().last = index) : runs.push_back({index, index});
  }
  return runs;
}

// In a whole file only what is understood to the last character is cut, except the first word of a statement.
std::optional<std::string> cut_in_file(std::string_view word, const std::vector<std::string>& declared,
                                       line_start start) {
  if (start != line_start::statement && std::binary_search(declared.begin(), declared.end(), word)) {
    return glued_attribute(word);
  }
  if (vocabulary::shared().find(word) != no_word) return std::nullopt;
  const std::vector<segment> pieces = segments_of(word, declared);
  const bool is_known = std::none_of(pieces.begin(), pieces.end(), is_unknown);
  const bool begins_statement = start == line_start::statement && pieces.front().what == segment::sort::keyword;
  if (pieces.size() < 2 || (!is_known && !begins_statement)) return std::nullopt;
  if (!is_known) return std::string(pieces[0].text) + " " + std::string(word.substr(pieces[0].text.size()));
  return joined(pieces);
}

using cut_function = std::optional<std::string> (*)(std::string_view, const std::vector<std::string>&, line_start);

std::string cut_everywhere(std::string_view text, const std::vector<token>& tokens, const file_words& words,
                           const std::vector<std::string>& declared, cut_function cut) {
  std::string repaired;
  std::size_t copied = 0;
  for (const run& one : runs_of(tokens)) {
    const std::size_t begin = tokens[one.first].where.begin;
    const std::size_t end = tokens[one.last].where.end;
    const auto better = cut(text.substr(begin, end - begin), declared, words.starts[one.first]);
    if (!better) continue;
    repaired.append(text.substr(copied, begin - copied)).append(*better);
    copied = end;
  }
  return repaired.append(text.substr(copied));
}

std::optional<std::string> cut_in_line(std::string_view word, const std::vector<std::string>& declared, line_start) {
  return unglue(word, declared);
}

}  // namespace

std::optional<std::string> unglue(std::string_view word, const std::vector<std::string>& declared) {
  const std::vector<std::string> names = in_order(declared);
  if (word.empty() || is_left_alone(word, names)) return std::nullopt;
  const std::vector<segment> pieces = segments_of(word, names);
  const bool has_keyword = std::any_of(pieces.begin(), pieces.end(), is_of_language);
  if (pieces.size() < 2 || !has_keyword) return std::nullopt;
  return joined(pieces);
}

std::optional<std::string> repaired_line(std::string_view line, const std::vector<std::string>& declared) {
  diagnostics unheard;
  const std::vector<token> tokens = scan(document("", std::string(line)), {}, unheard);
  const file_words words = words_of_file(line, tokens);
  if (words.starts.size() < tokens.size()) return std::nullopt;
  std::string repaired = cut_everywhere(line, tokens, words, declared, cut_in_line);
  if (repaired == line) return std::nullopt;
  return repaired;
}

std::string repair(const document& rules) {
  diagnostics unheard;
  const std::vector<token> tokens = scan(rules, {}, unheard);
  if (tokens.size() < 2) return std::string(rules.text());
  const file_words words = words_of_file(rules.text(), tokens);
  return cut_everywhere(rules.text(), tokens, words, words.declared, cut_in_file);
}

std::optional<std::string> glued_attribute(std::string_view name) {
  for (const keyword attribute : attributes) {
    for (const std::string& ending : vocabulary::shared().first_words(attribute)) {
      const bool is_chinese = static_cast<unsigned char>(ending.front()) >= 0x80;
      if (!is_chinese || name.size() <= ending.size() || name.substr(name.size() - ending.size()) != ending) continue;
      return std::string(name.substr(0, name.size() - ending.size())) + " " + ending;
    }
  }
  return std::nullopt;
}

}  // namespace milu::syntax
