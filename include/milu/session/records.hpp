#pragma once
// Decision records as text, one after another: in which order they come, and what stands between them.
//
//   record_text records(record_layout::array);
//   std::string whole;
//   for (const report::decision& decided : in_order(finished, order::rank)) whole += records.next(decided);
//   whole += records.end();
#include <milu/session/run.hpp>

namespace milu::session {

enum class record_layout : std::uint8_t { lines, array };

class record_text {
 public:
  explicit record_text(record_layout layout) : layout_(layout) {}
  std::string next(const report::decision&);
  std::string end() const;

 private:
  record_layout layout_;
  bool is_first_ = true;
};

// As the applications came, or cohort after cohort by rank in the round that decides last.
enum class order : std::uint8_t { input, rank };
std::vector<report::decision> in_order(const run&, order);

}  // namespace milu::session
