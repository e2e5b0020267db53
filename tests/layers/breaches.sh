#!/usr/bin/env bash
# The checker of the house rules finds what it is there to find: each breach alone, in a small tree of its own.
set -euo pipefail

check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check.py
passed=0 failed=0
header=$'#pragma once\n// A purpose.\n'

# expect SENTENCE FILE TEXT MESSAGE: with that file in the tree, the checker says the message; an empty one means no breach.
expect() {
  local sentence=$1 file=$2 text=$3 message=$4 tree said
  tree=$(mktemp -d)
  mkdir -p "$tree/$(dirname "$file")" "$tree/include" "$tree/src" "$tree/tests"
  printf '%s\n' "$text" >"$tree/$file"
  said=$(python3 "$check" "$tree" 2>&1 || true)
  if [[ -n $message && $said == *"$message"* || -z $message && $said == *" 0 failed,"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'failed: %s\n%s\n' "$sentence" "$said"
  fi
  rm -rf "$tree"
}

expect "a lower layer does not include a higher one" src/model/type.cpp '#include <milu/eval/value.hpp>' "model must not include eval"
expect "nor by a path inside src" src/base/date.cpp '#include "syntax/grammar.hpp"' "base must not include syntax"
expect "a higher layer includes a lower one" src/eval/value.cpp '#include <milu/model/type.hpp>' ""
expect "data does not see the cohort" src/data/json.cpp '#include <milu/cohort/rank.hpp>' "data must not include cohort"
expect "the command line sees everything" src/cli/run.cpp '#include <milu/report/record.hpp>' ""
expect "a session sees data and report" src/session/run.cpp '#include <milu/data/application_reader.hpp>' ""
expect "a session does not see the command line" src/session/run.cpp '#include "cli/options.hpp"' "session must not include cli"
expect "nor does the C interface" src/capi/run.cpp '#include "cli/options.hpp"' "capi must not include cli"
expect "an unknown layer is refused" src/tools/run.cpp '' "no layer is called tools"
expect "no Boost in a public header" include/milu/base/wide.hpp "$header#include <boost/rational.hpp>" "a public header must not include boost/rational.hpp"
expect "no JSON library outside data and report" src/eval/value.cpp '#include <nlohmann/json.hpp>' "nlohmann belongs to src/data and src/report only"
expect "no binary floating point" src/eval/mean.cpp 'double mean = 0;' '`double` in the engine'
expect "even after a digit separator" src/eval/mean.cpp "int n = 1'000; float x; char c = 'a';" '`float` in the engine'
expect "the word is free in comments and texts" src/eval/mean.cpp 'auto text = "double"; // float' ""
expect "a file is named by a noun of the domain" src/base/utils.cpp '' "a file is named by a noun"
expect "a file is not long" src/base/date.cpp "$(seq 500)" "at most 400 lines"
expect "a header says what it is for" include/milu/base/date.hpp 'struct date {};' "one sentence of purpose"
expect "a header compiles alone" include/milu/base/date.hpp "${header}std::string text();" "does not compile alone"
expect "a top-level entry is one of the agreed ones" tools.sh '' "tools.sh: not one of the top-level entries"
echo "$passed passed, $failed failed, 0 skipped"
[[ $failed == 0 ]]
