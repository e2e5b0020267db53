#pragma once
// An explanation as it grows: lines under lines, each with its clause in brackets.
#include <milu/report/decision.hpp>

#include <string>

namespace milu::report {

class outline {
 public:
  explicit outline(language wanted) : wanted_(wanted) {}
  language wanted() const { return wanted_; }
  void heading(const std::string& text);
  void line(std::size_t depth, const std::string& text, const std::string& clause = {});
  std::string text() const { return text_; }

 private:
  language wanted_;
  std::string text_;
};

// The tree of tests behind one condition.
void add_tests(outline&, const decision&, const eval::finding&, std::size_t depth);
void add_panels(outline&, const decision&);

}  // namespace milu::report
