// Bounds hold for every way in which what is missing may be filled in, and settled values are exact.
#include <milu/eval/outlook.hpp>
#include <milu/model/compile.hpp>
#include <milu/source/render.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>

namespace milu::eval {
namespace {

constexpr const char* text = R"(milu 1
policy p "p"
application {
  id key: text
  plan: 0..20
  cost: money
  marks: list of { merit: 0..100; recused: yes or no if missing then no }
}
parameters { full: number = 2 }
define half: (plan / full) rounded half up to whole
define best: max(plan, 5) - min(plan, 5)
define banded: cases { plan >= 15: 30, plan >= 5: plan + 1, else: 0 }
define product: plan * (10 - plan)
define closest: mean(marks.merit, keeping 2 closest higher if equally close)
score cites "1" {
  panel trimmed: mean(marks where not recused, dropping 1 highest and 1 lowest if 4 or more, needing 2 or more)
  panel middle: median(marks)
  criterion a "a" weight 40% out of 100: trimmed.merit
  criterion b "b" weight 60% out of 100: middle.merit
  criterion c "c" out of 30: banded
  total result shown: (sum(criteria) + half + best + product / 10 + closest / 10) rounded half up to 1 decimals
}
)";

using model::record_value;

model::field_value number(std::int64_t value) { return {model::scalar(rational(value))}; }

struct sample {
  std::vector<std::optional<std::int64_t>> marks;
  std::optional<std::int64_t> plan;
};

application as_application(const sample& one) {
  model::list_value list;
  for (const auto& mark : one.marks) {
    record_value element{.fields = {mark ? number(*mark) : model::field_value{}, {}}};
    list.elements.push_back({element});
  }
  record_value record{.fields = {{model::scalar(model::text_value{"A", "A"})},
                                 one.plan ? number(*one.plan) : model::field_value{}, {}, {list}}};
  application made;
  made.id = "A";
  made.record = std::move(record);
  return made;
}

std::optional<rational> total_of(const model::policy& rules, const settings& chosen, const sample& one) {
  const outcome came = evaluate(rules, chosen, as_application(one), nullptr);
  for (std::size_t i = 0; i < rules.definitions.size(); ++i) {
    if (rules.definitions[i].role != model::definition_role::total) continue;
    const auto* known = std::get_if<model::scalar>(&came.definitions[i].result);
    return known ? std::optional<rational>(std::get<rational>(*known)) : std::nullopt;
  }
  return std::nullopt;
}

constexpr std::array<std::int64_t, 5> marks_tried = {0, 30, 55, 80, 100};
constexpr std::array<std::int64_t, 7> plans_tried = {0, 4, 5, 9, 14, 15, 20};

template <class Visit>
void complete(sample one, std::size_t at, Visit visit) {
  if (at < one.marks.size()) {
    if (one.marks[at]) return complete(one, at + 1, visit);
    for (const std::int64_t mark : marks_tried) {
      one.marks[at] = mark;
      complete(one, at + 1, visit);
    }
    return;
  }
  if (one.plan) return visit(one);
  for (const std::int64_t plan : plans_tried) {
    one.plan = plan;
    visit(one);
  }
}

TEST_CASE("the total of every completion lies within the bounds that were said before") {
  const document rules_text("rules.milu", text);
  const auto made = model::load(rules_text);
  for (const diagnostic& one : made.problems) UNSCOPED_INFO(one.code << " " << message_text(one, language::en));
  REQUIRE_FALSE(has_errors(made.problems));
  const auto chosen = settle(made.rules, {}, {}, {}, {}, {});
  REQUIRE(chosen.has_value());
  std::mt19937 random(7);
  std::size_t completions = 0;
  std::size_t tight = 0;
  for (int round = 0; round < 60; ++round) {
    sample one;
    const auto count = 2 + random() % 4;
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_open = random() % 3 == 0;
      one.marks.push_back(is_open ? std::nullopt : std::optional<std::int64_t>(marks_tried[random() % 5]));
    }
    if (random() % 2 == 0) one.plan = plans_tried[random() % 7];
    const outlook ahead = look_ahead(made.rules, *chosen, as_application(one), nullptr);
    REQUIRE(ahead.total.low);
    REQUIRE(ahead.total.high);
    bool met_low = false;
    bool met_high = false;
    complete(one, 0, [&](const sample& full) {
      ++completions;
      const auto total = total_of(made.rules, *chosen, full);
      REQUIRE(total);
      CHECK(*total >= *ahead.total.low);
      CHECK(*total <= *ahead.total.high);
      met_low = met_low || *total == *ahead.total.low;
      met_high = met_high || *total == *ahead.total.high;
      if (ahead.total.is_settled) CHECK(*total == *ahead.total.low);
    });
    if (met_low && met_high) ++tight;
  }
  CHECK(completions > 1'000);
  CHECK(tight > 10);  // a field that occurs twice and the closest marks keep the others from being reached
}

}  // namespace
}  // namespace milu::eval
