// One cell of a sheet: `>= 60`, `[60..80)`, `"A", "B"`, `not("x")`, `-`; read strictly, and written back as it was meant.
#include <milu/base/utf8.hpp>
#include <milu/syntax/token.hpp>

#include <algorithm>

#include "model/table_cells.hpp"

namespace milu::model {
namespace {

using syntax::token;
using syntax::token_kind;

bool spells(const token& word, keyword wanted) {
  return word.kind == token_kind::word && (word.text == spelling(wanted, language::en) || word.text == spelling(wanted, language::zh));
}

bool is_synonym(std::string_view synonyms, std::string_view word) {
  while (!synonyms.empty()) {
    const std::size_t end = std::min(synonyms.find(' '), synonyms.size());
    if (synonyms.substr(0, end) == word) return true;
    synonyms.remove_prefix(std::min(end + 1, synonyms.size()));
  }
  return false;
}

// A sign or a word that compares: `>=`, 不低于.
std::optional<keyword> comparing(const token& sign) {
  for (const syntax::keyword_entry& entry : syntax::keyword_table()) {
    if (entry.id < keyword::at_or_above || entry.id > keyword::not_equal) continue;
    const bool is_it = sign.text == entry.en || sign.text == entry.zh || is_synonym(entry.synonyms, sign.text);
    if (is_it && (sign.kind == token_kind::mark || sign.kind == token_kind::word)) return entry.id;
  }
  return std::nullopt;
}

// Behind a value: 以上, 以下, 超过, 不满.
std::optional<keyword> comparing_behind(const token& word) {
  for (const keyword each : {keyword::or_above_suffix, keyword::or_below_suffix}) {
    if (spells(word, each)) return each;
  }
  if (word.text == "超过") return keyword::greater;
  return word.text == "不满" ? std::optional(keyword::less) : std::nullopt;
}

class cell_parser {
 public:
  cell_parser(std::vector<token> tokens, const location& where) : tokens_(std::move(tokens)), where_(where) {}

  std::optional<written_test> test() {
    written_test made{.where = where_};
    if (spells(now(), keyword::any_test)) {
      ++at_;
      made.is_any = true;
      return ended(made);
    }
    if (spells(now(), keyword::not_) || now().text == "不") {
      ++at_;
      made.is_negated = true;
      if (!is_mark("(")) return std::nullopt;
    }
    if (const auto word = comparing(now()); word && !made.is_negated) return comparison(made, *word);
    if (!ranges(made)) return std::nullopt;
    return ended(made);
  }

  std::optional<written_value> only_value() {
    auto made = value();
    return made && now().kind == token_kind::end ? made : std::nullopt;
  }

 private:
  const token& now() const { return tokens_[at_]; }
  bool is_mark(std::string_view text) const { return now().kind == token_kind::mark && now().text == text; }
  bool take(std::string_view text) {
    if (!is_mark(text)) return false;
    ++at_;
    return true;
  }
  std::optional<written_test> ended(written_test& made) {
    return now().kind == token_kind::end ? std::optional(std::move(made)) : std::nullopt;
  }

  std::optional<written_test> comparison(written_test& made, keyword word) {
    ++at_;
    const auto bound = value();
    const auto range = bound ? range_by_word(word, *bound) : std::nullopt;
    if (!range) return std::nullopt;
    made.is_negated = word == keyword::not_equal;
    made.ranges.push_back(*range);
    return ended(made);
  }

  // One or several; a bracket around all of them is taken away, unless it belongs to a range.
  bool ranges(written_test& made) {
    const bool is_bracketed = is_mark("(") && !begins_range();
    if (is_bracketed) ++at_;
    do {
      auto range = one_range();
      if (!range) return false;
      made.ranges.push_back(std::move(*range));
    } while (take(",") || take(";"));
    return !is_bracketed || take(")");
  }

  // `(60..80]`: the first sign behind the value is that of a range.
  bool begins_range() const {
    std::size_t next = at_ + 1;
    if (next < tokens_.size() && tokens_[next].text == "-") ++next;
    return next + 1 < tokens_.size() && tokens_[next + 1].kind == token_kind::mark &&
           tokens_[next + 1].text.find("..") != std::string::npos;
  }

  std::optional<written_range> one_range() {
    const bool opens = is_mark("[") || ((is_mark("(") || is_mark("]")) && begins_range());
    const bool without_low = opens && !is_mark("[");
    if (opens) ++at_;
    const auto low = value();
    if (!low) return std::nullopt;
    if (const auto word = opens ? std::nullopt : comparing_behind(now())) {
      ++at_;
      return range_by_word(*word, *low);
    }
    if (now().kind != token_kind::mark || now().text.find("..") == std::string::npos) {
      return opens ? std::nullopt : std::optional(written_range{.low = low, .high = low, .is_single = true});
    }
    written_range range{.low = low, .without_low = without_low || now().text.front() == '<'};
    range.without_high = now().text.back() == '<';
    ++at_;
    range.high = value();
    if (!range.high) return std::nullopt;
    if (!opens) return range;
    if (is_mark(")") || is_mark("[")) range.without_high = true;
    else if (!is_mark("]")) return std::nullopt;
    ++at_;
    return range;
  }

  std::optional<written_value> value() {
    written_value made{.where = where_};
    made.is_negative = take("-");
    switch (now().kind) {
      case token_kind::quantity: made.what = cell_sort::number; break;
      case token_kind::date: made.what = cell_sort::day; break;
      case token_kind::text: made.what = cell_sort::text; break;
      case token_kind::word:
      case token_kind::quoted_name: break;
      default: return std::nullopt;
    }
    if (made.is_negative && made.what != cell_sort::number) return std::nullopt;
    made.text = now().text;
    made.unit = now().unit;
    for (const keyword word : {keyword::yes, keyword::no}) {
      if (spells(now(), word)) made.text = spelling(word, language::en);
    }
    ++at_;
    return made;
  }

  std::vector<token> tokens_;
  const location& where_;
  std::size_t at_ = 0;
};

std::string without_blanks(const std::string& cell) { return utf8::comparable(cell); }

bool is_any_cell(const std::string& cell) {
  return cell == "-" || cell == "－" || cell == "—" || cell == "–" || cell == "any" || cell == "不限";
}

std::string with_commas(std::string cell) {
  constexpr std::string_view pause = "、";
  for (std::size_t at = cell.find(pause); at != cell.npos; at = cell.find(pause, at)) cell.replace(at, pause.size(), ",");
  return cell;
}

// Tokens of one cell; none when the scanner finds something wrong.
std::optional<std::vector<token>> tokens_of(const std::string& cell, const milu::limits& bounds) {
  diagnostics problems;
  std::vector<token> tokens = syntax::scan(document({}, cell), bounds, problems);
  const bool has_comments = std::any_of(tokens.begin(), tokens.end(), [](const token& one) { return !one.comments.empty(); });
  if (!problems.empty() || has_comments || tokens.size() < 2) return std::nullopt;
  return tokens;
}

// A text column takes a cell as one text unless quotation marks say where texts begin and end.
bool is_quoted(const std::vector<token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const token& one) { return one.kind == token_kind::text; });
}

template <class Made>
std::optional<Made> reported(draft& state, const std::string& cell, const location& where) {
  report_at(state, severity::error, "table.cell", where, {cell});
  return std::nullopt;
}

std::string quoted(const std::string& text) {
  std::string made = "\"";
  for (const char sign : text) {
    if (sign == '"' || sign == '\\') made += '\\';
    made += sign;
  }
  return made + '"';
}

std::string unit_text(const std::string& unit) {
  if (unit.empty() || unit == "%") return unit;
  if (unit == "point" || unit == "year" || unit == "month" || unit == "day") return " " + unit + "s";
  return " " + unit;
}

// A word that reads back as the same word.
bool is_plain_word(const std::string& text) {
  diagnostics problems;
  const std::vector<token> tokens = syntax::scan(document({}, text), {}, problems);
  return problems.empty() && tokens.size() == 2 && tokens[0].kind == token_kind::word && tokens[0].text == text &&
         (!syntax::is_reserved(text) || text == "yes" || text == "no") && !comparing(tokens[0]);
}

std::string range_text(const written_range& range) {
  if (range.is_single) return cell_text(*range.low);
  if (!range.high) return (range.without_low ? "> " : ">= ") + cell_text(*range.low);
  if (!range.low) return (range.without_high ? "< " : "<= ") + cell_text(*range.high);
  return (range.without_low ? "(" : "[") + cell_text(*range.low) + ".." + cell_text(*range.high) +
         (range.without_high ? ")" : "]");
}

}  // namespace

std::optional<written_test> read_test_cell(draft& state, const std::string& written, kind of, const location& where) {
  const std::string cell = without_blanks(written);
  if (is_any_cell(cell)) return written_test{.is_any = true, .where = where};
  const auto tokens = tokens_of(of == kind::text ? cell : with_commas(cell), state.bounds);
  if (of == kind::text && !cell.empty() && (!tokens || !is_quoted(*tokens))) {
    const written_value whole{.what = cell_sort::text, .text = cell, .where = where};
    return written_test{.ranges = {{.low = whole, .high = whole, .is_single = true}}, .where = where};
  }
  auto made = tokens ? cell_parser(*tokens, where).test() : std::nullopt;
  return made ? made : reported<written_test>(state, written, where);
}

std::optional<written_value> read_value_cell(draft& state, const std::string& written, kind of, const location& where) {
  const std::string cell = without_blanks(written);
  const auto tokens = tokens_of(cell, state.bounds);
  if (of == kind::text && !cell.empty() && (!tokens || !is_quoted(*tokens)))
    return written_value{.what = cell_sort::text, .text = cell, .where = where};
  auto made = tokens ? cell_parser(*tokens, where).only_value() : std::nullopt;
  return made ? made : reported<written_value>(state, written, where);
}

std::string cell_text(const written_value& value) {
  switch (value.what) {
    case cell_sort::number: return (value.is_negative ? "-" : "") + value.text + unit_text(value.unit);
    case cell_sort::day: return value.text;
    case cell_sort::text: return quoted(value.text);
    default: return is_plain_word(value.text) ? value.text : quoted(value.text);
  }
}

std::string cell_text(const written_test& test) {
  if (test.is_any) return "-";
  std::string joined;
  for (const written_range& range : test.ranges) joined += (joined.empty() ? "" : ", ") + range_text(range);
  return test.is_negated ? "not(" + joined + ")" : joined;
}

}  // namespace milu::model
