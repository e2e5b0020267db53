#include <milu/source/suggest.hpp>

#include <catch2/catch.hpp>
#include <vector>

using namespace milu;

TEST_CASE("edits are inserted, deleted, replaced and swapped code points") {
  CHECK(edit_distance("require", "require", 2) == 0);
  CHECK(edit_distance("requre", "require", 2) == 1);
  CHECK(edit_distance("requirre", "require", 2) == 1);
  CHECK(edit_distance("reqiure", "require", 2) == 1);
  CHECK(edit_distance("reqxire", "require", 2) == 1);
  CHECK(edit_distance("", "ab", 2) == 2);
  CHECK(edit_distance("ab", "", 2) == 2);
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
  CHECK(edit_distance("研发投入占比", "研发投入", 2) == 2);
  CHECK(edit_distance("金π", "银π", 2) == 1);
}

TEST_CASE("a distance stops one above its limit") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abc", "xyz", 1) == 2);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance("abcd", "badc", 1) == 2);
  CHECK(edit_distance("abcd", "badc", 2) == 2);
}

TEST_CASE("the nearest word within two edits is suggested") {
  const std::vector<std::string> words = {"require", "exclude", "rank"};
  CHECK(nearest("requre", words) == "require");
  CHECK(nearest("exlcudes", words) == "exclude");
  CHECK(nearest("tier", words) == std::nullopt);
  CHECK(nearest("", words) == std::nullopt);
  CHECK(nearest("requre", {}) == std::nullopt);
}

TEST_CASE("short words need to be nearer") {
  const std::vector<std::string> words = {"ab", "金牌奖"};
  CHECK(nearest("xy", words) == std::nullopt);
  CHECK(nearest("ax", words) == "ab");
  CHECK(nearest("金质奖", words) == "金牌奖");
  CHECK(nearest("银质奖", words) == std::nullopt);
}

TEST_CASE("of two equally near words the first is suggested, of unequal ones the nearer") {
  CHECK(nearest("gold1", std::vector<std::string>{"gold2", "gold3"}) == "gold2");
  CHECK(nearest("gold1", std::vector<std::string>{"gold23", "gold2"}) == "gold2");
}

TEST_CASE("a word of a million bytes is compared with thousands of candidates at once") {
  const std::vector<std::string> words(3000, std::string(200, 'a'));
  CHECK(nearest(std::string(1'000'000, 'a'), words) == std::nullopt);
}

TEST_CASE("two very long texts are compared only near the diagonal") {
  CHECK(edit_distance(std::string(100'000, 'a'), std::string(99'999, 'a'), 2) == 1);
}

TEST_CASE("bytes that are not UTF-8 are compared one by one") {
  CHECK(edit_distance("a\xff", "a\xfe", 2) == 1);
  CHECK(edit_distance("\xe4\xb8", "\xe4", 2) == 1);
}
