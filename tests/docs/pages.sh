#!/usr/bin/env bash
# Every code block of every page works as printed.
set -euo pipefail
exec python3 "$(dirname "$0")/pages.py"
