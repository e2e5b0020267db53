#include "syntax/vocabulary.hpp"

#include <algorithm>

namespace milu::syntax {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

constexpr std::size_t keyword_count = static_cast<std::size_t>(keyword::or_below_suffix) + 1;

bool begins_with_letter(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  return (first >= 'a' && first <= 'z') || (first >= 0xE3 && first <= 0xED);
}

bool is_chinese(std::string_view word) {
  return word.size() > 3 && begins_with_letter(word) && static_cast<unsigned char>(word.front()) >= 0x80;
}

}  // namespace

const vocabulary& vocabulary::shared() {
  static const vocabulary words;
  return words;
}

vocabulary::vocabulary()
    : words_(1), spellings_(keyword_count), canonical_(keyword_count), reserved_(1) {
  for (const keyword_entry& entry : keyword_table()) {
    canonical_[static_cast<std::size_t>(entry.id)] = {entry.en, entry.zh};
    add(entry, entry.en);
    add(entry, entry.zh);
    for (const std::string_view synonym : words_of(entry.synonyms)) add(entry, synonym);
  }
  std::sort(chinese_.begin(), chinese_.end(), [](std::string_view left, std::string_view right) {
    return left.size() != right.size() ? left.size() > right.size() : left < right;
  });
  chinese_.erase(std::unique(chinese_.begin(), chinese_.end()), chinese_.end());
}

word_id vocabulary::find(std::string_view word) const {
  const auto found = ids_.find(word);
  return found == ids_.end() ? no_word : found->second;
}

word_id vocabulary::intern(std::string_view word) {
  const auto [place, is_new] = ids_.try_emplace(word, static_cast<word_id>(words_.size()));
  if (is_new) {
    words_.push_back(word);
    reserved_.push_back(false);
  }
  return place->second;
}

void vocabulary::add(const keyword_entry& entry, std::string_view spelling) {
  keyword_spelling made;
  for (const std::string_view word : words_of(spelling)) made.words[made.size++] = intern(word);
  spellings_[static_cast<std::size_t>(entry.id)].push_back(made);
  if (entry.reserved && begins_with_letter(spelling)) reserved_[made.words[0]] = true;
  if (is_chinese(spelling)) chinese_.push_back(spelling);
}

std::vector<std::string> vocabulary::first_words(keyword wanted) const {
  std::vector<std::string> words;
  for (const keyword_spelling& one : spellings(wanted)) words.emplace_back(words_[one.words[0]]);
  return words;
}

}  // namespace milu::syntax
