#!/usr/bin/env python3
"""The certificate that `milu award --certificate FILE` writes, read by a program that knows nothing of the engine: it
allots the round again from what stands there, and follows the declines.

    MILU=build/release/milu python3 tests/cli/certificate.py

Standard library of python3-minimal only.
"""
import json
import os
import subprocess
import sys
import tempfile

MILU = os.path.realpath(os.environ.get("MILU", "build/release/milu"))
RULES = """milu 1
policy prize "奖" / "Prize"
application { id key: text; mark: count }
awards yearly "年度" / "Yearly" cites "1" {
  rank eligible by mark descending
  tier gold places 1 pays 500 CNY
  tier silver places 2 pays 200 CNY
  tie at the line: send back
  unused places: stay empty
  undetermined applications: stop
  waiting list 2
}
"""
MARKS = {"A": 90, "B": 80, "C": 70, "D": 60, "E": 50, "F": 40}
passed = failed = 0


def check(sentence, came, expected):
    global passed, failed
    if came == expected:
        passed += 1
        return
    failed += 1
    print(f"failed: {sentence}\n  expected {expected}\n  came     {came}")


def run(*arguments):
    return subprocess.run([MILU, "award", "prize.milu", "--in", "cohort.jsonl", *arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding="utf-8")


def certificate(*arguments):
    done = run("--certificate", "certificate.json", *arguments)
    check(f"award {arguments} succeeds", (done.returncode, done.stderr), (0, ""))
    with open("certificate.json", encoding="utf-8") as file:
        return json.load(file), [json.loads(line) for line in done.stdout.splitlines()]


def allotted_again(one):
    """Rank by the key, then tier after tier by places: what these rules say, and nothing else."""
    ranked = sorted(one["applications"], key=lambda each: -int(each["keys"][0]))
    seats = [tier["id"] for tier in one["stated"]["tiers"] for _ in range(tier["places"])]
    return {each["id"]: tier for each, tier in zip(ranked, seats + [None] * len(ranked))}


def moved_again(one, tiers):
    """Each declined place to the next on the waiting list who does not decline."""
    after = dict(tiers)
    gone = {each["id"] for each in one["applications"] if each.get("declines")}
    queue = [seat["id"] for seat in one["waiting"][0] if seat["id"] not in gone]
    for name in gone:
        after[name] = None
    for each in one["succession"]["declines"]:
        if queue:
            after[queue.pop(0)] = each["tier"]
    return after


def main():
    with open("prize.milu", "w", encoding="utf-8") as file:
        file.write(RULES)
    with open("cohort.jsonl", "w", encoding="utf-8") as file:
        file.write("".join(json.dumps({"id": name, "mark": mark}) + "\n" for name, mark in MARKS.items()))

    plain, records = certificate()
    one = plain["rounds"][0]
    check("its schema", plain["schema"], "milu.certificate/1")
    check("it belongs to the records", {plain["cohort_input"]}, {each["receipt"]["cohort_input"] for each in records})
    check("without declines nothing follows", "succession" in one, False)
    check("the records have the tiers that it allots", {each["id"]: each["tier"] for each in records}, allotted_again(one))

    written, records = certificate("--decline", "A=迁出", "--decline", "B=x")
    one = written["rounds"][0]
    tiers = allotted_again(one)
    check("the round stands as it was ranked", {each["id"]: each["tier"] for each in one["applications"]}, tiers)
    check("who declines", [each["id"] for each in one["applications"] if each.get("declines")], ["A", "B"])
    check("the waiting list stands as it was", [seat["id"] for seat in one["waiting"][0]], ["D", "E"])
    check("what was declined", [(each["id"], each["tier"], each["empty"]) for each in one["succession"]["declines"]],
          [("A", "gold", None), ("B", "silver", None)])
    check("who moved up, and for whom",
          [(each["id"], each["tier"], each["instead_of"], each["amount"]) for each in one["succession"]["moves"]],
          [("D", "gold", "A", "500"), ("E", "silver", "B", "200")])
    check("what is taken then", one["succession"]["taken"], [1, 2])
    check("the records have the tiers that follow", {each["id"]: each["tier"] for each in records}, moved_again(one, tiers))
    check("reasons stay with the office's records", "迁出" in json.dumps(written, ensure_ascii=False), False)

    written, _ = certificate_with_notes("--decline", "A=x", "--decline", "B=x", "--decline", "C=x")
    check("a place that nobody takes", written["rounds"][0]["succession"]["declines"][2],
          {"id": "C", "tier": "silver", "empty": "nobody"})

    os.remove("certificate.json")
    for arguments in (("--preview",), ("--decline", "X=x")):
        done = run("--certificate", "certificate.json", *arguments)
        check(f"award {arguments} is refused", done.returncode, 2)
        check("and writes no certificate", os.path.exists("certificate.json"), False)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


def certificate_with_notes(*arguments):
    done = run("--certificate", "certificate.json", *arguments)
    check("the empty place is told", "goes to nobody: nobody on the waiting list can take it" in done.stderr, True)
    with open("certificate.json", encoding="utf-8") as file:
        return json.load(file), done


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.exit(main())
