"""Reads polluted tables as applications and compares every cell: pollock.py DIR, which holds csv and clean.

A table counts as `read` when all its rows became applications: then each cell must be what the clean twin says. Otherwise
Milu refused a row, or the whole table: then the line that it names must be the first that differs from the table before
it was polluted. `score` is the benchmark's own, over the rows that were decided under --keep-going.
"""
import collections
import concurrent.futures
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from fractions import Fraction

from levels import Levels

HEADINGS = ["DATE", "TIME", "Qty", "PRODUCTID", "Price", "ProductType", "ProductDescription", "URL", "Comments"]
# Files whose structure is the pollution: nothing was put into a line, so no line differs.
UNPOLLUTED = "file_no_trailing_newline.csv"


def policy():
    fields = "\n".join(f'  f{at} column "{name}": text' for at, name in enumerate(HEADINGS))
    shown = "\n".join(f"define s{at} shown: f{at}" for at in range(len(HEADINGS)))
    return f'milu 1\npolicy pollock "Pollock"\napplication {{\n{fields}\n}}\n{shown}\n'


def lines_of(path):
    return re.split(rb"\r\n|\n|\r", path.read_bytes())


def polluted_lines(path, base):
    """The lines from the first that is not as it was to the last, so that the row is known wherever it was broken."""
    own = lines_of(path)
    for number, line in enumerate(own, 1):
        if number > len(base) or line != base[number - 1]:
            return number
    return len(own)


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [[cell.strip() for cell in row] for row in csv.reader(file)]


def decide(path, rules):
    """(exit code, rows decided, lines refused)"""
    done = subprocess.run([os.environ["MILU"], "eval", rules, "--in", str(path), "--keep-going", "--format", "jsonl"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    records = [json.loads(line) for line in done.stdout.decode().splitlines()]
    rows, lines = [], []
    for record in records:
        if record["eligibility"] == "invalid":
            lines += [fault["line"] for fault in record["diagnostics"]]
        else:
            rows.append([(record["values"][f"s{at}"] or "").strip() for at in range(len(HEADINGS))])
    if done.returncode == 4:
        lines += [int(line) for line in re.findall(r"\.csv:(\d+)", done.stderr.decode())]
        rows = []
    return done.returncode, rows, lines, done.stderr.decode()


def overlap(wanted, found):
    """Precision, recall and F1 of two bags, as the benchmark counts them."""
    if not wanted:
        return Fraction(3)
    common = sum((collections.Counter(wanted) & collections.Counter(found)).values())
    if common == 0:
        return Fraction(0)
    precision, recall = Fraction(common, len(wanted)), Fraction(common, len(found))
    return precision + recall + 2 * precision * recall / (precision + recall)


def score(code, clean, rows):
    if code == 4:
        return Fraction(0)
    header, wanted = (clean[0], clean[1:]) if clean else ([], [])
    records = overlap([tuple(row) for row in wanted], [tuple(row) for row in rows])
    cells = overlap([cell for row in wanted for cell in row], [cell for row in rows for cell in row])
    return 1 + overlap(header, HEADINGS) + records + cells


def judge(levels, name, clean, answer, polluted):
    code, rows, lines, said = answer
    if code == 0:
        said = f"{len(rows)} rows, {len(clean) - 1} wanted, or another cell"
        return levels.count("read", name, rows == clean[1:], said)
    if "M0513" in said and len(clean) <= 1:
        return levels.count("empty", name, True, "")
    difference = f"line {lines[:3]}, polluted {polluted}: {said[:200]}"
    levels.count("refused", name, bool(lines) and min(lines) == polluted, difference)


def main():
    folder = pathlib.Path(sys.argv[1])
    levels = Levels("pollock", ["read", "refused", "empty"])
    base = lines_of(folder / "csv" / UNPOLLUTED)
    names = sorted(path.name for path in (folder / "csv").glob("*.csv"))
    total = Fraction(0)
    with tempfile.TemporaryDirectory() as scratch:
        rules = os.path.join(scratch, "pollock.milu")
        pathlib.Path(rules).write_text(policy(), encoding="utf-8")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(lambda name: decide(folder / "csv" / name, rules), names))
        for name, answer in zip(names, answers):
            clean = rows_of(folder / "clean" / name)
            judge(levels, name, clean, answer, polluted_lines(folder / "csv" / name, base))
            total += score(answer[0], clean, answer[1])
    print(f"score of the rows that were decided: {float(total / len(names)):.3f} of 10, over {len(names)} tables")
    return levels.report()


sys.exit(main())
