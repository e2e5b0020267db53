#include "model/mismatch.hpp"

#include "model/kinds.hpp"

namespace milu::model {
namespace {

bool takes_unit(kind what) { return what == kind::money || what == kind::percent || what == kind::duration; }

phrase with_unit(const std::string& number, const type& wanted) {
  switch (wanted.what) {
    case kind::percent: return number + "%";
    case kind::duration: return {number + " months", number + "个月"};
    default: break;
  }
  const std::string amount = number + " " + wanted.currency;
  return wanted.currency == "CNY" ? phrase(amount, number + "元") : phrase(amount);
}

bool report_bare(draft& state, const type& wanted, expression_id number) {
  if (!takes_unit(wanted.what) || !is_bare_number(state, number)) return false;
  const span where = state.rules.at(number).where;
  const std::string written(state.text.text(where));
  report(state, "num.bare", where, {written, name_of(wanted.what), with_unit(written, wanted)});
  return true;
}

}  // namespace

void report_uncomparable(draft& state, expression_id left, expression_id right, span where) {
  const type of_left = state.rules.at(left).of;
  const type of_right = state.rules.at(right).of;
  if (report_bare(state, of_left, right) || report_bare(state, of_right, left)) return;
  report(state, "kind.compare", where, {kind_of(state, left), kind_of(state, right)});
}

void report_other_kind(draft& state, const type& wanted, expression_id value, span where) {
  if (report_bare(state, wanted, value)) return;
  report(state, "kind.type", where, {name_of(wanted.what), kind_of(state, value)});
}

}  // namespace milu::model
