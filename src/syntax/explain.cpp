#include "syntax/explain.hpp"

#include "syntax/declared_names.hpp"
#include "syntax/hopes.hpp"
#include "syntax/late_label.hpp"
#include "syntax/leaf_text.hpp"
#include "syntax/unit_words.hpp"

#include <milu/source/suggest.hpp>
#include <milu/syntax/repair.hpp>

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

using explanation = std::optional<diagnostic>;

bool is_mark(const token& one, std::string_view text) { return one.kind == token_kind::mark && one.text == text; }
bool is_row_suffix(const token& one) { return one.text == "以上" || one.text == "以下" || one.text == "以内"; }
bool is_nameable(const token& one) { return one.kind == token_kind::word; }

diagnostic problem(const standstill& at, const char* code, std::vector<phrase> arguments = {}) {
  return {.code = code, .where = found(at).where, .arguments = std::move(arguments)};
}

std::string_view opener_of(std::string_view closer) { return closer == ")" ? "(" : closer == "]" ? "[" : "{"; }
bool is_opener(const token& one) { return is_mark(one, "(") || is_mark(one, "[") || is_mark(one, "{"); }
bool is_closer(const token& one) { return is_mark(one, ")") || is_mark(one, "]") || is_mark(one, "}"); }

// The brackets that are open where the statement stands still; a closing one takes those left open inside it along.
std::vector<const token*> open_brackets(const standstill& at) {
  std::vector<const token*> open;
  for (std::uint32_t index = 0; index < at.place; ++index) {
    const token& one = at.tokens[index];
    if (is_opener(one)) open.push_back(&one);
    if (!is_closer(one)) continue;
    const auto match = std::find_if(open.rbegin(), open.rend(), [&](const token* candidate) {
      return candidate->text == opener_of(one.text);
    });
    if (match != open.rend()) open.erase(match.base() - 1, open.end());
  }
  return open;
}

bool is_told(const standstill& at, const token& bracket) {
  return std::any_of(at.told.begin(), at.told.end(), [&](const diagnostic& one) {
    return !one.labels.empty() && one.labels.front().where == bracket.where;
  });
}

// The innermost open bracket from a token on that no earlier diagnostic has named.
const token* open_bracket(const standstill& at, std::uint32_t from) {
  const std::vector<const token*> open = open_brackets(at);
  for (auto one = open.rbegin(); one != open.rend() && *one >= &at.tokens[from]; ++one) {
    if (!is_told(at, **one)) return *one;
  }
  return nullptr;
}

diagnostic never_closed(const standstill& at, const token& open, std::string named) {
  const std::string line = std::to_string(at.rules.at(open.where.begin).line);
  diagnostic made = problem(at, is_mark(open, "{") ? "syn.brace" : "syn.paren", {std::move(named), line});
  made.labels.push_back({open.where, {"opened here", "从这里开始"}});
  return made;
}

// The first word of the line on which a token stands: what a block is called.
std::string first_word_of_line(const standstill& at, const token& one) {
  const std::size_t line = at.rules.at(one.where.begin).line;
  for (const token& candidate : at.tokens) {
    if (at.rules.at(candidate.where.begin).line == line) return written(at, candidate);
  }
  return written(at, one);
}

explanation unclosed_block(const standstill& at) {
  const bool is_at_end = found(at).kind == token_kind::end;
  if (!hopes_for_mark(at, "}") && !is_at_end) return std::nullopt;
  const bool begins_statement = is_on_new_line(at) && found(at).kind == token_kind::word && at.place != at.statement &&
                                hopes_for_mark(at, ",") && is_statement_word(found(at).text);
  const bool begins_section = at.place == at.statement && at.ends_block;
  if (!is_at_end && !begins_statement && !begins_section) return std::nullopt;
  const token* open = open_bracket(at, 0);
  if (open == nullptr) return std::nullopt;
  return never_closed(at, *open, is_mark(*open, "{") ? first_word_of_line(at, *open) : open->text);
}

explanation unclosed_bracket(const standstill& at) {
  if (!hopes_for_mark(at, ")") || !is_on_new_line(at) || is_mark(found(at), ")")) return std::nullopt;
  const token* open = open_bracket(at, at.statement);
  if (open == nullptr || !is_mark(*open, "(") || !is_statement_word(found(at).text)) return std::nullopt;
  return never_closed(at, *open, "(");
}

// `得分 90分以上` outside a row: two operands side by side, the second with a suffix that belongs to rows.
explanation row_suffix(const standstill& at) {
  const bool is_suffix = is_row_suffix(found(at));
  const token* literal = is_suffix ? previous(at) : &found(at);
  const token* suffix = is_suffix ? &found(at) : following(at);
  if (literal == nullptr || suffix == nullptr || literal->kind != token_kind::quantity) return std::nullopt;
  if (!is_row_suffix(*suffix)) return std::nullopt;
  const std::size_t before = static_cast<std::size_t>(literal - at.tokens.data());
  const std::string operand = before > 0 && is_nameable(at.tokens[before - 1]) ? at.tokens[before - 1].text + " " : "";
  const std::string sign = suffix->text == "以上" ? "≥ " : "≤ ";
  return problem(at, "syn.above", {suffix->text, operand + sign + written(at, *literal)});
}

explanation wrong_measure(const standstill& at) {
  const token* before = previous(at);
  if (before == nullptr || before->kind != token_kind::quantity || !before->unit.empty()) return std::nullopt;
  const std::string& word = found(at).text;
  const std::string number = written(at, *before);
  if (word == "万" || word == "亿") {
    const std::string count = times_power_of_ten(before->text, word == "万" ? 4 : 8);
    return problem(at, "num.unit", {number + word, number + word + "元", quantity_text(count, "", language::en)});
  }
  constexpr std::array<std::string_view, 8> measures = {"人", "名", "家", "项", "个", "件", "篇", "次"};
  if (std::find(measures.begin(), measures.end(), word) == measures.end()) return std::nullopt;
  return problem(at, "num.measure", {number, number + word});
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// Only Chinese is written without blanks.
bool can_be_glued(const token* one) {
  if (one == nullptr || one->kind != token_kind::word) return false;
  return std::any_of(one->text.begin(), one->text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

explanation glued(const standstill& at) {
  if (!can_be_glued(&found(at)) && !can_be_glued(previous(at))) return std::nullopt;
  const file_words words = words_of_file(at.rules.text(), at.tokens);
  for (const token* one : {&found(at), previous(at)}) {
    if (!can_be_glued(one)) continue;
    std::vector<std::string> others = words.declared;
    std::erase(others, one->text);
    const auto apart = unglue(one->text, others);
    if (!apart) continue;
    const std::string_view line = at.rules.line(at.rules.at(one->where.begin).line);
    const std::string repaired = repaired_line(line, others).value_or(*apart);
    return diagnostic{
        .code = "syn.glued", .where = one->where, .arguments = {one->text, std::string(trimmed(repaired))}};
  }
  return std::nullopt;
}

// A word that could be one of the hoped-for keywords is no name by mistake (`is` of `is closest to`).
bool begins_hoped_keyword(const standstill& at, std::string_view word) {
  return std::any_of(at.hopes.begin(), at.hopes.end(), [word](const wanted& one) {
    if (one.what != wanted::sort::word) return false;
    const auto firsts = vocabulary::shared().first_words(one.word);
    return std::find(firsts.begin(), firsts.end(), word) != firsts.end();
  });
}

explanation reserved_name(const standstill& at) {
  const token& word = found(at);
  if (word.kind != token_kind::word || !is_reserved(word.text) || !hopes_for(at, wanted::sort::name))
    return std::nullopt;
  const bool needs_value = hopes_for(at, wanted::sort::quantity);
  if (needs_value || begins_hoped_keyword(at, word.text)) return std::nullopt;
  return problem(at, "syn.reserved", {word.text});
}

explanation missing_comma(const standstill& at) {
  if (!hopes_for_mark(at, ",") || !hopes_for_mark(at, "}") || !is_on_new_line(at)) return std::nullopt;
  const token* before = previous(at);
  const token* open = open_bracket(at, at.statement);
  if (before == nullptr || open == nullptr || !is_mark(*open, "{")) return std::nullopt;
  return problem(at, "syn.comma", {std::to_string(at.rules.at(before->where.begin).line)});
}

explanation missing_places(const standstill& at) {
  if (hopes_for_word(at, keyword::to_whole)) return problem(at, "num.round");
  return std::nullopt;
}

explanation missing_value(const standstill& at) {
  const bool is_parameter = hopes_for_mark(at, "=") && at.tokens[at.statement].kind != token_kind::end &&
                            at.place > at.statement && (is_on_new_line(at) || is_mark(found(at), "}"));
  const bool has_type = hopes_for_word(at, keyword::in_unit) || hopes_for_mark(at, "..") || hopes_for_mark(at, "=");
  const bool is_expression = hopes_for_word(at, keyword::plus) || hopes_for_word(at, keyword::equal);
  if (is_parameter && has_type && !is_expression) return problem(at, "par.unset", {at.tokens[at.statement].text});
  return std::nullopt;
}

explanation missing_colon(const standstill& at) {
  if (!hopes_for_mark(at, ":") || at.place == at.statement || is_mark(found(at), "{")) return std::nullopt;
  const bool tests = hopes_for_word(at, keyword::cites) && is_statement_word(at.tokens[at.statement].text);
  if (!tests || is_on_new_line(at)) return std::nullopt;
  return problem(at, "syn.colon");
}

explanation wrong_sign(const standstill& at) {
  const token& one = found(at);
  const token* before = previous(at);
  if (is_mark(one, "-") && before != nullptr && is_mark(*before, "-")) return problem(at, "syn.twominus");
  if (!is_closer(one)) return std::nullopt;
  const std::vector<const token*> open = open_brackets(at);
  const bool closes = std::any_of(open.begin(), open.end(), [&](const token* candidate) {
    return candidate->text == opener_of(one.text);
  });
  if (closes) return std::nullopt;
  return problem(at, "syn.unopened", {one.text});
}

// Does `over 50` include 50? The word does not say.
explanation unclear_edge(const standstill& at) {
  const std::string& word = found(at).text;
  const bool is_unclear = found(at).kind == token_kind::word && (word == "over" || word == "under");
  if (!is_unclear || !hopes_for_word(at, keyword::greater)) return std::nullopt;
  return problem(at, "over.unclear", {word});
}

bool touch(const token& left, const token& right) { return left.where.end == right.where.begin; }

// `1,000`: digits are grouped by `_`.
explanation grouped_digits(const standstill& at) {
  const token* before = previous(at);
  const token* after = following(at);
  if (!is_mark(found(at), ",") || before == nullptr || after == nullptr) return std::nullopt;
  if (!touch(*before, found(at)) || !touch(found(at), *after)) return std::nullopt;
  if (before->kind != token_kind::quantity || after->kind != token_kind::quantity || !before->unit.empty())
    return std::nullopt;
  const std::string left = written(at, *before);
  const std::string right = written(at, *after);
  return problem(at, "syn.thousands", {left + written(at, found(at)) + right, left + "_" + right});
}

// `observed-2020`: a name with a dash needs backquotes.
explanation dash_in_name(const standstill& at) {
  const token* before = previous(at);
  const token* after = following(at);
  if (!is_mark(found(at), "-") || before == nullptr || after == nullptr || hopes_for_word(at, keyword::plus))
    return std::nullopt;
  if (!is_nameable(*before) || !touch(*before, found(at)) || !touch(found(at), *after)) return std::nullopt;
  return problem(at, "syn.dash", {written(at, *before) + "-" + written(at, *after)});
}


explanation choice_by_if(const standstill& at) {
  const auto is_if = [](const token& one) {
    return one.kind == token_kind::word && (one.text == "if" || one.text == "如果" || one.text == "若");
  };
  if (is_if(found(at)) && wants_value(at)) return problem(at, "syn.if", {found(at).text});
  const token* before = previous(at);
  if (before == nullptr || !is_if(*before) || !hopes_for_word(at, keyword::plus)) return std::nullopt;
  return diagnostic{.code = "syn.if", .where = before->where, .arguments = {before->text}};
}

// `averge(marks)`: the word before the bracket is none that computes.
explanation unknown_function(const standstill& at) {
  const token* before = previous(at);
  if (before == nullptr || !is_mark(found(at), "(") || !touch(*before, found(at))) return std::nullopt;
  if (!is_nameable(*before) || !hopes_for_word(at, keyword::plus)) return std::nullopt;
  constexpr std::array words = {keyword::sum, keyword::mean, keyword::median, keyword::count, keyword::max,
                                keyword::min, keyword::any,  keyword::all,    keyword::none,  keyword::abs,
                                keyword::year, keyword::years, keyword::date, keyword::missing, keyword::contains};
  std::vector<std::string> candidates;
  for (const keyword word : words) {
    for (std::string& first : vocabulary::shared().first_words(word)) candidates.push_back(std::move(first));
  }
  const auto meant = nearest(before->text, candidates);
  const std::string name = written(at, *before);
  if (meant) return diagnostic{.code = "syn.function.near", .where = before->where, .arguments = {name, *meant}};
  return diagnostic{.code = "syn.function", .where = before->where, .arguments = {name}};
}

explanation misspelt(const standstill& at) {
  const token& word = found(at);
  if (word.kind != token_kind::word || word.text.size() < 3) return std::nullopt;
  std::vector<std::string> candidates;
  for (const wanted& one : at.hopes) {
    if (one.what != wanted::sort::word) continue;
    for (std::string& first : vocabulary::shared().first_words(one.word)) candidates.push_back(std::move(first));
  }
  const auto meant = nearest(word.text, candidates);
  if (!meant || *meant == word.text) return std::nullopt;
  return problem(at, "syn.word", {word.text, *meant});
}

// `a rounded down to whole >= b`: a suffix ends the expression.
explanation operator_behind_suffix(const standstill& at) {
  const bool is_behind = hopes_for_word(at, keyword::at_most) && !hopes_for_word(at, keyword::plus);
  constexpr std::array<std::string_view, 11> operators = {">=", "<=", "!=", "=", ">", "<", "+", "-", "*", "/", ","};
  const bool is_operator = std::find(operators.begin(), operators.end(), found(at).text) != operators.end();
  if (!is_behind || !is_operator || is_mark(found(at), ",")) return std::nullopt;
  return problem(at, "syn.suffix", {found(at).text});
}

explanation operand_beside_operand(const standstill& at) {
  if (!hopes_for_word(at, keyword::plus) || is_statement_place(at)) return std::nullopt;
  phrase hoped("an operator or the end of the statement", "运算符或语句结尾");
  if (hopes_for_mark(at, ")")) hoped = {"an operator, a comma or `)`", "运算符、逗号或“)”"};
  if (hopes_for_word(at, keyword::descending)) hoped = {"`descending` or `ascending`", "“由高到低”或“由低到高”"};
  return problem(at, "syn.expected", {found_phrase(at), hoped});
}

}  // namespace

diagnostic explain(const standstill& at) {
  constexpr std::array explanations = {unclosed_block, unclosed_bracket, row_suffix,    wrong_measure, wrong_sign,
                                       missing_value,  glued,            reserved_name, missing_comma, missing_places,
                                       unclear_edge,   grouped_digits,   dash_in_name,  choice_by_if,  unknown_function, misspelt,
                                       late_label,     missing_colon, operator_behind_suffix, operand_beside_operand};
  for (const auto try_to_explain : explanations) {
    if (auto made = try_to_explain(at)) return *made;
  }
  return problem(at, "syn.expected", {found_phrase(at), hoped_phrase(at)});
}

}  // namespace milu::syntax
