#!/usr/bin/env bash
# `milu award --certificate FILE` as another program reads it: the round before the declines, and what followed.
#   MILU=build/release/milu tests/cli/certificate.sh
exec python3 "$(dirname "$0")/certificate.py"
