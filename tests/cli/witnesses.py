"""Replays the witnesses of `milu check --format json` through the command line, for rules of tests/language and rules.

A finding in a shipped rule set must be named by its number in the README of the set, with the reason why it stays.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
MILU = os.path.abspath(os.environ.get("MILU", os.path.join(ROOT, "build/release/milu")))


def run(*arguments):
    done = subprocess.run([MILU, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def rules_of_cases(folder):
    """The policies of the cases of tests/language/meaning on faults and on S26, as files of their own."""
    made = []
    for name in ("S26-monotone.case", "faults-in-rules.case", "faults-in-awards.case", "faults-in-rows.case"):
        path = os.path.join(ROOT, "tests/language/meaning", name)
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as file:
            parts = file.read().split("=== rules\n")[1:]
        for number, part in enumerate(parts):
            made.append(os.path.join(folder, f"{name}-{number}.milu"))
            with open(made[-1], "w", encoding="utf-8") as file:
                file.write(part.split("\n=== ")[0] + "\n")
    return made


def decisions(folder, rules, witness, applications):
    """What `eval` (and `award`, where there is something to award) answers."""
    data = os.path.join(folder, "data.jsonl")
    with open(data, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in applications)
    options = ["--in", data]
    if "as_of" in witness:
        options += ["--as-of", witness["as_of"]]
    if "profile" in witness:
        options += ["--profile", witness["profile"]]
    if "call" in witness:
        call = os.path.join(folder, "call.jsonl")
        with open(call, "w", encoding="utf-8") as file:
            file.write(json.dumps(witness["call"], ensure_ascii=False) + "\n")
        options += ["--call", call]
    for name, value in witness.get("set", {}).items():
        options += ["--set", f"{name}={value}"]
    code, out, error = run("eval", rules, *options)
    if code != 0:
        return None, f"eval: exit {code}: {error[:300]}"
    code, out, error = run("award", rules, *options)
    if code not in (0, 1):
        return None, f"award: exit {code}: {error[:300]}"
    return [json.loads(line) for line in out.splitlines()], None


def standing(record):
    money = ((record.get("award") or {}).get("money") or {}).get("amount")
    return record.get("tier"), money


def replay(folder, rules, finding):
    """What is wrong with the witness of a finding; nothing when it is as it says."""
    witness = finding["witness"]
    before, wrong = decisions(folder, rules, witness, witness["applications"])
    if wrong or "better" not in witness:
        return wrong
    better = witness["better"]
    changed = list(witness["applications"])
    changed[better["application"]] = better["after"]
    after, wrong = decisions(folder, rules, witness, changed)
    if wrong:
        return wrong
    had, has = standing(before[better["application"]]), standing(after[better["application"]])
    return None if had != has else f"the better mark changes nothing: {had}"


def unexplained(rules, finding):
    """Whether the README beside shipped rules is silent about a finding; what is said of rounds is no fault."""
    readme = os.path.join(os.path.dirname(rules), "README.md")
    if finding["code"].startswith("monotone.") or not rules.startswith(os.path.join(ROOT, "rules")):
        return None
    with open(readme, encoding="utf-8") as file:
        return None if finding["number"] in file.read() else f"{finding['text']['en']}: its README does not say why it stays"


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        files = rules_of_cases(folder) + sorted(glob.glob(os.path.join(ROOT, "rules/*/*.milu")))
        for rules in files:
            code, out, error = run("check", rules, "--format", "json")
            if code != 0:
                failed += 1
                print(f"{rules}: check: exit {code}: {error[:300]}")
                continue
            for finding in json.loads(out):
                wrong = unexplained(rules, finding)
                if not wrong and "witness" not in finding:
                    continue
                wrong = wrong or replay(folder, rules, finding)
                passed, failed = passed + (not wrong), failed + bool(wrong)
                if wrong:
                    print(f"{os.path.basename(rules)}: {finding['code']}: {wrong}")
    if passed < 4:
        failed += 1
        print(f"only {passed} witnesses were replayed")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
