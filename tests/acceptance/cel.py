"""Compares what rules answer with conformance tests of the Common Expression Language: cel.py FILE.jsonl...

Every row whose `out` is empty is translated into a policy of its own, and all of them are checked at once. What compiles
becomes a choice in one large policy, and every row an application of it. A place ends in what became of the row:
`lacks WORD`, `refused M0305`, `error`, `invalid` or `answered`.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction

from cel_expressions import parse
from cel_rules import FORM, Lacks, Translation, plain
from levels import Levels

ANSWERS = {"number": "0", "text": '""', "yes-no": "no"}   # kinds of answer, with one for rows that ask for another kind
WRONG_DAY = "M0123"


def run(expected_codes, *command):
    done = subprocess.run([os.environ["MILU"], *command],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    if done.returncode not in expected_codes:
        sys.exit(f"milu {command[0]} ended with {done.returncode}\n{done.stderr[:2000]}")
    return done.stdout


def policy(fields, answers):
    return ('milu 1\npolicy common_expressions "common expressions"\n'
            f"application {{\n  id key: text\n{fields}{FORM}\n}}\n{answers}")


def translated(row):
    """The rules of a row, the kind of its answer and its data; Lacks where there is no word for it."""
    translation = Translation(row.get("bindings", {}))
    text, kind = translation.rules(parse(row["expr"]))
    if plain(kind) not in ANSWERS and row["expected"]["t"] != "error":
        raise Lacks("list-as-answer" if kind.startswith("list") else f"{kind}-as-answer")
    return text, plain(kind), translation.data


def refusals(translations):
    """The number of the first error of each translation that does not compile."""
    with tempfile.TemporaryDirectory() as folder:
        for place, (text, _, _) in translations.items():
            rules = policy("", f"define answer shown: {text}\n")
            pathlib.Path(folder, f"{place}.milu").write_text(rules, encoding="utf-8")
        found = json.loads(run((0, 1, 3), "check", folder, "--format", "json"))
    first = {}
    for problem in found:
        if problem["severity"] == "error":
            first.setdefault(int(pathlib.Path(problem["file"]).stem), problem["number"])
    return first


def answers(translations):
    """The decision record of every translation, all of which compile."""
    places = list(translations)
    choices = ", ".join(f"row_{place}" for place in places)
    defined = ""
    for kind, other in ANSWERS.items():
        asked = [place for place in places if translations[place][1] == kind]
        rows = "".join(f"  row_{place}: {translations[place][0]},\n" for place in asked)
        defined += f"define {kind.replace('-', '_')} shown: by which {{\n{rows}  else: {other}\n}}\n"
    with tempfile.TemporaryDirectory() as folder:
        rules, data = pathlib.Path(folder, "cel.milu"), pathlib.Path(folder, "rows.jsonl")
        rules.write_text(policy(f"  which: one of {choices}, none_of_them\n", defined), encoding="utf-8")
        data.write_text("".join(json.dumps({"id": str(place), "which": f"row_{place}", **translations[place][2]}) + "\n"
                                for place in places), encoding="utf-8")
        printed = run((0, 1), "eval", str(rules), "--in", str(data), "--format", "jsonl", "--keep-going")
    records = {int(record["id"]): record for record in map(json.loads, printed.splitlines())}
    if len(records) != len(places):
        sys.exit(f"{len(places)} rows were given, {len(records)} were decided")
    return records


def value_of(expected):
    if expected["t"] == "bool":
        return expected["v"] == "true"
    return expected["v"] if expected["t"] == "string" else Fraction(expected["v"])


def refused(levels, level, place, expected, number):
    """An error is wanted: kinds and names are refused before anything is decided."""
    is_wanted = expected["t"] == "error" and (number[:3] in ("M02", "M03") or number == WRONG_DAY)
    levels.count(level, f"{place} refused {number}", is_wanted, f"wanted {expected}")


def answered(levels, level, place, expected, kind, record):
    verdict = record["eligibility"]
    if verdict != "eligible":
        difference = f"wanted {expected}: {record['diagnostics']}"
        levels.count(level, f"{place} {verdict}", verdict == expected["t"] == "error", difference)
        return
    answer = record["values"].get(kind.replace("-", "_"))
    answer = Fraction(answer) if kind == "number" and answer is not None else answer
    is_equal = expected["t"] != "error" and answer == value_of(expected)
    levels.count(level, f"{place} answered", is_equal, f"wanted {expected}, found {answer!r}")


def compare(levels, rows):
    translations = {}
    for number, row in enumerate(rows):
        try:
            translations[number] = translated(row)
        except (Lacks, ValueError) as lack:
            file, place = row["id"].split("/", 1)
            levels.count(level_of(file), f"{place} lacks {lack}", False, row["expr"])
    numbers = refusals(translations)
    records = answers({number: found for number, found in translations.items() if number not in numbers})
    for number, (_, kind, _) in translations.items():
        file, place = rows[number]["id"].split("/", 1)
        if number in numbers:
            refused(levels, level_of(file), place, rows[number]["expected"], numbers[number])
        else:
            answered(levels, level_of(file), place, rows[number]["expected"], kind, records[number])


def level_of(file):
    return file.rstrip("0123456789")


def main(*files):
    rows = []
    for file in files:
        rows += [json.loads(line) for line in pathlib.Path(file).read_text(encoding="utf-8").split("\n") if line]
    out = collections.Counter(reason for row in rows for reason in row["out"])
    if out:
        reasons = " ".join(f"{reason.replace(' ', '-')} {count}" for reason, count in sorted(out.items()))
        print("left out", sum(1 for row in rows if row["out"]), reasons)
    rows = [row for row in rows if not row["out"]]
    levels = Levels("cel", sorted({level_of(row["id"].split("/")[0]) for row in rows}))
    compare(levels, rows)
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
