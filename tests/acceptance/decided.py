"""Runs `milu award` over rows in a scratch folder and gives back the decision records.

    records = award(rules, applications, calls)       # lists of dictionaries
    records["1988/17"]["tier"]
"""
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def read_tables(folder, pattern):
    """The rows of all CSV files of one kind, whatever stands before the kind in their names."""
    rows = []
    for path in sorted(pathlib.Path(folder).glob(pattern)):
        with open(path, encoding="utf-8", newline="") as file:
            rows.extend(csv.DictReader(file))
    return rows


def award(rules, applications, calls=None):
    """The decision record of every application, by its id."""
    with tempfile.TemporaryDirectory() as folder:
        command = [os.environ["MILU"], "award", rules, "--keep-going",
                   "--in", write_lines(folder, "applications", applications)]
        if calls is not None:
            command += ["--call", write_lines(folder, "calls", calls)]
        done = subprocess.run(command + ["--format", "jsonl"], stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"milu award ended with {done.returncode}")
    return {record["id"]: record for record in map(json.loads, done.stdout.splitlines())}


def write_lines(folder, name, rows):
    path = os.path.join(folder, name + ".jsonl")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path
