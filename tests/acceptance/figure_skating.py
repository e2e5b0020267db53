"""Compares decided segments with their protocols: figure_skating.py RULES FILE..."""
import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal

from levels import Levels

ANSWERS = {"goe", "panel"}


def without_answers(performance):
    """What the judges and the technical panel put in, and nothing that follows from it."""
    kept = {name: value for name, value in performance.items() if not name.startswith("expected_")}
    for rows in ("elements", "components"):
        kept[rows] = [{name: value for name, value in row.items() if name not in ANSWERS} for row in performance[rows]]
    return kept


def decide(rules, performances):
    """The decision record of every performance, by its id."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as stripped:
        for performance in performances:
            stripped.write(json.dumps(without_answers(performance), ensure_ascii=False) + "\n")
        stripped.flush()
        done = subprocess.run([os.environ["MILU"], "award", rules, "--in", stripped.name, "--format", "jsonl"],
                              stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"milu award ended with {done.returncode}")
    return {record["id"]: record for record in map(json.loads, done.stdout.splitlines())}


def number(text):
    return None if text is None else Decimal(str(text))


def column(record, rows, name, count):
    found = record.get("lists", {}).get(rows, [])
    return [number(row.get(name)) for row in found] + [None] * (count - len(found))


def compare_rows(levels, level, performance, record, rows, name):
    wanted = [number(row[name]) for row in performance[rows]]
    found = column(record, rows, name, len(wanted))
    for position, value in enumerate(wanted):
        levels.compare(level, f"{performance['id']}/{position + 1}", value, found[position])


def compare(levels, performance, record):
    compare_rows(levels, "goe", performance, record, "elements", "goe")
    compare_rows(levels, "panel", performance, record, "elements", "panel")
    compare_rows(levels, "component", performance, record, "components", "panel")
    for level in ("tes", "pcs", "tss"):
        levels.compare(level, performance["id"], number(performance["expected_" + level]),
                       number(record.get("values", {}).get(level)))
    levels.compare("rank", performance["id"], performance["expected_rank"], record.get("rank"))


def main(rules, *files):
    levels = Levels("figure_skating", ["goe", "panel", "component", "tes", "pcs", "tss", "rank"])
    for file in files:
        with open(file, encoding="utf-8") as lines:
            performances = [json.loads(line) for line in lines if line.strip()]
        records = decide(rules, performances)
        for performance in performances:
            compare(levels, performance, records.get(str(performance["id"]), {}))
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
