#!/usr/bin/env python3
"""Reads every file of tests/data/tables and compares with the .expect beside it.

    run eval form.milu --in {}     the command; {} is the file
    exit 0
    record {"id":"A",…}            each decision in order; only what is named is compared
    en error[M0592]: …             lines of standard error; no other fault may be said
    zh 错误[M0592]：…

Standard library of python3-minimal only.
"""
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "../data/tables")
MILU = os.environ["MILU"]
HEADLINE = {"en": re.compile(r"(?:error|warning|note)\[M\d+\]"), "zh": re.compile(r"(?:错误|警告|提示)\[M\d+\]")}


def holds(found, wanted):
    """Whether all that is wanted is there; what else there is does not matter."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(key in found and holds(found[key], value) for key, value in wanted.items())
    return found == wanted


def run(command, language, folder):
    words = [MILU, *command, "--lang", language, "--format", "jsonl"]
    done = subprocess.run(words, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def complaints_about(said, wanted, language):
    headlines = [line for line in said.splitlines() if HEADLINE[language].match(line)]
    for line in wanted:
        if line not in said:
            yield f"this is not said: {line}"
    for line in headlines:
        if not any(line.startswith(expected) for expected in wanted):
            yield f"this is said too: {line}"


def differences(path, expected):
    folder, name = os.path.split(path)
    command = expected["run"][0].replace("form.milu", "../form.milu").replace("{}", name).split()
    for language in ("en", "zh"):
        code, out, said = run(command, language, folder)
        if code != int(expected["exit"][0]):
            yield f"exit code {code}"
        records = [json.loads(line) for line in out.splitlines()]
        wanted = [json.loads(line) for line in expected["record"]]
        if len(records) != len(wanted):
            yield f"{len(records)} records"
        for found, one in zip(records, wanted):
            if not holds(found, one):
                yield f"{json.dumps(one, ensure_ascii=False)} is {json.dumps({'id': found['id'], 'values': found['values']}, ensure_ascii=False)}"
        yield from complaints_about(said, expected[language], language)


def read_expectation(path):
    expected = {"run": [], "exit": [], "record": [], "en": [], "zh": []}
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines():
            word, rest = line.split(" ", 1)
            expected[word].append(rest)
    return expected


def main():
    passed = failed = 0
    for folder in ("good", "bad"):
        place = os.path.join(TABLES, folder)
        for name in sorted(os.listdir(place)):
            if not name.endswith(".expect"):
                continue
            path = os.path.join(place, name[: -len(".expect")])
            found = list(differences(path, read_expectation(os.path.join(place, name))))
            for difference in found[:5]:
                print(f"failed: {folder}/{os.path.basename(path)}: {difference}")
            failed += bool(found)
            passed += not found
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed or passed < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
