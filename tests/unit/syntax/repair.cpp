#include <milu/syntax/repair.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::syntax;

namespace {

std::string repaired(const std::string& text) { return repair(document("test", text)); }

}  // namespace

TEST_CASE("a word is cut at the keywords inside it") {
  CHECK(unglue("得分不低于90", {"得分"}) == "得分 不低于 90");
  CHECK(unglue("合格按综合得分由高到低", {"综合得分"}) == "合格 按 综合得分 由高到低");
  CHECK(unglue("得分四舍五入保留2位小数", {"得分"}) == "得分 四舍五入 保留 2位小数");
  CHECK(unglue("要求联合", {}) == "要求 联合");
}

TEST_CASE("declared names and keywords are never cut") {
  CHECK_FALSE(unglue("不合格率", {"不合格率"}));
  CHECK_FALSE(unglue("四舍六入五成双", {}));
  CHECK_FALSE(unglue("职工总数", {}));
  CHECK(unglue("不合格率不低于3", {"不合格率"}) == "不合格率 不低于 3");
}

TEST_CASE("the whole line of an error is repaired") {
  CHECK(repaired_line("  要求 乙: 得分不低于90分且科技得分大于0分", {"得分", "科技得分", "乙"}) ==
        "  要求 乙: 得分 不低于 90分 且 科技得分 大于 0分");
  CHECK_FALSE(repaired_line("  要求 乙: 得分 不低于 90", {"得分"}));
}

TEST_CASE("an attribute at the end of a declared name is found") {
  CHECK(glued_attribute("联系电话不公开") == "联系电话 不公开");
  CHECK(glued_attribute("得分列入结果") == "得分 列入结果");
  CHECK_FALSE(glued_attribute("联系电话"));
  CHECK_FALSE(glued_attribute("不公开"));
}

TEST_CASE("a file is repaired once and for all") {
  const std::string text =
      "milu 1\n政策 甲\n申报 {\n  得分: 数值\n  联系电话不公开: 文本\n  要求书: 文本\n}\n资格 {\n"
      "  要求乙 \"得分不低于90\": 得分不低于90 -- 得分不低于90\n  要求 丙: `得分不低于90` 不超过 3个以上\n}\n";
  const std::string once = repaired(text);
  CHECK(once.find("要求 乙 \"得分不低于90\": 得分 不低于 90 -- 得分不低于90") != std::string::npos);
  CHECK(once.find("联系电话 不公开: 文本") != std::string::npos);
  CHECK(once.find("  要求书: 文本") != std::string::npos);
  CHECK(once.find("`得分不低于90`") != std::string::npos);
  CHECK(repaired(once) == once);
}
