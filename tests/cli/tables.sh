#!/usr/bin/env bash
# Tables as offices keep them: every file of tests/data/tables is read right, or refused at the right place.
#   MILU=build/release/milu tests/cli/tables.sh
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/tables.py"
