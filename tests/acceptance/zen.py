"""Decides the tests inside decision graphs by the rules in tests/acceptance/zen, and compares every value that a graph computes.

    python3 tests/acceptance/zen.py DIR        DIR/NAME.json for each tests/acceptance/zen/NAME.milu

The inputs of a test are the application; its outputs stay here. A value that the output has and the input has not is one
that the graph computes; the rules define it under the same name.
"""
import json
import os
import pathlib
import subprocess
import sys
from fractions import Fraction

from levels import Levels

RULES = pathlib.Path(__file__).with_name("zen")


def leaves(value, path=()):
    if not isinstance(value, dict):
        return {path: value}
    return {place: leaf for key, inner in value.items() for place, leaf in leaves(inner, path + (key,)).items()}


def computed(test):
    given = leaves(test["input"])
    return {path: leaf for path, leaf in leaves(test["output"]).items() if path not in given}


def decide(rules, tests):
    applications = "".join(json.dumps({"id": str(number)} | test["input"]) + "\n" for number, test in enumerate(tests))
    done = subprocess.run([os.environ["MILU"], "eval", str(rules), "--in", "-", "--input-format", "jsonl", "--ignore-unknown"],
                          input=applications, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"milu eval {rules.name} ended with {done.returncode}\n{done.stderr[:2000]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def same(wanted, found):
    if isinstance(wanted, (int, float)) and not isinstance(wanted, bool):
        return isinstance(found, str) and Fraction(repr(wanted)) == Fraction(found)
    return wanted == found


def main(folder):
    levels = Levels("zen", ["graphs", "tests", "values"])
    for rules in sorted(RULES.glob("*.milu")):
        graph = pathlib.Path(folder) / (rules.stem + ".json")
        if not graph.exists():
            levels.count("graphs", rules.stem, False, f"there is no {graph.name}")
            continue
        tests = json.loads(graph.read_text(encoding="utf-8"), parse_float=float)["tests"]
        records = decide(rules, tests)
        equal_tests = 0
        for number, (test, record) in enumerate(zip(tests, records)):
            wanted = computed(test)
            right = 0
            for path, leaf in wanted.items():
                found = record["values"].get(path[-1], "(none)")
                is_same = same(leaf, found)
                right += is_same
                levels.count("values", f"{rules.stem} {number} {'.'.join(path)}", is_same, f"wanted {leaf}, found {found}")
            equal_tests += right == len(wanted) > 0
            levels.count("tests", f"{rules.stem} {number}", right == len(wanted) > 0, f"{right} of {len(wanted)} values")
        levels.count("graphs", rules.stem, len(records) == equal_tests == len(tests) > 0, f"{equal_tests} of {len(tests)} tests")
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
