#!/usr/bin/env bash
# Writes the decisions of a new golden folder, once and for ever: bash tests/golden/add.sh milu-1/NAME
set -eu
MILU=$(realpath "${MILU:-build/release/milu}")
cd "$(dirname "$0")/$1"
if [ -e decisions.jsonl ]; then
  echo "$1 has its decisions already: golden decisions never change" >&2
  exit 1
fi
read -r -a words < command
"$MILU" "${words[@]}" > decisions.jsonl
