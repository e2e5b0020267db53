#include "syntax/declared_names.hpp"

#include "syntax/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace milu::syntax {
namespace {

constexpr std::array declaring = {
    keyword::policy,  keyword::history, keyword::type,      keyword::profile, keyword::define, keyword::panel,
    keyword::require, keyword::exclude, keyword::flag,      keyword::check,   keyword::criterion, keyword::group,
    keyword::total,   keyword::awards,  keyword::tier,      keyword::target,  keyword::table,
};
constexpr std::array name_blocks = {keyword::application, keyword::call, keyword::history, keyword::parameters,
                                    keyword::profile};
constexpr std::array statement_blocks = {keyword::eligibility, keyword::score, keyword::group, keyword::awards,
                                         keyword::targets, keyword::tests};

template <std::size_t Size>
bool begins_one_of(const token& word, const std::array<keyword, Size>& choices) {
  const word_id id = word.kind == token_kind::word ? vocabulary::shared().find(word.text) : no_word;
  if (id == no_word) return false;
  return std::any_of(choices.begin(), choices.end(), [id](keyword choice) {
    const auto ways = vocabulary::shared().spellings(choice);
    return std::any_of(ways.begin(), ways.end(), [id](const keyword_spelling& way) { return way.words[0] == id; });
  });
}

bool is_mark(const token& one, std::string_view text) { return one.kind == token_kind::mark && one.text == text; }
bool is_word(const token& one) { return one.kind == token_kind::word || one.kind == token_kind::quoted_name; }

// Walks once over the tokens, knowing in which sort of block it is.
class collector {
 public:
  collector(std::string_view text, const std::vector<token>& tokens) : text_(text), tokens_(tokens) {}

  file_words run() {
    for (std::size_t index = 0; index < tokens_.size(); ++index) visit(index);
    std::sort(found_.declared.begin(), found_.declared.end());
    found_.declared.erase(std::unique(found_.declared.begin(), found_.declared.end()), found_.declared.end());
    return std::move(found_);
  }

 private:
  bool begins_line(std::size_t index) const {
    if (index == 0) return true;
    const std::uint32_t from = tokens_[index - 1].where.end;
    return text_.substr(from, tokens_[index].where.begin - from).find('\n') != std::string_view::npos;
  }
  line_start block() const { return blocks_.empty() ? line_start::statement : blocks_.back(); }

  void visit(std::size_t index) {
    const token& one = tokens_[index];
    const bool is_first = begins_line(index);
    if (is_first) line_ = index;
    found_.starts.push_back(is_first ? block() : line_start::anything);
    if (is_mark(one, "{")) blocks_.push_back(opened_block(index));
    if (is_mark(one, "}") && !blocks_.empty()) blocks_.pop_back();
    if (is_mark(one, ":") || is_mark(one, "=")) is_before_colon_ = false;
    if (is_first || is_mark(one, "{") || is_mark(one, ";")) is_before_colon_ = block() == line_start::name;
    if (is_word(one)) look_at_word(index);
  }
  line_start opened_block(std::size_t index) const {
    if (begins_one_of(tokens_[line_], name_blocks) && block() == line_start::statement) return line_start::name;
    if (begins_one_of(tokens_[line_], statement_blocks) && block() == line_start::statement)
      return line_start::statement;
    const bool is_record = block() == line_start::name && index > 0 && !is_mark(tokens_[index - 1], "=");
    return is_record ? line_start::name : line_start::anything;
  }
  void look_at_word(std::size_t index) {
    const token& one = tokens_[index];
    if (index == 0) return;
    const token& before = tokens_[index - 1];
    const bool is_after_word = begins_one_of(before, declaring) && (line_ + 1 == index || line_ + 2 == index);
    const bool is_field = is_before_colon_ && (line_ == index || is_mark(before, ",") || is_mark(before, "{") ||
                                               is_mark(before, ";"));
    const bool is_choice =
        before.text == "取自" || before.text == "of" || (in_choice_ && (is_mark(before, ",") || is_mark(before, ">")));
    in_choice_ = is_choice;
    if (is_after_word || is_field || is_choice) found_.declared.push_back(one.text);
  }

  std::string_view text_;
  const std::vector<token>& tokens_;
  file_words found_;
  std::vector<line_start> blocks_;
  std::size_t line_ = 0;
  bool is_before_colon_ = false;
  bool in_choice_ = false;
};

}  // namespace

file_words words_of_file(std::string_view text, const std::vector<token>& tokens) {
  return collector(text, tokens).run();
}

}  // namespace milu::syntax
