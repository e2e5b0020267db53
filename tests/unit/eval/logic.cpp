#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;

namespace {

struct conditions {
  hand_built rules;
  expression_id yes = rules.yes();
  expression_id no = rules.no();
  expression_id open = rules.field("a", model::kind::yes_no);
  expression_id other = rules.field("b", model::kind::yes_no);
  expression_id error = rules.compare(keyword::greater, rules.error(), rules.number(0));

  std::string all(const ids& operands) {
    return shown(rules.compute(rules.add(model::connective{keyword::and_, operands})));
  }
  std::string any(const ids& operands) {
    return shown(rules.compute(rules.add(model::connective{keyword::or_, operands})));
  }
};

}  // namespace

TEST_CASE("a deciding operand beats unknown and error, and leaves no causes") {
  conditions given;
  CHECK(given.all({given.open, given.no}) == "no");
  CHECK(given.all({given.error, given.no}) == "no");
  CHECK(given.any({given.open, given.yes}) == "yes");
  CHECK(given.any({given.error, given.yes}) == "yes");
}

TEST_CASE("an error beats unknown in either order") {
  conditions given;
  CHECK(given.all({given.open, given.error}) == "error decide.zero");
  CHECK(given.all({given.error, given.open, given.yes}) == "error decide.zero");
  CHECK(given.any({given.open, given.error, given.no}) == "error decide.zero");
}

TEST_CASE("unknown operands join their causes, each once, in the order met") {
  conditions given;
  CHECK(given.all({given.open, given.yes, given.other}) == "unknown a, b");
  CHECK(given.any({given.other, given.no, given.open, given.other}) == "unknown b, a");
}

TEST_CASE("not leaves unknown as it is") {
  conditions given;
  CHECK(shown(given.rules.compute(given.rules.add(model::negation{given.yes}))) == "no");
  CHECK(shown(given.rules.compute(given.rules.add(model::negation{given.open}))) == "unknown a");
}

TEST_CASE("any, all, none and count over written conditions") {
  conditions given;
  const auto call = [&](keyword name, const ids& values) {
    return shown(given.rules.compute(given.rules.call(name, values)));
  };
  CHECK(call(keyword::any, {given.no, given.open, given.yes}) == "yes");
  CHECK(call(keyword::all, {given.yes, given.open}) == "unknown a");
  CHECK(call(keyword::none, {given.no, given.no}) == "yes");
  CHECK(call(keyword::none, {given.open, given.yes}) == "no");
  CHECK(call(keyword::none, {given.open, given.no}) == "unknown a");
  CHECK(call(keyword::count, {given.yes, given.no, given.yes}) == "2");
  CHECK(call(keyword::count, {given.yes, given.open}) == "unknown a");
}

TEST_CASE("missing is two-valued, and not applicable is not missing") {
  hand_built rules;
  const expression_id staff = rules.field("staff", model::kind::count);
  const expression_id asks = rules.call(keyword::missing, {staff});
  CHECK(shown(rules.compute(asks, {absent()})) == "yes");
  CHECK(shown(rules.compute(asks, {number(3)})) == "no");
  CHECK(shown(rules.compute(asks, {not_applying()})) == "no");
}

TEST_CASE("`= inapplicable` is two-valued, and other uses of what does not apply are errors") {
  hand_built rules;
  const expression_id growth = rules.field("growth", model::kind::percent);
  const expression_id word = rules.add(model::not_applicable{});
  const expression_id same = rules.compare(keyword::equal, growth, word);
  const expression_id other = rules.compare(keyword::not_equal, growth, word);
  CHECK(shown(rules.compute(same, {not_applying()})) == "yes");
  CHECK(shown(rules.compute(other, {not_applying()})) == "no");
  CHECK(shown(rules.compute(same, {number(1)})) == "no");
  CHECK(shown(rules.compute(same, {absent()})) == "unknown growth");
  const expression_id above = rules.compare(keyword::greater, growth, rules.number(0));
  const value found = rules.compute(above, {not_applying()});
  REQUIRE(shown(found) == "error decide.inapplicable");
  CHECK(std::get<fault>(found).what.arguments == std::vector<phrase>{"growth"});
}

TEST_CASE("a fallback stands for missing data, never for an unset parameter") {
  hand_built rules;
  const expression_id staff = rules.field("staff", model::kind::count);
  const expression_id zero = rules.number(0);
  CHECK(shown(rules.compute(rules.add(model::fallback{staff, zero}), {absent()})) == "0");
  CHECK(shown(rules.compute(rules.add(model::fallback{staff, zero}), {number(5)})) == "5");
  CHECK(shown(rules.compute(rules.add(model::fallback{rules.unset("gold"), zero}))) == "unknown gold");
  rules.policy.records[0].fields[0].fallback = number(7);
  CHECK(shown(rules.compute(staff, {absent()})) == "7");
}

TEST_CASE("a field inside a missing record is missing, and named by its path") {
  hand_built rules;
  const std::uint32_t applicant = rules.record();
  const std::uint32_t city = rules.declare(applicant, "city", model::kind::text);
  const std::uint32_t holder = rules.declare(0, "applicant", model::kind::record, applicant);
  const expression_id path = rules.at(0, {holder, city});
  CHECK(shown(rules.compute(path, {absent()})) == "unknown applicant.city");
  CHECK(shown(rules.compute(path, {record_of({absent()})})) == "unknown applicant.city");
  CHECK(shown(rules.compute(path, {record_of({present(text("Kunshan"))})})) == "Kunshan");
}

TEST_CASE("an unset parameter is unknown under its own clause") {
  hand_built rules;
  const value found = rules.compute(rules.unset("gold"));
  REQUIRE(shown(found) == "unknown gold");
  const cause why = std::get<unknown>(found).causes.front();
  CHECK(why.what == cause_kind::unset_parameter);
  CHECK(why.clause == "clause of gold");
}
