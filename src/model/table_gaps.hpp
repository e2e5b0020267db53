#pragma once
// Whether rows leave some inputs to nobody: a proof, or a place that none of them takes.
//
//   gap_search search(table, 5'000'000);
//   search.run(whole_table(table), rows);   // a point: the part of each input
#include <milu/model/table.hpp>

#include <optional>
#include <vector>

namespace milu::model {

using table_point = std::vector<std::uint32_t>;       // a part of every input

class gap_search {
 public:
  gap_search(const decision_table& table, std::uint64_t most_steps) : table_(table), steps_left_(most_steps) {}
  // A point of the domain that none of the rows takes. None: there is none, or it gave up.
  std::optional<table_point> run(const table_row& domain, const std::vector<std::uint32_t>& rows);
  bool gave_up() const { return gave_up_; }

 private:
  bool descend(const std::vector<std::uint32_t>& rows, std::size_t input);
  bool takes_all_from(std::uint32_t row, std::size_t input) const;

  const decision_table& table_;
  std::uint64_t steps_left_;
  bool gave_up_ = false;
  const table_row* domain_ = nullptr;
  table_point point_ = {};
};

// A row that takes everything.
table_row whole_domain(const decision_table&);

}  // namespace milu::model
