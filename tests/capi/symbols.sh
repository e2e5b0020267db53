#!/usr/bin/env bash
# libmilu.so exports the functions of milu.h and nothing else, and asks the system for nothing that prints, ends the
# process or reads a clock, the environment or the locale.
#   MILU_LIBRARY=build/release/src/libmilu.so tests/capi/symbols.sh
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
passed=0 failed=0

expect_same() {
  local sentence=$1 expected=$2 found=$3
  if [[ $expected == "$found" ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $sentence"
    diff <(echo "$expected") <(echo "$found") || true
  fi
}

exported=$(nm -D --defined-only "$MILU_LIBRARY" | awk '{print $3}' | LC_ALL=C sort)
declared=$(grep -o '\bmilu_[a-z_]*(' "$here/../../include/milu.h" | tr -d '(' | LC_ALL=C sort -u)
expect_same "the library exports the listed functions" "$(cat "$here/functions.txt")" "$exported"
expect_same "the header declares the listed functions" "$(cat "$here/functions.txt")" "$declared"
named=$(grep -o '`milu_[a-z_]*`' "$here/../../docs/reference/c-api.md" | tr -d '`' | LC_ALL=C sort -u)
expect_same "the reference names the listed functions" "" "$(comm -23 "$here/functions.txt" <(echo "$named"))"
number=$(wc -l <"$here/functions.txt")
expect_same "there are at most 45 functions" "$number" "$((number <= 45 ? number : 45))"

# `localeconv` is nlohmann's: its lexer asks for the decimal point before it converts numbers, of which it sees none but
# 0 (docs/decisions/0005).
wanted=$(nm -D --undefined-only "$MILU_LIBRARY" | awk '{print $2}' | sed 's/@.*//')
forbidden='^(getenv|secure_getenv|setlocale|newlocale|uselocale|nl_langinfo|time|clock|clock_gettime|gettimeofday'
forbidden+='|localtime(_r)?|gmtime(_r)?|strftime|rand|random|getrandom|printf|fprintf|vprintf|vfprintf|puts|fputs|putchar'
forbidden+='|perror|write|fwrite|open|openat|fopen|read|abort|exit|_exit|quick_exit|system|fork|execve?|kill|raise|signal'
forbidden+='|sigaction|isatty|_ZSt9terminatev|_ZSt4cout|_ZSt4cerr|_ZSt4clog|_ZSt3cin|_ZNSt6chrono.*|_ZNSt13random_device.*'
forbidden+='|_ZNSt14basic_(i|o)?fstream.*)$'
expect_same "the library asks the system for nothing forbidden" "" "$(grep -E "$forbidden" <<<"$wanted" || true)"
echo "$passed passed, $failed failed, 0 skipped"
[[ $failed == 0 ]]
