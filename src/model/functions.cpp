// Functions of written arguments: how many they take, of which kinds, and what they yield.
#include <algorithm>

#include "model/folds.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"

namespace milu::model {
namespace {

struct signature {
  keyword name;
  std::size_t least;
  std::size_t most;
};

constexpr std::size_t many = 10'000;

constexpr signature signatures[] = {
    {keyword::sum, 1, many},      {keyword::mean, 1, many},    {keyword::median, 1, many},   {keyword::max, 1, many},
    {keyword::min, 1, many},      {keyword::count, 1, many},   {keyword::any, 1, many},      {keyword::all, 1, many},
    {keyword::none, 1, many},     {keyword::abs, 1, 1},        {keyword::quotient, 2, 2},    {keyword::remainder, 2, 2},
    {keyword::power, 2, 2},       {keyword::year, 1, 1},       {keyword::years, 2, 2},       {keyword::missing, 1, 1},
    {keyword::contains, 2, 2},    {keyword::date, 3, 3},
};

class call_typing {
 public:
  call_typing(draft& state, keyword name, const std::vector<argument>& arguments, const view& node)
      : state_(state), name_(name), arguments_(arguments), node_(node) {}

  type yields() {
    switch (name_) {
      case keyword::any:
      case keyword::all:
      case keyword::none:
      case keyword::missing: return {.what = kind::yes_no};
      case keyword::count: return whole(0, static_cast<std::int64_t>(arguments_.size()));
      case keyword::contains:
        return demand(0, kind::text) && demand(1, kind::text) ? type{.what = kind::yes_no} : type{};
      case keyword::year: return demand(0, kind::date) ? whole(1, 9999) : type{};
      case keyword::date: return calendar_date();
      case keyword::years: return demand(0, kind::date) && demand(1, kind::date) ? type{.what = kind::number} : type{};
      case keyword::abs: return absolute();
      case keyword::power: return power_type();
      case keyword::quotient:
      case keyword::remainder: return division();
      default: return merged();
    }
  }

 private:
  const type& of(std::size_t index) const { return state_.rules.at(arguments_[index].value).of; }

  static type whole(std::int64_t low, std::int64_t high) {
    return {.what = kind::count, .range = {.low = rational(low), .high = rational(high), .step = rational(1)}};
  }

  bool demand(std::size_t index, kind wanted) {
    if (fits(wanted, of(index).what)) return of(index).what != kind::nothing;
    report(state_, "kind.type", node_.where(), {name_of(wanted), name_of(of(index).what)});
    return false;
  }

  // Year, month, day.
  type calendar_date() {
    for (std::size_t index = 0; index < 3; ++index)
      if (!demand(index, kind::number)) return {};
    return {.what = kind::date};
  }

  bool demand_number(std::size_t index) {
    if (is_numeric(of(index).what)) return true;
    if (of(index).what != kind::nothing) {
      report(state_, "kind.type", node_.where(), {name_of(kind::number), name_of(of(index).what)});
    }
    return false;
  }

  type absolute() {
    if (!demand_number(0)) return {};
    type result = of(0);
    result.range = absolute_range(result.range);
    return result;
  }

  type power_type() {
    if (!demand_number(0) || !demand(1, kind::number)) return {};
    if (of(0).what == kind::money || of(0).what == kind::points) {
      report(state_, "kind.type", node_.where(), {name_of(kind::number), name_of(of(0).what)});
    }
    return {.what = kind::number};
  }

  type division() {
    if (!demand_number(0) || !demand_number(1)) return {};
    const bool is_same = are_comparable(state_, arguments_[0].value, arguments_[1].value);
    const bool is_plain = of(1).what == kind::number || of(1).what == kind::count;
    if (!is_same && !is_plain) {
      report(state_, "kind.compare", node_.where(),
             {kind_of(state_, arguments_[0].value), kind_of(state_, arguments_[1].value)});
    }
    if (name_ == keyword::quotient && of(0).what == of(1).what) return {.what = kind::number};
    type result = of(0);
    result.range = {};
    return result;
  }

  bool is_ordered(kind what) const {
    if (name_ == keyword::max || name_ == keyword::min) return is_numeric(what) || what == kind::date;
    return is_numeric(what);
  }

  type merged() {
    type result = of(0);
    for (std::size_t index = 0; index < arguments_.size(); ++index) {
      if (of(index).what == kind::nothing) return {};
      if (!is_ordered(of(index).what)) {
        report(state_, "kind.fold", node_.where(), {keyword_phrase(name_), name_of(of(index).what)});
        return {};
      }
      if (!are_comparable(state_, arguments_[0].value, arguments_[index].value)) {
        report(state_, "kind.compare", node_.where(),
               {kind_of(state_, arguments_[0].value), kind_of(state_, arguments_[index].value)});
        return {};
      }
      if (of(index).what == kind::points) result.what = kind::points;
      if (index > 0) result.range = joined(result.range, of(index).range);
    }
    const bool is_middle = name_ == keyword::mean || name_ == keyword::median;
    if (is_middle && result.what == kind::count) result.what = kind::number;
    return result;
  }

  bounds joined(const bounds& a, const bounds& b) const {
    switch (name_) {
      case keyword::sum: return sum_range(a, b);
      case keyword::max: return larger_range(a, b);
      case keyword::min: return smaller_range(a, b);
      default: return hull(a, b);
    }
  }

  draft& state_;
  keyword name_;
  const std::vector<argument>& arguments_;
  const view& node_;
};

const signature* find_signature(keyword name) {
  const auto known =
      std::find_if(std::begin(signatures), std::end(signatures), [&](const signature& s) { return s.name == name; });
  return known == std::end(signatures) ? nullptr : &*known;
}

phrase expected_arguments(const signature* known) {
  const std::size_t least = known == nullptr ? 1 : known->least;
  if (known != nullptr && known->most == many) return {"one value or more", "一个或多个值"};
  if (least == 3) return {"three values", "三个值"};
  return least == 1 ? phrase("one value", "一个值") : phrase("two values", "两个值");
}

}  // namespace

bool is_function(keyword name) { return find_signature(name) != nullptr; }

expression_id lower_function(draft& state, keyword name, std::vector<argument> arguments, const view& node) {
  const signature* known = find_signature(name);
  if (known == nullptr || arguments.size() < known->least || arguments.size() > known->most) {
    report(state, "kind.argument", node.where(), {keyword_phrase(name), expected_arguments(known)});
    return add_faulty(state, node.where());
  }
  const type of = call_typing(state, name, arguments, node).yields();
  if (of.what == kind::nothing) return add_faulty(state, node.where());
  return add(state, function{name, std::move(arguments)}, of, node.where());
}

}  // namespace milu::model
