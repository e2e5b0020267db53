"""Compares decided funds of Project Catalyst with the published sheets: catalyst.py RULES FOLDER"""
import collections
import pathlib
import re
import sys
from decimal import Decimal

from decided import award, read_tables
from levels import Levels

BALLOT_LEVELS = ["result", "rank", "eligibility", "status", "budget-left", "reason"]
RATING_LEVELS = ["class", "valid-reviews", "rating"]
VERDICTS = {"eligible": "YES", "ineligible": "NO"}
REASONS = {"requirement_failed": "Approval Threshold", "budget_skipped": "Over Budget", "tier_awarded": ""}
# Assessments that no veteran reviewed have no class in the sheets.
CLASSES = {"unreviewed": ""}
MARKS = ["impact", "feasibility", "auditability", "vca_excellent", "vca_good", "vca_filtered_out", "vca_reviews"]


def number_proposals(rows):
    """Numbers in the order of titles, so that nothing of the published order goes into the data; equals say theirs."""
    for number, row in enumerate(sorted(rows, key=lambda row: (row["proposal"], row["yes"], row["no"])), 1):
        row["number"] = number
    seen = collections.Counter()
    for row in sorted(rows, key=lambda row: int(row["rank"])):
        result = row["fund"], row["challenge"], int(row["yes"]) - int(row["no"])
        row["order_among_equals"] = seen[result]
        seen[result] += 1


def proposal(row):
    return {"fund": row["fund"], "challenge": row["challenge"], "number": row["number"], "title": row["proposal"],
            "requested": row["requested"], "yes_votes": row["yes"], "no_votes": row["no"],
            "order_among_equals": row["order_among_equals"]}


def call(row):
    return {name: row[name] for name in ("fund", "challenge", "budget", "registered_stake") if row[name]}


def number_of(text):
    return None if text is None else Decimal(text)


def key_of(record):
    return int(record["id"].rsplit("/", 1)[1])


def compare_ballot(levels, row, record):
    place = f"{row['fund']}/{row['challenge']}/{row['rank']}"
    levels.compare("result", place, row["expected_result"], record["values"]["result"])
    levels.compare("rank", place, int(row["rank"]), record["rank"])
    levels.compare("eligibility", place, row["expected_meets"], VERDICTS.get(record["eligibility"]))
    levels.compare("status", place, row["expected_status"], "NOT FUNDED" if record["tier"] is None else "FUNDED")
    left = record.get("budgets", [{"left": None}])[0]["left"]
    levels.compare("budget-left", place, number_of(row["expected_budget_left"]), number_of(left))
    levels.compare("reason", place, row["expected_reason"], REASONS.get(record["reasons"][0]["code"]))


def compare_ballots(levels, rules, folder):
    rows = read_tables(folder, "*.proposals.csv")
    number_proposals(rows)
    records = award(rules, map(proposal, rows), map(call, read_tables(folder, "*.challenges.csv")))
    by_number = {key_of(record): record for record in records.values()}
    for row in rows:
        compare_ballot(levels, row, by_number[row["number"]])


def funds_with(folder, kind):
    names = (path.name for path in pathlib.Path(folder).glob(f"*.f*_{kind}.csv"))
    return {found.group(1) for found in (re.search(rf"\.f(\d+)_{kind}\.csv$", name) for name in names) if found}


def assessed(fund, number, assessments):
    reviews = [{"assessor": row["id"], **{name: row[name] for name in MARKS}} for row in assessments]
    return {"fund": fund, "challenge": "ratings", "number": number, "assessments": reviews}


def joined_by(tables):
    """The column that says which proposal an assessment and a rating belong to, and whether the verdicts are there."""
    columns = [set(rows[0]) for rows in tables]
    shared = [name for name in ("proposal_id", "title", "proposal") if all(name in each for each in columns)]
    return shared[0] if shared and set(MARKS) <= columns[0] else None


def compare_classes(levels, fund, rows, found):
    for row, one in zip(rows, found):
        levels.compare("class", f"{fund}/{row['id']}", row["expected_class"], CLASSES.get(one["class"], one["class"]))


def compare_ratings(levels, rules, folder, fund):
    assessments, ratings = (read_tables(folder, f"*.f{fund}_{kind}.csv") for kind in ("assessments", "ratings"))
    key = joined_by([assessments, ratings])
    if key is None:
        print(f"skipped: catalyst: the sheets of fund {fund} cannot be joined or have no verdicts of veterans")
        return
    by_proposal = collections.defaultdict(list)
    for row in assessments:
        by_proposal[row[key]].append(row)
    applications = [assessed(fund, number, rows) for number, rows in enumerate(by_proposal.values(), 1)]
    records = list(award(rules, applications, [{"fund": fund, "challenge": "ratings"}]).values())
    by_key = dict(zip(by_proposal, records))
    for name, rows in by_proposal.items():
        compare_classes(levels, fund, rows, by_key[name]["lists"]["assessments"])
    for row in ratings:
        values = by_key.get(row[key], {}).get("values", {})
        place = f"{fund}/{row[key]}"
        levels.compare("valid-reviews", place, row["expected_valid_reviews"], values.get("valid_reviews"))
        levels.compare("rating", place, number_of(row["expected_rating"]), number_of(values.get("rating")))


def main(rules, folder):
    levels = Levels("catalyst", BALLOT_LEVELS + RATING_LEVELS)
    compare_ballots(levels, rules, folder)
    for fund in sorted(funds_with(folder, "assessments") & funds_with(folder, "ratings")):
        compare_ratings(levels, rules, folder, fund)
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
