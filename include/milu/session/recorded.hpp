#pragma once
// Decision records read back from a file, leaf by leaf, so that two of them can be compared.
//
//   result<std::vector<recorded>> old = read_recorded(stream, {.file = "2022.jsonl"});
//   old->front().text("award.money.amount") == "500000.00";
#include <milu/data/application_reader.hpp>
#include <milu/report/decision.hpp>

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace milu::session {

struct leaf {
  bool is_text = false;  // else null, true, false, a number, or an empty list or object
  std::string text = {};
  friend bool operator==(const leaf&, const leaf&) = default;
};

struct recorded {
  std::string id = {};
  std::map<std::string, leaf> leaves = {};  // by path: `award.money.amount`, `reasons[0].code`

  // The text of a leaf; none when it is absent or null.
  std::optional<std::string> text(const std::string& path) const;
};

// Fails when the file holds anything but decision records, or one application twice.
result<std::vector<recorded>> read_recorded(std::istream&, const data::reader_options&);
recorded recorded_of(const report::decision&);

// The paths at which two records differ. The version of the engine is no difference.
std::vector<std::string> differing(const recorded&, const recorded&);

}  // namespace milu::session
