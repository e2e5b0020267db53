#!/usr/bin/env bash
# Reads the 2,290 polluted tables of the Pollock benchmark: each is read cell by cell as its clean twin says, or refused
# at the line where it was polluted.
#   tests/acceptance/pollock.sh DIR        DIR holds pollock.tar.xz, or its folders csv and clean
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/folder"

folder=${1:?usage: pollock.sh DIR}
if [[ ! -d $folder/csv || ! -d $folder/clean ]]; then
  need_files pollock "$folder" '*pollock.tar.xz'
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  for archive in "$folder"/*pollock.tar.xz; do tar -xJf "$archive" -C "$scratch"; done
  folder=$scratch
fi
python3 "$here/pollock.py" "$folder"
