#include <milu/syntax/keywords.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::syntax;

TEST_CASE("every keyword has a spelling in both languages") {
  for (const keyword_entry& entry : keyword_table()) {
    INFO(entry.en);
    CHECK(spelling(entry.id, language::en) == entry.en);
    CHECK(spelling(entry.id, language::zh) == entry.zh);
    CHECK_FALSE(entry.en.empty());
    CHECK_FALSE(entry.zh.empty());
  }
}

TEST_CASE("words that begin or join operands are reserved in both languages") {
  for (const char* word : {"and", "if", "yes", "不低于", "其中", "基准日", "缺失时取", "为"}) CHECK(is_reserved(word));
}

TEST_CASE("words of one place only are free as names") {
  for (const char* word : {"weight", "places", "平均", "年份", "其他", "要求书", "不合格率", "批次"}) CHECK_FALSE(is_reserved(word));
}
