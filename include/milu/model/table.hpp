#pragma once
// Decision tables: rows of tests and outputs, where every input is cut into numbered parts so that rows meet by numbers.
//
// `>= 60` of an input that the cells cut at 60 and 80 fits the parts 1 to 4: 60, 60..80, 80, above.
#include <milu/model/type.hpp>
#include <milu/model/value.hpp>
#include <milu/syntax/keywords.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace milu::model {

enum class hit_policy : std::uint8_t { unique, any, first, priority, rule_order, output_order, collect };

struct table_column {
  std::string name;
  names_in_both label;
  type of;
  data_unit unit = {};          // how a bare number in a sheet is counted
  std::string written = {};     // its type, as the rules write it
  span where = {};
};

// Numbers and days: below the first cut, the cut, between it and the next …; texts: one part for each that a cell
// names, and one for every other; a choice and yes or no: one for each value. Stretches in which no value of the
// declared range lies have no number.
struct table_input {
  table_column column;
  std::vector<scalar> cuts = {};            // in their order
  std::vector<std::uint32_t> parts = {};    // by stretch: the number of its part, or none
  std::uint32_t part_count = 0;
};
// None when the value lies outside the declared range of the column.
std::optional<std::uint32_t> part_of(const table_input&, const scalar&);

struct part_range { std::uint32_t first; std::uint32_t last; };   // both included
struct table_test {
  std::vector<part_range> fits;             // in order, apart from each other
  bool takes_all = false;
  bool takes(std::uint32_t part) const;
};

struct table_row {
  std::vector<table_test> tests;            // empty for `else`
  std::vector<scalar> outputs;
  std::string clause;
  location where;                           // in the rules, or in the sheet
  std::vector<std::string> written;         // tests, then outputs, as a sheet writes them
};

// The rows that may fit a part of one input; without it all rows are looked through.
struct table_index {
  std::uint32_t input = none;
  std::vector<std::uint32_t> starts = {};   // by part: where its rows begin
  std::vector<std::uint32_t> rows = {};
};

struct decision_table {
  std::string name;
  names_in_both label;
  std::string clause;
  span where;
  hit_policy hit = hit_policy::unique;
  syntax::keyword aggregate = syntax::keyword::no_keyword;   // of collect: sum, min, max, count
  std::vector<table_input> inputs;
  std::vector<table_column> outputs;
  std::vector<table_row> rows;
  std::optional<table_row> otherwise = {};
  bool is_complete = false;                 // it is proved that some row fits, whatever the inputs are
  table_index index = {};
  std::string file = {};                    // the sheet it was read from, as the rules name it

  bool gives_one() const { return hit <= hit_policy::priority; }
};

}  // namespace milu::model
