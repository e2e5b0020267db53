#include "syntax/hopes.hpp"

#include "syntax/vocabulary.hpp"

#include <algorithm>

namespace milu::syntax {

const token& found(const standstill& at) { return at.tokens[at.place]; }
const token* previous(const standstill& at) { return at.place > 0 ? &at.tokens[at.place - 1] : nullptr; }
const token* following(const standstill& at) {
  return at.place + 1 < at.tokens.size() ? &at.tokens[at.place + 1] : nullptr;
}

bool hopes_for_mark(const standstill& at, std::string_view mark) {
  return std::any_of(at.hopes.begin(), at.hopes.end(), [mark](const wanted& one) {
    return one.what == wanted::sort::mark && one.mark == mark;
  });
}
bool hopes_for(const standstill& at, wanted::sort sort) {
  return std::any_of(at.hopes.begin(), at.hopes.end(), [sort](const wanted& one) { return one.what == sort; });
}
bool hopes_for_word(const standstill& at, keyword word) {
  return std::any_of(at.hopes.begin(), at.hopes.end(), [word](const wanted& one) {
    return one.what == wanted::sort::word && one.word == word;
  });
}

bool is_on_new_line(const standstill& at) {
  const token* before = previous(at);
  if (before == nullptr) return true;
  return at.rules.at(before->where.begin).line < at.rules.at(found(at).where.begin).line;
}

std::string written(const standstill& at, const token& one) { return std::string(at.rules.text(one.where)); }

bool is_statement_place(const standstill& at) { return at.place == at.statement && is_on_new_line(at); }

bool wants_value(const standstill& at) { return hopes_for_mark(at, "(") && hopes_for(at, wanted::sort::quantity); }

namespace {

phrase quoted(std::string_view en, std::string_view zh) {
  return {"`" + std::string(en) + "`", "“" + std::string(zh) + "”"};
}

phrase name_of(const wanted& one) {
  switch (one.what) {
    case wanted::sort::word: return quoted(spelling(one.word, language::en), spelling(one.word, language::zh));
    case wanted::sort::mark: return quoted(one.mark, one.mark);
    case wanted::sort::name: return {"a name", "名称"};
    case wanted::sort::text: return {"a \"text\"", "引号中的文字"};
    case wanted::sort::number:
    case wanted::sort::quantity: return {"a number", "数字"};
    case wanted::sort::date: return {"a date", "日期"};
    case wanted::sort::unit: return {"a unit", "单位"};
    case wanted::sort::end: return {"the end of the file", "文件结尾"};
  }
  return {"something else", "其他内容"};
}

bool wants_type(const standstill& at) { return hopes_for_word(at, keyword::list_of); }

// They may stand almost everywhere, and hardly anybody was about to write them.
bool is_change(keyword word) { return word == keyword::replace || word == keyword::remove; }

std::vector<phrase> statements(const standstill& at) {
  std::vector<phrase> found_statements;
  for (const wanted& one : at.hopes) {
    const bool begins = one.what == wanted::sort::word && !is_change(one.word) &&
                        is_statement_word(vocabulary::shared().first_words(one.word).front());
    const phrase name = name_of(one);
    const bool is_new = std::find(found_statements.begin(), found_statements.end(), name) == found_statements.end();
    if (begins && is_new) found_statements.push_back(name);
  }
  return found_statements;
}

std::vector<phrase> choices(const standstill& at) {
  if (is_statement_place(at)) {
    if (auto found_statements = statements(at); !found_statements.empty()) return found_statements;
    if (hopes_for(at, wanted::sort::name)) return {phrase("a name", "名称")};
  }
  if (wants_value(at)) return {phrase("a name, a number or a calculation", "名称、数字或算式")};
  if (hopes_for_mark(at, ":") && !hopes_for_word(at, keyword::plus)) return {quoted(":", "：")};
  if (wants_type(at)) return {phrase("a type such as `text`, `money` or `one of`", "类型，如“文本”“金额”“取自”")};
  std::vector<phrase> found_choices;
  for (const bool is_word : {false, true}) {
    for (const wanted& one : at.hopes) {
      const bool is_noise = one.what == wanted::sort::end || one.mark == ";" || is_change(one.word);
      if ((one.what == wanted::sort::word) != is_word || is_noise) continue;
      const phrase name = name_of(one);
      const bool is_new = std::find(found_choices.begin(), found_choices.end(), name) == found_choices.end();
      if (is_new) found_choices.push_back(name);
    }
  }
  return found_choices;
}

phrase list_of(const std::vector<phrase>& all) {
  if (all.empty()) return {"the end of the statement", "语句结尾"};
  constexpr std::size_t most = 4;
  const std::size_t shown = std::min(all.size(), most);
  phrase list = all.front();
  for (std::size_t index = 1; index < shown; ++index) {
    const bool is_last = index + 1 == all.size();
    list.en += (is_last ? " or " : ", ") + all[index].en;
    list.zh += (is_last ? "或" : "、") + all[index].zh;
  }
  if (all.size() > most) list = {list.en + " or the like", list.zh + "等"};
  return list;
}

}  // namespace

phrase found_phrase(const standstill& at) {
  if (found(at).kind == token_kind::end) return {"the end of the file", "文件结尾"};
  const std::string text = written(at, found(at));
  return quoted(text, text);
}

phrase hoped_phrase(const standstill& at) { return list_of(choices(at)); }

}  // namespace milu::syntax
