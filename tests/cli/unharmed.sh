#!/usr/bin/env bash
# Killed at any moment, on a full disk, in a folder that cannot be written: no decision file is ever half written, what was
# read is untouched, and the message is clear.
#   MILU=build/release/milu tests/cli/unharmed.sh
set -uo pipefail
: "${MILU:?names the command line}"
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree" || exit 1
passed=0 failed=0 skipped=0

check() {
  local sentence=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $sentence"
    if [[ -s said ]]; then head -c 1000 said; fi
  fi
}
skip() {
  skipped=$((skipped + 1))
  echo "skipped: $1: $2"
}

cat >award.milu <<'RULES'
milu 1
policy award "奖"
application {
  id key: text
  mark: 0..100 step 0.5
}
awards only cites "1" {
  rank everyone by mark descending
  tier gold places 100
  tie at the line: admit all
  unused places: stay empty
  undetermined applications: left out
}
RULES
{ echo id,mark; seq 1 3000 | sed 's/.*/A&,90/'; } >all.csv
cp all.csv kept.csv
echo "the decisions of last year" >before
"$MILU" award award.milu --in all.csv --format jsonl --out whole.jsonl

is_whole_or() {   # the decision file is what it was before, or all of it
  [[ -e out.jsonl ]] || { [[ $1 == absent ]]; return; }
  cmp -s out.jsonl "$1" || cmp -s out.jsonl whole.jsonl
}
input_is_untouched() { cmp -s all.csv kept.csv; }

# In the middle of the data for certain: the input is a pipe that stays open while the command is killed.
for command in eval award; do
  for given in absent before; do
    rm -f out.jsonl pipe.csv
    [[ $given == absent ]] || cp before out.jsonl
    mkfifo pipe.csv
    "$MILU" "$command" award.milu --in pipe.csv --format jsonl --out out.jsonl 2>said &
    process=$!
    exec 7>pipe.csv
    head -n 2000 all.csv >&7
    kill -9 "$process"
    wait "$process" 2>/dev/null
    exec 7>&-
    check "$command killed while it reads leaves no half of a decision file ($given)" is_whole_or "$given"
    [[ $given == absent ]] || check "what stood there before is still there" cmp -s out.jsonl before
  done
done

# At other moments, wherever they fall.
moments=(0.002 0.005 0.01 0.015 0.02 0.03 0.04 0.06 0.08 0.12 0.2)
for moment in "${moments[@]}"; do
  cp before out.jsonl
  "$MILU" award award.milu --in all.csv --format jsonl --out out.jsonl 2>said &
  process=$!
  sleep "$moment"
  kill -9 "$process" 2>/dev/null
  wait "$process" 2>/dev/null
  check "killed after $moment s: the old decisions or all of the new" is_whole_or before
done
check "the input is untouched" input_is_untouched

refuses() {   # the command fails with exit 2, says these words, and leaves nothing that was not there
  local words=$1
  shift
  "$@" >printed 2>said
  [[ $? == 2 ]] && grep -q "$words" said
}
decide() { "$MILU" award award.milu --in all.csv --format jsonl "$@"; }
leaves_nothing() { [[ -z $(ls -A "$1") ]]; }

# The options that write beside `--out`: the certificate is whole or not there, and nothing of either file is half.
both() { decide --out out.jsonl --certificate certificate.json "$@"; }
cp before out.jsonl
cp before certificate.json
mkdir shelf
check "a certificate that cannot be written is told" refuses "cannot be written" decide --out out.jsonl --certificate shelf
check "and the old decisions stand" cmp -s out.jsonl before
check "a full device for the certificate is told" refuses "No space left on device" decide --out out.jsonl --certificate /dev/full
check "and the old decisions still stand" cmp -s out.jsonl before
check "a decline of nobody is refused" refuses "no such application" both --decline B=x
check "without a reason too" refuses "nothing says why" both --decline A1=
check "on no day too" refuses "not a day" both --decline A1=x --declined-on May
check "for the public a certificate is refused" refuses "for the office alone" both --audience public
check "and both old files stand" cmp -s out.jsonl before
check "the certificate as well" cmp -s certificate.json before
check "declined: both files are written" both --decline A1=moved
check "the decisions whole" [ "$(wc -l <out.jsonl)" = 3000 ]
check "the certificate too" grep -q '"schema":"milu.certificate/1".*"succession"' certificate.json
check "what is read is not written over by a certificate" refuses "which is read" decide --out out.jsonl --certificate all.csv
check "the two files must not be one" refuses "name the same file" decide --out out.jsonl --certificate out.jsonl
check "the input is untouched by that" input_is_untouched

check "a full device is told" refuses "No space left on device" decide --out /dev/full
check "a full device is told in Chinese" refuses "磁盘已满" decide --out /dev/full --lang zh
"$MILU" award award.milu --in all.csv --format jsonl >/dev/full 2>said
check "a full standard output is no success" [ $? == 2 ]
check "and is told" grep -q "standard output" said

# A file system with too little room, where one can be made; else a limit on the size of files.
mkdir small
if mount -t tmpfs -o size=64k tmpfs small 2>/dev/null; then
  check "a file system that fills up is told" refuses "No space left on device" decide --out small/out.jsonl
  check "and holds no piece of a file" leaves_nothing small
  umount small
else
  skip "a file system that fills up" "this process may not mount one"
fi
limited() { (trap '' XFSZ; ulimit -f 64; decide "$@"); }
check "a file that may not grow is told" refuses "cannot be written" limited --out small/out.jsonl
check "and leaves no piece of it" leaves_nothing small

check "a folder that is not there is told" refuses "No such file or directory" decide --out nowhere/out.jsonl
check "a folder as the file is told" refuses "cannot be written" decide --out small
mkdir closed && chmod 555 closed
if [[ $(id -u) != 0 ]]; then
  check "a folder that cannot be written is told" refuses "Permission denied" decide --out closed/out.jsonl
elif command -v setpriv >/dev/null; then
  chmod 755 "$tree"
  as_nobody() { setpriv --reuid=65534 --clear-groups "$MILU" award award.milu --in all.csv --out "$@"; }
  check "a folder that cannot be written is told" refuses "Permission denied" as_nobody closed/out.jsonl
  check "in Chinese too" refuses "没有权限" as_nobody closed/out.jsonl --lang zh
else
  skip "a folder that cannot be written" "root may write everywhere"
fi
check "and nothing was left there" leaves_nothing closed

check "what is read is never written over" refuses "which is read" decide --out all.csv
check "nor are the rules" refuses "which is read" decide --out award.milu
check "nor by another path" refuses "which is read" decide --out "$tree/all.csv"
check "the input is still untouched" input_is_untouched

echo "$passed passed, $failed failed, $skipped skipped"
[[ $failed == 0 ]]
