#pragma once
// A case of tests/language/meaning: a sentence of the semantics in short words, then sections that begin with `===
// WORD`.
//
//   === rules            the policy of what follows; data of an earlier policy are forgotten
//   === applications     JSON lines
//   === call             facts of the calls, JSON or JSON lines
//   === rulings          what people decided, JSON lines; forgotten with the applications of an earlier policy
//   === data NAME.csv    a file that commands name as {NAME.csv}
//   === workbook good/NAME.xlsx          a file of tests/data/tables, named as {NAME.xlsx}
//   === run award --as-of 2022-12-31     the rules are implied, and --in (and --call) of the data that stand as JSON
//                        lines; {out} is a path for --out
//   === expect           JSON lines, each a part of the decision record of its id
//   === ids A B          the ids of the records, in order
//   === exit 4           0 when not said
//   === stderr, stdout   each line must occur there
//   === silent           no line of it may occur in either
//   === same LABEL ID NAME   the receipt's NAME of that record is what it was where LABEL stood first; `other`: it is
//   not
//   === file present     or absent: what {out} names
//   === accepted         the rules compile without errors
//   === refused CODE     the rules have exactly one error, with this code
//   === remark CODE      the rules compile, with this warning or note
#include <string>
#include <string_view>
#include <vector>

namespace milu::language_tests {

struct section {
  std::string word;       // rules, applications, run …
  std::string rest = {};  // what stands behind the word
  std::string body = {};
  std::size_t line = 0;   // of the file
};

struct meaning_case {
  std::string title;
  std::vector<section> sections;
};

meaning_case read_case(std::string_view text);
std::vector<std::string> words_of(std::string_view text);
std::vector<std::string> lines_of(std::string_view text);  // those that are not empty

}  // namespace milu::language_tests
