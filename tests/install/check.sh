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

names_no_build_folder() { ! grep -rF "$(cd "$build" && pwd)" "$tree"/moved/lib*/cmake "$tree"/moved/lib*/pkgconfig; }
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

# The same from C, with milu.h and libmilu.so alone: by CMake, and by pkg-config.
from_c() {
  cmake -S "$here/../../examples/from-c" -B "$tree/from-c" -G Ninja -DCMAKE_PREFIX_PATH="$tree/moved" &&
    cmake --build "$tree/from-c"
}
from_pkg_config() {
  local flags
  flags=$(PKG_CONFIG_PATH=$(dirname "$(find "$tree/moved" -name milu.pc)") pkg-config --cflags --libs milu)
  # shellcheck disable=SC2086
  gcc -std=c11 -Wall -Wextra -pedantic -Werror "$here/../../examples/from-c/decide.c" $flags -o "$tree/decide"
}
# The programs of C++, of C and the command say the same, byte for byte.
same_as() {
  local program=$1 libraries
  libraries=$(dirname "$(find "$tree/moved" -name libmilu.so)")
  LD_LIBRARY_PATH=$libraries "$program" "$here/award.milu" "$here/award.jsonl" >"$tree/own.jsonl" &&
    "$tree/moved/bin/milu" award "$here/award.milu" --in "$here/award.jsonl" --order rank | cmp - "$tree/own.jsonl"
}
explains() {
  local libraries
  libraries=$(dirname "$(find "$tree/moved" -name libmilu.so)")
  LD_LIBRARY_PATH=$libraries "$tree/from-c/decide" "$here/award.milu" "$here/award.jsonl" B | grep -q '^B: '
}
try "the C example builds with find_package(milu-c)" from_c
try "the C example builds with pkg-config" from_pkg_config
try "the C++ example gives the bytes of the command" same_as "$tree/example/decide"
try "the C example gives the bytes of the command" same_as "$tree/from-c/decide"
try "so it does when built with pkg-config" same_as "$tree/decide"
try "the C example explains a decision" explains
echo "$passed passed, $failed failed, 0 skipped"
[[ $failed == 0 ]]
