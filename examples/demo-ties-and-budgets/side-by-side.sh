#!/usr/bin/env bash
# One row per statement, one column per application: what each would get, in thousands.
#   examples/demo-ties-and-budgets/side-by-side.sh tie-admit-all tie-admit-none …
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

row() { awk '{ printf "%-26s", $1; for (i = 2; i <= NF; ++i) printf "%-14s", $i; print "" }' <<<"$*" | sed 's/ *$//'; }

row . $(cut -d'"' -f4 "$here/applications.jsonl")
for name in "$@"; do
  table=$("${MILU:-milu}" award "$here/demo-$name.milu" --in "$here/applications.jsonl" --format csv)
  row "$name" $(tail -n +2 <<<"$table" | awk -F, '{ gsub(" ", "-", $5); print $5 == "" ? "-" : $6 == "" ? $5 : $5 "/" $6 / 1000 }')
done
