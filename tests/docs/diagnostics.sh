#!/usr/bin/env bash
# The pages of diagnostics agree with the catalogue.
set -euo pipefail
exec python3 "$(dirname "$0")/diagnostics.py"
