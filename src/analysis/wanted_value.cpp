#include "analysis/wanted_value.hpp"

#include "analysis/usage.hpp"

namespace milu::analysis {
namespace {

constexpr std::size_t most_tries = 300;

class value_search {
 public:
  value_search(const model::policy& rules, const stage& tried, model::expression_id at, const model::scalar& wanted)
      : tried_(tried), at_(at), wanted_(wanted), record_(tried.application()) {
    const usage read = usage_of(rules, at, {rules.application});
    for (const slot& each : tried.slots(record_)) {
      if (read.fields.count(each.field) > 0 && !each.field->is_key) places_.push_back(each);
    }
  }

  std::optional<model::record_value> find() {
    if (is_there(record_)) return record_;
    if (places_.empty()) return std::nullopt;
    if (try_wanted_itself() || try_one_by_one() || try_all_alike()) return record_;
    return std::nullopt;
  }

 private:
  bool is_there(const model::record_value& tried) {
    ++tries_;
    const eval::value came = tried_.compute(tried, at_);
    const auto* known = std::get_if<model::scalar>(&came);
    return known && *known == wanted_;
  }
  bool takes(model::record_value tried) {
    if (tries_ >= most_tries || !is_there(tried)) return false;
    record_ = std::move(tried);
    return true;
  }
  // Where the expression is a field, or a mean of marks that are all the same.
  bool try_wanted_itself() {
    model::record_value tried = tried_.application();
    for (const slot& each : places_) {
      if (value_at(tried, each).as_scalar() && value_at(tried, each).as_scalar()->index() == wanted_.index())
        value_at(tried, each).state = wanted_;
    }
    return takes(std::move(tried));
  }
  bool try_one_by_one() {
    for (const slot& each : places_) {
      for (const model::scalar& value : tried_.values_for(each)) {
        model::record_value tried = tried_.application();
        value_at(tried, each).state = value;
        if (takes(std::move(tried))) return true;
      }
    }
    return false;
  }
  // A growth of nothing: every year the same.
  bool try_all_alike() {
    for (const model::scalar& value : tried_.values_for(places_[0])) {
      model::record_value tried = tried_.application();
      for (const slot& each : places_) {
        if (each.of->what == places_[0].of->what) value_at(tried, each).state = value;
      }
      if (takes(std::move(tried))) return true;
    }
    return false;
  }

  const stage& tried_;
  model::expression_id at_;
  const model::scalar& wanted_;
  model::record_value record_;
  std::vector<slot> places_ = {};
  std::size_t tries_ = 0;
};

// A value that the field of a slot would refuse is never shown.
bool fits_form(const stage& tried, const model::record_value& record) {
  for (const slot& each : tried.slots(record)) {
    const model::scalar* value = value_at(record, each).as_scalar();
    const auto* number = value ? std::get_if<rational>(value) : nullptr;
    if (!number) continue;
    const model::bounds& range = each.of->range;
    if ((range.low && *number < *range.low) || (range.high && *range.high < *number)) return false;
    if (range.step && !((*number - range.low.value_or(0)) / *range.step).is_whole()) return false;
    if (each.of->what == model::kind::count && !number->is_whole()) return false;
  }
  return true;
}

}  // namespace

std::optional<model::record_value> with_value(const model::policy& rules, const stage& tried, model::expression_id at,
                                              const model::scalar& wanted) {
  auto found = value_search(rules, tried, at, wanted).find();
  return found && fits_form(tried, *found) ? found : std::nullopt;
}

}  // namespace milu::analysis
