#!/usr/bin/env bash
# Decides the medals of published Olympiads and compares totals, ranks and medals.
#   tests/acceptance/imo.sh DIR        DIR holds *.results.csv and *.cutoffs.csv
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: imo.sh DIR}
need_files imo "$folder" '*.results.csv'
need_files imo "$folder" '*.cutoffs.csv'
exec python3 "$here/imo.py" "$root/rules/imo-medals/imo-medals.milu" "$folder"
