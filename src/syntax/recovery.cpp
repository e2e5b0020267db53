// Where to go on after a faulty statement.
#include "syntax/builder.hpp"
#include "syntax/explain.hpp"

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

constexpr std::array sections = {
    keyword::application, keyword::call,  keyword::history,     keyword::cohort, keyword::type,
    keyword::parameters,  keyword::profile, keyword::table,     keyword::eligibility, keyword::score,
    keyword::awards,      keyword::targets, keyword::tests,
};
// They are statements of blocks too, so that only their place at the margin tells a section.
constexpr std::array sections_and_statements = {keyword::define, keyword::panel, keyword::replace,
                                                   keyword::remove};
constexpr std::array statements = {
    keyword::require,
    keyword::exclude,
    keyword::flag,
    keyword::check,
    keyword::criterion,
    keyword::group,
    keyword::total,
    keyword::rank,
    keyword::tier,
    keyword::tie_at_the_line,
    keyword::unused_places,
    keyword::undetermined_applications,
    keyword::budget,
    keyword::limit,
    keyword::reserve,
    keyword::waiting_list,
    keyword::cumulative_with,
    keyword::target,
    keyword::case_,
    keyword::given,
};

bool is_mark(token_pointer at, std::string_view text) { return at->kind == token_kind::mark && at->text == text; }

// `type: text` is a field of that name, no section.
bool is_used_as_name(token_pointer at) {
  if (at->kind == token_kind::end) return false;
  const token_pointer next = at + 1;
  return is_mark(next, ":") || is_mark(next, ",") || is_mark(next, "=") || is_mark(next, ".");
}

template <std::size_t Size>
bool is_one_of(word_id word, const std::array<keyword, Size>& choices) {
  if (word == no_word) return false;
  const auto begins = [word](keyword choice) {
    const auto ways = vocabulary::shared().spellings(choice);
    return std::any_of(ways.begin(), ways.end(), [word](const keyword_spelling& way) { return way.words[0] == word; });
  };
  return std::any_of(choices.begin(), choices.end(), begins);
}

}  // namespace

bool is_statement_word(std::string_view word) {
  const word_id id = vocabulary::shared().find(word);
  return is_one_of(id, statements) || is_one_of(id, sections) || is_one_of(id, sections_and_statements);
}

bool builder::begins_line(token_pointer at) const {
  if (at == begin()) return true;
  const std::uint32_t from = (at - 1)->where.end;
  return rules_.text().substr(from, at->where.begin - from).find('\n') != std::string_view::npos;
}

bool builder::begins_section(token_pointer at) const {
  if (!begins_line(at) || is_used_as_name(at)) return false;
  if (is_one_of(words_[place(at)], sections)) return true;
  const bool is_at_margin = at->where.begin == 0 || rules_.text()[at->where.begin - 1] == '\n';
  return is_at_margin && is_one_of(words_[place(at)], sections_and_statements);
}

bool builder::begins_statement(token_pointer at) const {
  if (!begins_line(at)) return false;
  if (begins_section(at)) return true;
  const word_id word = words_[place(at)];
  return !is_used_as_name(at) && (is_one_of(word, statements) || is_one_of(word, sections_and_statements));
}

// A line such as `staff "…" column "emp": count`, whose words are the author's.
bool builder::begins_field(token_pointer at) const {
  if (!begins_line(at) || (at->kind != token_kind::word && at->kind != token_kind::quoted_name)) return false;
  if (at != begin() && (is_mark(at - 1, ",") || is_mark(at - 1, ":") || is_mark(at - 1, "("))) return false;
  for (token_pointer next = at + 1; next->kind != token_kind::end && !begins_line(next); ++next) {
    if (is_mark(next, ":") || is_mark(next, "=")) return true;
  }
  return false;
}

bool builder::ends_block(token_pointer at) const { return at->kind == token_kind::end || begins_section(at); }

token_pointer builder::resume(token_pointer from, token_pointer wrong) const {
  const token_pointer last = end() - 1;
  if (wrong->kind == token_kind::end) return last;
  if (wrong < from) return wrong;
  std::ptrdiff_t depth = 0;
  for (token_pointer at = from; at < last; ++at) {
    const bool is_after = at > from && at >= wrong;
    if (is_after && depth <= 0 && (is_mark(at, "}") || begins_statement(at) || begins_field(at))) return at;
    if (at == wrong && is_after && begins_statement(at)) return at;
    if (is_mark(at, "{")) ++depth;
    if (is_mark(at, "}") && depth > 0) --depth;
  }
  return last;
}

// A fault of a character in the statement explains why the grammar does not fit; at most one diagnostic for a place.
bool builder::is_told_already(token_pointer from, token_pointer wrong) const {
  if (place(wrong) == reported_) return true;
  // What stands between the statement before and this one may have ended that one too early.
  const std::uint32_t before = wrong > begin() ? (wrong - 1)->where.end : 0;
  const std::uint32_t first = std::min(from->where.begin, before);
  return std::any_of(problems_.begin(), problems_.end(), [&](const diagnostic& told) {
    const span* where = std::get_if<span>(&told.where);
    return where != nullptr && where->begin >= first && where->begin <= wrong->where.end;
  });
}

// The last of the allowed problems says that there are more.
void builder::stop_at_too_many() {
  is_stopped_ = true;
  problems_.back() = {
      .code = "syn.many", .where = problems_.back().where, .arguments = {std::to_string(allowed_.problems)}};
}

token_pointer builder::report(token_pointer from) {
  token_pointer wrong = std::max(begin() + farthest_, from);
  // A statement's word behind an operator was taken for a name: the statement before it is the faulty one. Never twice
  // at one place, or reading would go round in a circle.
  const bool is_new = wrong > begin() && place(wrong - 1) >= steps_back_from_;
  if (is_new && wrong != from + 1 && begins_statement(wrong - 1)) {
    --wrong;
    hopes_ = {{wanted::sort::name}, {wanted::sort::quantity}, {wanted::sort::mark, {}, "("}};
  }
  if (!is_told_already(from, wrong)) {
    problems_.push_back(explain({.rules = rules_,
                                 .tokens = tree_.tokens,
                                 .place = place(wrong),
                                 .statement = place(from),
                                 .hopes = hopes_,
                                 .told = problems_,
                                 .ends_block = ends_block(wrong)}));
  }
  reported_ = place(wrong);
  steps_back_from_ = std::max(steps_back_from_, place(from) + 1);
  if (problems_.size() >= allowed_.problems) stop_at_too_many();
  return wrong;
}

}  // namespace milu::syntax
