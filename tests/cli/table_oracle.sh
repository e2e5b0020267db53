#!/usr/bin/env bash
# Random decision tables against an oracle that tries every input.
#   MILU=build/release/milu tests/cli/table_oracle.sh
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/table_oracle.py"
