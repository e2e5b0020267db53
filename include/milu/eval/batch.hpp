#pragma once
// What is decided: applications and the facts of their calls, as read from files, before anything is computed.
#include <milu/eval/office_ruling.hpp>
#include <milu/model/value.hpp>
#include <milu/source/diagnostic.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace milu::eval {

// One record that fits the form, or the reasons why it does not (S1 b).
struct application {
  std::string id;                       // its key as text (S29)
  data_place place;                     // where it stands in the data
  model::record_value record;           // one value per field of the form; empty when invalid
  diagnostics faults;                   // not empty: `invalid`
  std::uint64_t revision = 1;           // of two with one id the higher counts
  std::optional<withdrawal> withdrawn = {};
  std::vector<office_ruling> rulings = {};  // what people decided for it
  std::optional<declining> declined = {};
};

struct call {
  std::vector<std::string> keys;        // the values of its key fields as text; empty when there is one call for all
  model::record_value record;
};

struct batch {
  std::vector<application> applications;  // in input order
  std::vector<call> calls;
};

}  // namespace milu::eval
