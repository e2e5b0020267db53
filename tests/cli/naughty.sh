#!/usr/bin/env bash
# The big list of naughty strings as applicants' names: the same bytes come out of the decision record, from JSON and CSV.
#   MILU=build/release/milu MILU_SHARED=… tests/cli/naughty.sh
set -euo pipefail
: "${MILU:?names the command line}"
list=${MILU_SHARED:-}/conformance/text/open/blns.jsonl
if [[ ! -e $list ]]; then
  echo "skipped: naughty: blns.jsonl is not there"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
fi
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
python3 - "$MILU" "$list" "$tree" <<'PYTHON'
import base64, json, pathlib, subprocess, sys

milu, source, tree = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
lines = [json.loads(line) for line in open(source, encoding="utf-8")]
names = {line["id"]: base64.b64decode(line["b64"]).decode("utf-8") for line in lines}
(tree / "names.milu").write_text(
    'milu 1\npolicy names "names"\napplication { id key: text; name: text }\ndefine shown_name shown: name\n')


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


(tree / "names.csv").write_bytes(
    "".join(f"{quoted(one)},{quoted(text)}\r\n" for one, text in [("id", "name"), *names.items()]).encode("utf-8"))
with open(tree / "names.jsonl", "w", encoding="utf-8") as file:
    for one, text in names.items():
        file.write(json.dumps({"id": one, "name": text}, ensure_ascii=False) + "\n")

passed = failed = 0
digests = {}
for kind in ("jsonl", "csv"):
    done = subprocess.run([milu, "eval", tree / "names.milu", "--in", tree / f"names.{kind}", "--format", "jsonl"],
                          stdout=subprocess.PIPE)
    records = {record["id"]: record for record in map(json.loads, filter(None, done.stdout.decode("utf-8").split("\n")))}
    for one, text in names.items():
        came = records[one]["values"]["shown_name"] if one in records else "no record"
        is_blank = kind == "csv" and not text.strip(" \t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" +
                                                   "".join(map(chr, range(0x2000, 0x200b))))
        is_right = came is None if is_blank else came == text
        digest = records.get(one, {}).get("receipt", {}).get("input")
        is_right = is_right and (is_blank or digests.setdefault(one, digest) == digest)
        passed, failed = passed + is_right, failed + (not is_right)
        if not is_right:
            print(f"failed: {kind} {one}: {text!r} came as {came!r}")
print(f"{passed} passed, {failed} failed, 0 skipped")
sys.exit(1 if failed else 0)
PYTHON
