#!/usr/bin/env python3
"""The C interface gives the bytes and the status that the command line gives for the same question.

    MILU=build/release/milu ASK=build/release/tests/capi_ask python3 tests/capi/same_bytes.py

Asked are every run of tests/language/meaning, with every application explained, the shipped rules over their examples
and, where MILU_SHARED has them, published data, and `check` of every rules file. Standard library of python3-minimal only.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
MILU = os.environ["MILU"]
ASK = os.environ["ASK"]
EXAMPLES = [("kunshan-zuchongzhi-2022/pi-awards", "pi-awards", ["--profile", "made-up-demo"]),
            ("kunshan-zuchongzhi-2022/key-rd", "key-rd", []),
            ("cn-tech-sme-2017/cn-tech-sme-2017", "tech-sme", [])]
# What `ask` can say; a run that needs more is left out, and said.
KNOWN = {"--in", "--call", "--as-of", "--profile", "--set", "--id", "--lang", "--format", "--order", "--keep-going",
         "--ignore-unknown"}


def answer(program, arguments):
    done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout


def difference(arguments):
    """None when both say the same. A refused question has no records in C; `eval` streams those before the fault."""
    code, printed = answer(MILU, arguments)
    own_code, own = answer(ASK, arguments)
    if code != own_code:
        return f"exit {code}, status {own_code}"
    if code in (0, 1) and printed != own or code not in (0, 1) and arguments[0] != "check" and own:
        return "other bytes"
    return None


def examines(arguments):
    """Whether `check` says more than that the rules compile: C checks that, and does not examine them (M09xx, rounds)."""
    plain = [word for word in arguments if word not in ("--format", "json", "human", "--lang", "zh", "en")]
    code, printed = answer(MILU, plain + ["--format", "json"])
    return code in (0, 1) and (b'"number":"M09' in printed or b'"code":"monotone.' in printed)


def sections(path):
    with open(path, encoding="utf-8") as file:
        parts = re.split(r"^=== ?(.*)\n", file.read(), flags=re.M)
    return zip(parts[1::2], parts[2::2])


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def runs_of_cases(folder):
    """(place, arguments) of each run of the meaning cases; files stand in `folder` when the run is given out."""
    cases = os.path.join(ROOT, "tests/language/meaning")
    for name in sorted(os.listdir(cases)):
        if not name.endswith(".case"):
            continue
        texts = {}
        for head, body in sections(os.path.join(cases, name)):
            word, _, rest = head.partition(" ")
            if word == "rules":
                texts = {}
            if word in ("rules", "applications", "call"):
                texts[word] = body
            if word == "run":
                arguments = re.sub(r" --out \S+", "", rest).split()  # the same bytes, wherever they go
                paths = [write(folder, "rules.milu", texts["rules"])]
                if stands_beside_others(paths[0]):
                    continue
                if arguments[0] != "check":
                    paths += ["--in", write(folder, "applications.jsonl", texts.get("applications", ""))]
                    if texts.get("call"):
                        paths += ["--call", write(folder, "call.jsonl", texts["call"])]
                yield name, [arguments[0], *paths, *arguments[1:]]
                if arguments[0] in ("eval", "award"):
                    yield from explanations(name, paths, arguments[1:])


def ids_in(path):
    """Ids of lines that are JSON objects with an id; the others are there to be refused."""
    found = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            try:
                record = json.loads(line)
            except ValueError:
                continue
            if isinstance(record, dict) and isinstance(record.get("id"), str) and record["id"]:
                found.append(record["id"])
    return found


def explanations(place, paths, options):
    """Of each application; the options of records are not those of explanations."""
    kept = [word for word in options if word != "--keep-going"]
    if "--order" in kept or "--lang" in kept:
        return
    for number, one in enumerate(ids_in(paths[2])[:6]):
        yield place, ["explain", *paths, *kept, "--id", one, "--lang", ("zh", "en")[number % 2]]


def runs_of_examples():
    for rules, data, options in EXAMPLES:
        asked = [f"{ROOT}/rules/{rules}.milu", "--in", f"{ROOT}/examples/{data}/applications.jsonl", *options]
        for more in (["eval"], ["eval", "--format", "json"], ["award"], ["award", "--format", "json"],
                     ["award", "--order", "rank"], ["award", "--keep-going"]):
            yield data, [more[0], *asked, *more[1:]]
        for one in ids_in(asked[2])[:4]:
            for language in ("zh", "en"):
                yield data, ["explain", *asked, "--id", one, "--lang", language]


def runs_of_published_data(folder):
    """Figure skating as its acceptance runner asks: without what the protocols answer."""
    data = os.path.join(os.environ.get("MILU_SHARED", ""), "data/figure_skating/open.performances.jsonl")
    sys.path.insert(0, os.path.join(ROOT, "tests/acceptance"))
    from figure_skating import without_answers
    with open(data, encoding="utf-8") as file:
        lines = [json.dumps(without_answers(json.loads(line)), ensure_ascii=False) for line in file if line.strip()]
    path = write(folder, "performances.jsonl", "\n".join(lines) + "\n")
    rules = os.path.join(ROOT, "rules/isu-figure-skating/isu-figure-skating.milu")
    for command in ("eval", "award"):
        yield "figure_skating", [command, rules, "--in", path]


def stands_beside_others(path):
    """Whether it is a policy only together with other files, of which C knows nothing: what it amends, or who uses it."""
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    has_form = re.search(r"^\s*(application|申报)\b", text, re.M)
    return "policy" in text and not has_form or re.search(r"^\s*(amends|use|修正|修订|引用)\b", text, re.M)


def runs_of_check():
    places = [os.path.join(ROOT, "tests/language", folder) for folder in ("bad", "good")]
    for place in places + sorted(glob.glob(os.path.join(ROOT, "rules/*/"))):
        for name in sorted(os.listdir(place)):
            if name.endswith(".milu") and not stands_beside_others(os.path.join(place, name)):
                yield name, ["check", os.path.join(place, name), "--format", "json"]


def main():
    passed = failed = skipped = 0
    with tempfile.TemporaryDirectory() as folder:
        every = [runs_of_cases(folder), runs_of_examples(), runs_of_check()]
        if os.environ.get("MILU_SHARED"):
            every.append(runs_of_published_data(folder))
        else:
            print("skipped: capi.same_bytes: published data: MILU_SHARED names no folder")
            skipped += 1
        for runs in every:
            for place, arguments in runs:
                unknown = [word for word in arguments if word.startswith("--") and word not in KNOWN]
                unknown += [form for said, form in zip(arguments, arguments[1:])
                            if said == "--format" and form not in ("json", "jsonl")]
                unknown += [word for word in arguments[:1] if word not in ("eval", "award", "explain", "check")]
                unknown += [word for word in arguments if re.search(r"{[^}]+[.][a-z]+}$", word)]  # tables, packed files
                if unknown:
                    print(f"skipped: capi.same_bytes: {place}: {unknown[0]} is read by the command line alone")
                    skipped += 1
                    continue
                if arguments[0] == "check" and examines(arguments):
                    print(f"skipped: capi.same_bytes: {place}: what an examination finds is told by the command line alone")
                    skipped += 1
                    continue
                wrong = difference(arguments)
                passed += wrong is None
                failed += wrong is not None
                if wrong:
                    print(f"{place}: {' '.join(arguments)}: {wrong}")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
