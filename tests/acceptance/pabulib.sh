#!/usr/bin/env bash
# Decides published participatory budgets from their ballots and compares votes, scores and selected projects.
#   tests/acceptance/pabulib.sh DIR        DIR holds *.instances.jsonl, *.projects.csv and *.ballots.txt.xz
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: pabulib.sh DIR}
for kind in '*.instances.jsonl' '*.projects.csv' '*.ballots.txt.xz'; do need_files pabulib "$folder" "$kind"; done
exec python3 "$here/pabulib.py" "$root/rules/pabulib-greedy/pabulib-greedy.milu" "$folder"
