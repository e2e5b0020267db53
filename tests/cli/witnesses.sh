#!/usr/bin/env bash
# Every witness that `milu check` shows is an application that `milu eval` accepts, and decides as the finding says.
#   MILU=build/release/milu tests/cli/witnesses.sh
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/witnesses.py"
