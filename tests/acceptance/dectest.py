"""Compares what rules compute with decimal arithmetic test cases: dectest.py FILE.tsv...

Every row becomes an application of a policy written for its file: a choice names the expression that the row needs, so
each operation, rounding mode and number of places occurs in the rules as an author would write it.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction

from levels import Levels

LEVELS = ["exact", "round-scale", "round-digits", "power", "parse-error", "error"]
KINDS = ["parse-error", "error", "exact", "round-scale", "round-digits", "optional"]   # a file's name ends in its kind

OPERATIONS = {
    "add": "a + b", "subtract": "a - b", "multiply": "a * b", "divide": "a / b", "divideint": "quotient(a, b)",
    "remainder": "remainder(a, b)", "fma": "a * b + c", "abs": "abs(a)", "minus": "-a", "plus": "0 + a",
    "max": "max(a, b)", "min": "min(a, b)", "reduce": "a", "tosci": "a", "apply": "a", "power": "power(a, b)",
    "compare": "cases { a < b: -1, a = b: 0, else: 1 }",
    "quantize": "a", "rescale": "a", "tointegral": "a", "tointegralx": "a",
}
MODES = {
    "half_up": "rounded half up", "half_even": "rounded half even", "half_down": "rounded half down", "up": "rounded up",
    "down": "rounded down", "ceiling": "rounded to ceiling", "floor": "rounded to floor",
}
OPERANDS = {
    "abs": 1, "minus": 1, "plus": 1, "reduce": 1, "tosci": 1, "apply": 1, "fma": 3, "quantize": 1, "rescale": 1,
    "tointegral": 1, "tointegralx": 1,
}
LONGEST_NUMBER = 34
BATCH = 4000


def rounding(mode, scale):
    if scale > 0:
        return f"{MODES[mode]} to {scale} decimals"
    return f"{MODES[mode]} to whole" if scale == 0 else f"{MODES[mode]} to multiples of 1{'0' * -scale}"


def rounded(operand, mode, scale):
    if -scale < LONGEST_NUMBER:
        return f"{operand} {rounding(mode, scale)}"
    # too large to be written out: rounded as so many units
    unit = f"power(10, {-scale})"
    return f"({operand} / {unit} {rounding(mode, 0)}) * {unit}"


def expression(row):
    """What the rules say for a row; None when the language has no such operation."""
    operation = OPERATIONS.get(row["op"])
    if operation is None or (row["op"] == "power" and row["c"]):
        return None
    if row["class"].startswith("round"):
        return rounded(operation, row["rounding"], int(row["scale"]))
    return operation


def level_of(kind, row):
    if kind != "optional":
        return kind
    is_exact_power = row["op"] == "power" and row["inexact"] == "0" and Fraction(row["b"]).denominator == 1
    return "power" if is_exact_power else None


def policy(expressions):
    """Rules with one choice per expression."""
    names = ", ".join(f"case_{number}" for number in range(len(expressions)))
    rows = ",\n".join(f"  case_{number}: {text}" for number, text in enumerate(expressions))
    return ('milu 1\npolicy decimal_arithmetic "decimal arithmetic"\n'
            f"application {{\n  id key: text\n  which: one of {names}, none_of_them\n  a, b, c: number\n}}\n"
            f"define answer shown: by which {{\n{rows},\n  none_of_them: 0\n}}\n")


def application(number, row, which):
    given = {"id": str(number), "which": f"case_{which}"}
    for name in "abc"[:OPERANDS.get(row["op"], 2)]:
        given[name] = row[name].replace("\\t", "\t")
    return json.dumps(given)


def decide(rules, applications):
    with tempfile.TemporaryDirectory() as folder:
        rules_file, data_file = pathlib.Path(folder, "dectest.milu"), pathlib.Path(folder, "rows.jsonl")
        rules_file.write_text(rules, encoding="utf-8")
        data_file.write_text("\n".join(applications) + "\n", encoding="utf-8")
        done = subprocess.run([os.environ["MILU"], "eval", rules_file, "--in", data_file, "--format", "jsonl", "--keep-going"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"milu eval ended with {done.returncode}\n{done.stderr[:2000]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def compare(levels, level, row, record):
    verdict = record["eligibility"]
    answer = record.get("values", {}).get("answer")
    if level == "parse-error":
        levels.compare(level, row["id"], "invalid", verdict)
    elif level == "error":
        levels.compare(level, row["id"], "error", verdict)
    elif verdict != "eligible" or answer is None:
        levels.count(level, row["id"], False, f"wanted {row['value']}, found {verdict} {record.get('diagnostics')}")
    else:
        levels.compare(level, row["id"], Fraction(row["value"]), Fraction(answer))


def run(levels, level, rows):
    expressions = list(dict.fromkeys(expression(row) for row in rows))
    index = {text: number for number, text in enumerate(expressions)}
    rules = policy(expressions)
    for begin in range(0, len(rows), BATCH):
        batch = rows[begin:begin + BATCH]
        records = decide(rules, [application(number, row, index[expression(row)]) for number, row in enumerate(batch)])
        if len(records) != len(batch):
            sys.exit(f"{len(batch)} rows were given, {len(records)} were decided")
        for row, record in zip(batch, records):
            compare(levels, level, row, record)


def rows_of(file):
    # A line ends at \n only: rows may hold other characters that Python takes for the end of a line.
    lines = pathlib.Path(file).read_bytes().decode("utf-8").split("\n")
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:] if line]


def main(*files):
    levels = Levels("dectest", LEVELS)
    left_out = collections.Counter()
    for file in files:
        kind = next((kind for kind in KINDS if file.endswith(kind + ".tsv")), None)
        if kind is None:
            continue
        chosen = collections.defaultdict(list)
        for row in rows_of(file):
            level = level_of(kind, row)
            if level is None or expression(row) is None:
                left_out[row["op"]] += 1
            else:
                chosen[level].append(row)
        for level, rows in chosen.items():
            run(levels, level, rows)
    if left_out:
        print("left out", sum(left_out.values()), " ".join(f"{op} {count}" for op, count in sorted(left_out.items())))
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
