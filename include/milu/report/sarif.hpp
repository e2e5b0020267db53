#pragma once
// Problems and findings as SARIF 2.1.0, which code hosts and editors show beside the line.
//
//   sarif_log log(language::en);
//   log.add(made.problems, text);
//   log.text();
#include <milu/analysis/finding.hpp>
#include <milu/source/document.hpp>

#include <map>
#include <string>
#include <vector>

namespace milu::report {

class sarif_log {
 public:
  explicit sarif_log(language in) : in_(in) {}
  void add(const diagnostics&, const document&);
  void add(const model::policy&, const analysis::findings&, const document&);
  std::string text() const;

 private:
  void add(const diagnostic&, const document&, const std::string& witness);
  std::size_t rule_index(const diagnostic&);

  language in_;
  std::map<std::string, std::size_t> indices_ = {};  // of rules, by number
  std::vector<std::string> rules_ = {};
  std::vector<std::string> results_ = {};
};

}  // namespace milu::report
