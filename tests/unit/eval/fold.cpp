#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;

namespace {

// reviews: list of { reviewer key; recused; mark }
struct reviewed {
  hand_built rules;
  std::uint32_t review = rules.record();
  std::uint32_t reviewer = rules.declare(review, "reviewer", model::kind::text);
  std::uint32_t recused = rules.declare(review, "recused", model::kind::yes_no);
  std::uint32_t mark = rules.declare(review, "mark", model::kind::points);
  std::uint32_t reviews = rules.declare(0, "reviews", model::kind::list, review);
  expression_id given = rules.at(1, {mark});
  expression_id is_recused = rules.at(1, {recused});
  expression_id takes_part = rules.add(model::negation{is_recused});

  reviewed() { rules.policy.records[review].keys = {reviewer}; }

  model::fold over(keyword name, bool has_value = true) const {
    model::fold node{.name = name, .frame = 0, .steps = {{reviews}}};
    if (has_value) node.value = given;
    return node;
  }
  std::string computed(const model::fold& node, const model::field_value& list) {
    return shown(rules.compute(rules.add(node), {list}));
  }
};

model::field_value review_of(const std::string& reviewer, model::field_value recused, model::field_value mark) {
  return record_of({present(text(reviewer)), std::move(recused), std::move(mark)});
}
model::field_value marks(const std::vector<int>& given) {
  std::vector<model::field_value> elements;
  for (std::size_t index = 0; index < given.size(); ++index)
    elements.push_back(review_of(std::string(1, static_cast<char>('A' + index)), present(false), number(given[index])));
  return list_of(std::move(elements));
}
std::string fates(const outcome& of) {
  std::string text;
  for (const mark& each : of.panels.at(0).marks)
    text += each.element + std::to_string(static_cast<int>(each.fate)) + " ";
  return text;
}

}  // namespace

TEST_CASE("folds over the marks of a list") {
  reviewed given;
  const model::field_value four = marks({80, 90, 70, 95});
  CHECK(given.computed(given.over(keyword::sum), four) == "335");
  CHECK(given.computed(given.over(keyword::mean), four) == "83.75");
  CHECK(given.computed(given.over(keyword::median), four) == "85");
  CHECK(given.computed(given.over(keyword::median), marks({80, 90, 70})) == "80");
  CHECK(given.computed(given.over(keyword::min), four) == "70");
  CHECK(given.computed(given.over(keyword::max), four) == "95");
  CHECK(given.computed(given.over(keyword::count, false), four) == "4");
}

TEST_CASE("folds over nothing: sums and counts are 0, means are unknown") {
  reviewed given;
  const model::field_value none = list_of({});
  CHECK(given.computed(given.over(keyword::sum), none) == "0");
  CHECK(given.computed(given.over(keyword::count, false), none) == "0");
  for (const keyword name : {keyword::mean, keyword::median, keyword::min, keyword::max})
    CHECK(given.computed(given.over(name), none) == "unknown reviews.mark");
  model::fold any = given.over(keyword::any, false);
  any.where = given.is_recused;
  CHECK(given.computed(any, none) == "no");
  any.name = keyword::all;
  CHECK(given.computed(any, none) == "yes");
  any.name = keyword::none;
  CHECK(given.computed(any, none) == "yes");
}

TEST_CASE("a missing list is not an empty one") {
  reviewed given;
  CHECK(given.computed(given.over(keyword::sum), absent()) == "unknown reviews");
  CHECK(given.computed(given.over(keyword::count, false), absent()) == "unknown reviews");
  model::fold all = given.over(keyword::all, false);
  all.where = given.is_recused;
  CHECK(given.computed(all, absent()) == "unknown reviews");
  CHECK(given.computed(all, not_applying()) == "error decide.inapplicable");
}

TEST_CASE("a missing element makes a fold unknown and is named by its position") {
  reviewed given;
  const model::field_value list = list_of({review_of("A", present(false), number(80)),
                                           review_of("B", present(false), absent())});
  for (const keyword name : {keyword::sum, keyword::mean, keyword::median, keyword::min, keyword::max})
    CHECK(given.computed(given.over(name), list) == "unknown reviews[2].mark");
}

TEST_CASE("a filter leaves elements out; an unknown filter makes the fold unknown") {
  reviewed given;
  model::fold sum = given.over(keyword::sum);
  sum.where = given.takes_part;
  const model::field_value known = list_of({review_of("A", present(true), number(80)),
                                            review_of("B", present(false), number(9))});
  const model::field_value open = list_of({review_of("A", absent(), number(80)),
                                           review_of("B", present(false), number(9))});
  CHECK(given.computed(sum, known) == "9");
  CHECK(given.computed(sum, open) == "unknown reviews[1].recused");
  model::fold count = given.over(keyword::count, false);
  count.where = given.takes_part;
  CHECK(given.computed(count, known) == "1");
  CHECK(given.computed(count, open) == "unknown reviews[1].recused");
}

TEST_CASE("any is decided by one yes, all by one no, whatever else is unknown") {
  reviewed given;
  model::fold quantified = given.over(keyword::any, false);
  quantified.where = given.is_recused;
  const model::field_value one_yes =
      list_of({review_of("A", absent(), absent()), review_of("B", present(true), absent())});
  const model::field_value one_no =
      list_of({review_of("A", absent(), absent()), review_of("B", present(false), absent())});
  CHECK(given.computed(quantified, one_yes) == "yes");
  CHECK(given.computed(quantified, one_no) == "unknown reviews[1].recused");
  quantified.name = keyword::all;
  CHECK(given.computed(quantified, one_no) == "no");
  CHECK(given.computed(quantified, one_yes) == "unknown reviews[1].recused");
  quantified.name = keyword::none;
  CHECK(given.computed(quantified, one_yes) == "no");
}

TEST_CASE("any of a yes/no column under a filter asks the column of the chosen elements") {
  reviewed given;
  model::fold any = given.over(keyword::any, false);
  any.value = given.is_recused;
  any.where = given.rules.compare(keyword::greater, given.given, given.rules.number(50));
  const model::field_value list = list_of({review_of("A", present(true), number(10)),
                                           review_of("B", present(false), number(60))});
  CHECK(given.computed(any, list) == "no");
  any.name = keyword::count;
  CHECK(given.computed(any, list) == "0");
}

TEST_CASE("too few marks after the filter is unknown and says how many there are") {
  reviewed given;
  model::fold mean = given.over(keyword::mean);
  mean.where = given.takes_part;
  mean.needing = 2;
  const expression_id at = given.rules.add(mean);
  const value found = given.rules.compute(at, {list_of({review_of("A", present(true), number(80)),
                                                        review_of("B", present(false), number(9))})});
  REQUIRE(std::holds_alternative<unknown>(found));
  const cause why = std::get<unknown>(found).causes.front();
  CHECK(why.what == cause_kind::too_few_marks);
  CHECK(why.found == 1);
  CHECK(why.needed == 2);
  CHECK(why.name == "reviews.mark");
}

TEST_CASE("a trim drops the extremes only from the stated number on") {
  reviewed given;
  model::fold mean = given.over(keyword::mean);
  mean.dropping = model::trim{.highest = 1, .lowest = 1, .only_from = 4};
  CHECK(given.computed(mean, marks({0, 50, 100})) == "50");
  CHECK(given.computed(mean, marks({0, 100, 100})) == "200/3");
  CHECK(given.computed(mean, marks({0, 60, 70, 100})) == "65");
  mean.dropping = model::trim{.highest = 2, .lowest = 1, .only_from = 0};
  CHECK(given.computed(mean, marks({10, 20})) == "unknown reviews.mark");
}

TEST_CASE("the closest marks are kept; of equally close groups the stated one") {
  reviewed given;
  model::fold mean = given.over(keyword::mean);
  mean.keeping = 2;
  CHECK(given.computed(mean, marks({60, 81, 80})) == "80.5");
  CHECK(given.computed(mean, marks({60, 70, 80})) == "75");
  mean.keeping_higher = false;
  CHECK(given.computed(mean, marks({60, 70, 80})) == "65");
  CHECK(given.computed(mean, marks({60})) == "60");
}

TEST_CASE("a panel leaves missing marks out and lists what became of each") {
  reviewed given;
  model::fold panel = given.over(keyword::mean);
  panel.panel = "experts";
  panel.where = given.takes_part;
  panel.needing = 3;
  panel.dropping = model::trim{.highest = 1, .lowest = 1, .only_from = 3};
  given.rules.define("points", given.rules.add(panel));
  const outcome result = given.rules.evaluate({list_of({
      review_of("R1", present(false), number(70)), review_of("R2", present(true), number(99)),
      review_of("R3", present(false), absent()), review_of("R4", present(false), number(90)),
      review_of("R5", present(false), number(80))})});
  CHECK(shown(result.definitions.at(0).result) == "80");
  REQUIRE(result.panels.size() == 1);
  CHECK(result.panels[0].panel == "experts");
  CHECK(result.panels[0].value_name == "mark");
  CHECK(fates(result) == "R14 R21 R32 R43 R50 ");
}

TEST_CASE("of equal marks the first by key is dropped, without keys the first in the data") {
  reviewed given;
  model::fold panel = given.over(keyword::mean);
  panel.panel = "experts";
  panel.dropping = model::trim{.highest = 1, .lowest = 1, .only_from = 0};
  given.rules.define("points", given.rules.add(panel));
  const auto equal = [&](const std::string& first, const std::string& second, const std::string& third) {
    return fates(given.rules.evaluate({list_of({review_of(first, present(false), number(80)),
                                                review_of(second, present(false), number(80)),
                                                review_of(third, present(false), number(80))})}));
  };
  CHECK(equal("C", "A", "B") == "C0 A3 B4 ");
  given.rules.policy.records[given.review].keys.clear();
  CHECK(equal("C", "A", "B") == "13 24 30 ");
}

TEST_CASE("an unset parameter inside a panel is not a missing mark") {
  reviewed given;
  model::fold panel = given.over(keyword::mean);
  panel.panel = "experts";
  panel.value = given.rules.calculate(keyword::plus, given.given, given.rules.unset("bonus"));
  CHECK(given.computed(panel, marks({80})) == "unknown bonus");
}

TEST_CASE("an error in one element is an error of the fold, even beside unknown ones") {
  reviewed given;
  model::fold sum = given.over(keyword::sum);
  sum.value = given.rules.calculate(keyword::divided_by, given.rules.number(1), given.given);
  const model::field_value list = list_of({review_of("A", present(false), absent()),
                                           review_of("B", present(false), number(0))});
  CHECK(given.computed(sum, list) == "error decide.zero");
}

TEST_CASE("folds over written values") {
  hand_built rules;
  const expression_id one = rules.number(1), two = rules.number(2), five = rules.number(5);
  const auto call = [&](keyword name, const ids& values) { return shown(rules.compute(rules.call(name, values))); };
  CHECK(call(keyword::sum, {one, two, five}) == "8");
  CHECK(call(keyword::mean, {one, two}) == "1.5");
  CHECK(call(keyword::median, {five, one, two}) == "2");
  CHECK(call(keyword::max, {one, five, two}) == "5");
  CHECK(call(keyword::min, {one, rules.unset("floor")}) == "unknown floor");
}

TEST_CASE("plain lists and lists of lists") {
  hand_built rules;
  const std::uint32_t element = rules.record();
  const std::uint32_t marks = rules.declare(element, "marks", model::kind::list);
  const std::uint32_t elements = rules.declare(0, "elements", model::kind::list, element);
  const expression_id it = rules.add(model::element_reference{2});
  const model::fold sum{.name = keyword::sum, .frame = 0, .steps = {{elements}, {marks}}, .value = it};
  const expression_id at = rules.add(sum);
  const auto row = [](std::vector<model::field_value> given) { return record_of({list_of(std::move(given))}); };
  CHECK(shown(rules.compute(at, {list_of({row({number(1), number(2)}), row({number(4)})})})) == "7");
  CHECK(shown(rules.compute(at, {list_of({row({number(1)}), row({number(2), absent()})})})) ==
        "unknown elements[2].marks[2]");
  CHECK(shown(rules.compute(at, {list_of({record_of({absent()})})})) == "unknown elements[1].marks");
}

TEST_CASE("the element at a position, which must lie in the list") {
  reviewed given;
  const auto at = [&](rational position, const model::field_value& list) {
    const model::element_at node{0, {given.reviews}, given.rules.number(std::move(position)), {given.mark}};
    return shown(given.rules.compute(given.rules.add(node), {list}));
  };
  CHECK(at(1, marks({70, 80})) == "70");
  CHECK(at(2, marks({70, 80})) == "80");
  CHECK(at(3, marks({70, 80})) == "error decide.lookup");
  CHECK(at(0, marks({70})) == "error decide.lookup");
  CHECK(at(half(), marks({70})) == "error decide.lookup");
  CHECK(at(1, absent()) == "unknown reviews");
  CHECK(at(1, list_of({review_of("A", absent(), absent())})) == "unknown reviews[1].mark");
}
