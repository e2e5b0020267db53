#pragma once
// Decisions on their way out: which form they take and where they go.
#include <milu/report/decision.hpp>

#include "cli/console.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/question.hpp"

namespace milu::cli {

enum class record_format : std::uint8_t { human, jsonl, json, csv, markdown };

// By --format; else human on a terminal and jsonl everywhere else.
tl::expected<record_format, int> record_format_of(const options&, console&);

// JSON records one after another: lines, or the elements of one array.
class record_stream {
 public:
  record_stream(std::ostream& out, bool is_array) : out_(out), is_array_(is_array) {}
  void add(const report::decision&);
  void finish();

 private:
  std::ostream& out_;
  bool is_array_;
  bool is_first_ = true;
};

// Tells how many decisions ended in an error (S1 c).
void tell_errors(std::size_t errors, console&);
// `--in` has to be given. Prints and returns the code when it is not.
std::optional<int> missing_input(const options&, console&);

// A batch decided, with a decision for each application in input order.
struct decided_batch {
  eval::batch batch;
  cohort::decided all;
  std::vector<report::decision> decisions = {};
};
tl::expected<std::unique_ptr<decided_batch>, int> decide_all(question&, const options&, console&);

}  // namespace milu::cli
