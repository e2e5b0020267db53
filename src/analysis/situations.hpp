#pragma once
// Conditions looked at in every situation that they tell apart: for each value that is compared, one value of each gap
// between the numbers that it is compared with.
//
//   situations all(rules, extents);
//   all.read(condition);
//   if (all.begin()) do { all.holds(condition); } while (all.next());
//
// What cannot be taken apart is a question of its own that may be answered either way, so there are rather too many
// situations than too few: what holds in all of them holds always. Missing data are not looked at.
#include "analysis/measure.hpp"

#include <map>
#include <string>
#include <vector>

namespace milu::analysis {

class situations {
 public:
  situations(const model::policy& rules, measure& extents) : rules_(rules), extents_(extents) {}
  void read(model::expression_id condition);
  bool begin();                                  // false when there are too many to look at
  bool next();
  bool holds(model::expression_id condition);    // one that has been read

  // The values that are told apart, by the expressions that have them.
  struct subject {
    model::expression_id at;
    std::vector<model::scalar> named = {};       // what it is compared with
    std::vector<model::scalar> values = {};
  };
  const std::vector<subject>& subjects() const { return subjects_; }

 private:
  bool is_constant(model::expression_id id) { return extents_.constant(id).has_value(); }
  std::size_t subject_of(model::expression_id);
  std::vector<model::scalar> values_of(const subject&);
  void read_comparison(const model::comparison&, model::expression_id at);
  void read_membership(const model::membership&, model::expression_id at);
  const model::scalar& value_of(model::expression_id);
  bool compares(const model::comparison&);
  bool is_member(const model::membership&);
  std::optional<model::expression_id> inside(model::expression_id) const;
  std::vector<model::expression_id> parts(model::expression_id) const;
  bool is_free(model::expression_id);

  const model::policy& rules_;
  measure& extents_;
  std::vector<subject> subjects_ = {};
  std::map<std::string, std::size_t> by_key_ = {};
  std::vector<std::size_t> at_ = {};
  std::size_t depth_ = 0;
};

}  // namespace milu::analysis
