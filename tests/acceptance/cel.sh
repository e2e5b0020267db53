#!/usr/bin/env bash
# Translates conformance tests of the Common Expression Language into rules, and compares every answer.
#   tests/acceptance/cel.sh DIR        DIR holds *.jsonl
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: cel.sh DIR}
need_files cel "$folder" '*.jsonl'
exec python3 "$here/cel.py" "$folder"/*.jsonl
