#!/usr/bin/env bash
# Decision tables in sheets: read from CSV and XLSX, refused with their place, carried out and back without loss.
#   MILU=build/release/milu tests/cli/decision_tables.sh
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/decision_tables.py"
