#!/usr/bin/env bash
# The empty form of a policy: written as a workbook, a CSV header and a JSON schema, filled in, and read back.
#   MILU=build/release/milu tests/cli/template.sh
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/template.py"
