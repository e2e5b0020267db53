#!/usr/bin/env bash
# Decides published funds of Project Catalyst and compares ranks, eligibility, funding, what was left, and ratings.
#   tests/acceptance/catalyst.sh DIR        DIR holds *.proposals.csv, *.challenges.csv, *.f6_assessments.csv, *.f6_ratings.csv
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: catalyst.sh DIR}
for kind in '*.proposals.csv' '*.challenges.csv'; do need_files catalyst "$folder" "$kind"; done
exec python3 "$here/catalyst.py" "$root/rules/project-catalyst/project-catalyst.milu" "$folder"
