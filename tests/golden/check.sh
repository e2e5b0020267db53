#!/usr/bin/env bash
# The golden decisions of every release, computed again: the same bytes but for the version of the engine.
set -u
MILU=$(realpath "${MILU:-build/release/milu}")
here=$(cd "$(dirname "$0")" && pwd)
passed=0
failed=0

without_engine() { sed -E 's/"engine":"milu [0-9.]+"/"engine":"milu"/'; }

for command in "$here"/milu-*/*/command; do
  folder=$(dirname "$command")
  name=${folder#"$here"/}
  read -r -a words < "$command"
  came=$(cd "$folder" && "$MILU" "${words[@]}" 2>/dev/null | without_engine; echo x)
  expected=$(without_engine < "$folder/decisions.jsonl"; echo x)
  if [ "$came" = "$expected" ] && [ "$came" != x ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $name: other decisions"
    diff <(printf '%s' "$expected") <(printf '%s' "$came") | cut -c1-400 | head -8
  fi
done

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
