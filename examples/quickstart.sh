#!/usr/bin/env bash
# From nothing to a decided cohort: installs what is missing, builds, decides the example, explains one decision.
#   examples/quickstart.sh [--lang zh]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash .ci/install
bash .ci/build release milu_executable
milu=build/release/milu

question=(rules/kunshan-zuchongzhi-2022/pi-awards.milu
  --in examples/pi-awards/applications.jsonl --profile made-up-demo --format human)
show() {
  echo
  echo "\$ $*"
  "$@"
}

show "$milu" award "${question[@]}" "$@"
show "$milu" explain "${question[@]}" --id KS22-0042 "$@"
