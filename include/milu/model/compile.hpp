#pragma once
// From what was written to what it means: names bound, kinds checked, required statements demanded.
#include <milu/base/limits.hpp>
#include <milu/model/policy.hpp>
#include <milu/model/sheet.hpp>
#include <milu/source/diagnostic.hpp>
#include <milu/syntax/tree.hpp>

namespace milu::model {

struct compiled {
  policy rules;            // meaningful only when there is no error among the problems
  diagnostics problems;    // errors, warnings and notes in the order of the text
  bool is_shared = false;  // it only holds definitions for others to `use`, and decides nothing
};

// `sheets` reads the files that tables stand in; without it a table `from file` is refused.
compiled compile(const syntax::tree&, const document&, const limits& = {}, const sheet_reader& sheets = {});
// Parses and compiles; what `milu check` does.
compiled load(const document&, const limits& = {}, const sheet_reader& sheets = {});

}  // namespace milu::model
