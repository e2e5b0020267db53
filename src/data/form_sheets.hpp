#pragma once
// What an empty form asks for, sheet by sheet and column by column, before it is written as anything.
//
//   for (const form_sheet& sheet : form_sheets(policy, language::zh)) use(sheet.columns);
#include <milu/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::data {

enum class form_cell : std::uint8_t { text, number, whole, day, choice, anything };

struct form_column {
  std::string heading;
  std::string note;              // what is expected, in words
  form_cell what = form_cell::text;
  std::vector<std::string> choices = {};     // of a choice, and of yes or no
  std::optional<rational> low = {};          // in the unit of the data
  std::optional<rational> high = {};
  bool without_low = false;
  bool without_high = false;
  bool takes_words = false;      // words for missing or not applicable are no numbers, and yet may be written
};

struct form_sheet {
  std::string name;
  std::string title;
  std::string list = {};         // path of the list that it holds; empty: applications, or the call
  std::vector<form_column> columns = {};
};

// The applications first, then the lists of records, then the call.
std::vector<form_sheet> form_sheets(const model::policy&, language);

}  // namespace milu::data
