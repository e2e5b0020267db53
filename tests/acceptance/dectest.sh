#!/usr/bin/env bash
# Computes published decimal arithmetic test cases by rules written for them, and compares every result.
#   tests/acceptance/dectest.sh DIR        DIR holds *exact.tsv, *round-scale.tsv, *round-digits.tsv, *error.tsv …
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: dectest.sh DIR}
need_files dectest "$folder" '*.tsv'
exec python3 "$here/dectest.py" "$folder"/*.tsv
