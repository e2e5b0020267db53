#!/usr/bin/env bash
# Installs what is missing, builds, runs every test, and ends with one line `N passed, N failed, N skipped`.
#   tests/run.sh                    the preset `release`
#   tests/run.sh dev -R unit.base   another preset; what follows goes to ctest
#
# It counts test cases. A test that runs several cases ends with a line of the same form itself, and names what it left
# out in lines `skipped: NAME: reason`; a test without such a line is one case.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=release
if [[ $# -gt 0 && $1 != -* ]]; then
  preset=$1
  shift
fi
compiler=
case $preset in clang | fuzz) compiler=clang ;; esac
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

passed=0 failed=0 skipped=0
finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [[ $failed == 0 ]]
  exit
}

if ! { bash .ci/install $compiler && bash .ci/build "$preset"; }; then
  echo "the build failed: no test was run"
  failed=1
  finish
fi

declare -A output closing
# One line that a test has printed: kept until its test ends, shown when the test fails.
keep() {
  local test=$1 text=$2
  output[$test]+="$text"$'\n'
  if [[ $text =~ ^[0-9]+\ passed,\ [0-9]+\ failed,\ [0-9]+\ skipped$ ]]; then closing[$test]=$text; fi
  if [[ $text == "skipped: "* ]]; then echo "  $text"; fi
}

count() {
  local test=$1 name=$2 verdict=$3 cases=(0 0 0)
  if [[ ${closing[$test]:-} =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+) ]]; then
    cases=("${BASH_REMATCH[@]:1}")
  elif [[ $verdict == Passed ]]; then
    cases=(1 0 0)
  fi
  # A test that ends badly has failed, whatever it counted before.
  if [[ $verdict != Passed && ${cases[1]} == 0 ]]; then cases[1]=1; fi
  passed=$((passed + cases[0])) failed=$((failed + cases[1])) skipped=$((skipped + cases[2]))
  if [[ ${cases[1]} != 0 ]]; then
    printf '%s' "${output[$test]:-}"
    echo "$name: FAILED ($verdict), ${cases[0]} passed, ${cases[1]} failed, ${cases[2]} skipped"
  else
    echo "$name: ${cases[0]} passed, ${cases[2]} skipped"
  fi
  unset "output[$test]"
}

line_of_test='^([0-9]+): ?(.*)$'
end_of_test='^ *[0-9]+/[0-9]+ +Test +#([0-9]+): ([^ ]+) [ .]*(\*\*\*)?([A-Z][A-Za-z ]*[a-z])'
while IFS= read -r line; do
  if [[ $line =~ $line_of_test ]]; then
    keep "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
  elif [[ $line =~ $end_of_test ]]; then
    count "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[4]}"
  elif [[ $line == "No tests were found"* ]]; then
    echo "$line"
    failed=1
  fi
done < <(ctest --test-dir "build/$preset" --verbose --no-tests=error --parallel "$(nproc)" "$@" 2>&1)
finish
