#pragma once
// The keyword table turned round: from a word of the text to the number under which the grammar compares it.
//
//   vocabulary::shared().find("policy") == vocabulary::shared().spellings(keyword::policy)[0].words[0];
#include <milu/syntax/keywords.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace milu::syntax {

using word_id = std::uint16_t;
inline constexpr word_id no_word = 0;

// One way of writing a keyword: up to five words, unused places are no_word.
struct keyword_spelling {
  std::array<word_id, 5> words = {};
  std::size_t size = 0;
};

class vocabulary {
 public:
  static const vocabulary& shared();

  word_id find(std::string_view word) const;
  std::span<const keyword_spelling> spellings(keyword wanted) const {
    return spellings_[static_cast<std::size_t>(wanted)];
  }
  std::string_view canonical(keyword wanted, language in) const {
    return canonical_[static_cast<std::size_t>(wanted)][in == language::zh ? 1U : 0U];
  }
  bool is_reserved(word_id id) const { return reserved_[id]; }
  // The first words of every spelling: what "did you mean" may offer.
  std::vector<std::string> first_words(keyword) const;
  // Chinese spellings of two characters or more, longest first: what may be found inside a word typed without blanks.
  std::span<const std::string_view> chinese_words() const { return chinese_; }

 private:
  vocabulary();
  word_id intern(std::string_view word);
  void add(const keyword_entry&, std::string_view spelling);

  std::unordered_map<std::string_view, word_id> ids_;
  std::vector<std::string_view> words_;
  std::vector<std::vector<keyword_spelling>> spellings_;
  std::vector<std::array<std::string_view, 2>> canonical_;
  std::vector<bool> reserved_;
  std::vector<std::string_view> chinese_;
};

}  // namespace milu::syntax
