#!/usr/bin/env bash
# Ten published decision graphs, written as rules with decision tables: every test that a graph carries, value by value.
#   tests/acceptance/zen.sh DIR        DIR holds graphs/*.json
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: zen.sh DIR}
need_files zen "$folder" 'graphs/*.json'
exec python3 "$here/zen.py" "$folder/graphs"
