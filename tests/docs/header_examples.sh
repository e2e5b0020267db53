#!/usr/bin/env bash
# The example at the head of each public header compiles.
set -euo pipefail
exec python3 "$(dirname "$0")/header_examples.py"
