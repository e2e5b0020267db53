#!/usr/bin/env bash
# Installs the build into a folder of its own and uses it from there, as a stranger would: find_package, and the command.
#   MILU_BUILD=build/release tests/install/check.sh
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${MILU_BUILD:-$here/../../build/release}
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
passed=0 failed=0

try() {
  local sentence=$1
  shift
  if "$@" >"$tree/log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $sentence"
    cat "$tree/log"
  fi
}

names_no_build_folder() { ! grep -rF "$(cd "$build" && pwd)" "$tree/moved/lib/cmake/milu"; }
configure() {
  cmake -S "$here/consumer" -B "$tree/consumer" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$tree/moved"
}

try "the build installs" cmake --install "$build" --prefix "$tree/installed"
# What was installed must not remember where.
mv "$tree/installed" "$tree/moved"
try "the package files name no folder of the build" names_no_build_folder
try "find_package(milu) finds it" configure
try "a program links milu::milu" cmake --build "$tree/consumer"
try "the program computes" "$tree/consumer/consumer"
try "the installed command answers" "$tree/moved/bin/milu" help

# The example program of docs/how-to/decide-from-cpp.md, against the same tree.
example() {
  cmake -S "$here/../../examples/from-cpp" -B "$tree/example" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$tree/moved" &&
    cmake --build "$tree/example"
}
decides() {
  "$tree/example/decide" "$here/award.milu" "$here/award.jsonl" >"$tree/own.jsonl" &&
    [[ $(grep -c '"tier":"gold"' "$tree/own.jsonl") == 1 && $(wc -l <"$tree/own.jsonl") == 2 ]]
}
try "the example program builds" example
try "the example program decides a cohort" decides
echo "$passed passed, $failed failed, 0 skipped"
[[ $failed == 0 ]]
