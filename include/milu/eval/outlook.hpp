#pragma once
// What one application can still come to while fields are missing: bounds for its values, three answers for its
// conditions. A missing field without a fallback may still be filled in with any value of its declared range; what is
// there stays. The bounds hold whatever comes; they are not always tight (docs/decisions/0020).
//
//   outlook ahead = look_ahead(made.rules, chosen, one, nullptr);
//   ahead.total.high;   // the most that it can still come to; absent: no bound is known
#include <milu/eval/reference.hpp>

#include <optional>
#include <vector>

namespace milu::eval {

struct value_span {
  bool is_settled = false;                // nothing that it depends on is missing
  std::optional<rational> low = {};       // absent: no bound is known
  std::optional<rational> high = {};
};

struct claim_outlook {
  truth meets = truth::unknown;           // yes and no are certain
  std::optional<rational> most = {};      // the most that the tier would pay; absent: not known, or it pays nothing
};

struct round_outlook {
  truth is_candidate = truth::unknown;
  std::vector<value_span> keys = {};      // one per sort key
  std::vector<claim_outlook> claims = {};
};

struct outlook {
  truth eligible = truth::unknown;
  value_span total = {};                  // of the policy's last total
  std::vector<round_outlook> rounds = {};
};

outlook look_ahead(const model::policy&, const settings&, const application&, const model::record_value* call);

}  // namespace milu::eval
