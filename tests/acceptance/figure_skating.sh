#!/usr/bin/env bash
# Decides published figure skating segments and compares every published number.
#   tests/acceptance/figure_skating.sh DIR        DIR holds *.performances.jsonl
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: figure_skating.sh DIR}
need_files figure_skating "$folder" '*.performances.jsonl'
exec python3 "$here/figure_skating.py" "$root/rules/isu-figure-skating/isu-figure-skating.milu" "$folder"/*.performances.jsonl
