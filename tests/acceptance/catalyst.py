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


def is_pool(row):
    return "leftover" in row["challenge"].lower()


def number_equals(rows, name):
    """Where proposals of a sheet have the same result, the order in which it has them."""
    seen = collections.Counter()
    for row in sorted(rows, key=lambda row: int(row["rank"])):
        result = row["fund"], row["challenge"], int(row["yes"]) - int(row["no"])
        row[name] = seen[result]
        seen[result] += 1


def ballot_of(row):
    return row["fund"], int(row["yes"]), int(row["no"]), Decimal(row["requested"])


def number_proposals(rows):
    """Numbers in the order of titles, so that nothing of the published order goes into the data."""
    for number, row in enumerate(sorted(rows, key=lambda row: (row["proposal"], row["yes"], row["no"])), 1):
        row["number"] = number


def join_pool(rows, pool):
    """A proposal stands in the sheet of its challenge, and again among the leftovers under a shortened title."""
    by_ballot = {ballot_of(row): row for row in rows}
    number_equals(pool, "order_in_pool")
    for row in pool:
        own = by_ballot[ballot_of(row)]
        row["number"], own["order_in_pool"] = own["number"], row["order_in_pool"]


def proposal(row):
    return {"fund": row["fund"], "challenge": row["challenge"], "number": row["number"], "title": row["proposal"],
            "requested": row["requested"], "yes_votes": row["yes"], "no_votes": row["no"],
            "order_among_equals": row["order_among_equals"], "order_in_pool": row.get("order_in_pool", 0)}


def call(row, funds_with_pool):
    """Challenges that choose those of a later fund keep what they leave."""
    is_setting = re.search("setting", row["challenge"], re.I) is not None
    facts = {name: row[name] for name in ("fund", "challenge", "budget", "registered_stake") if row[name]}
    return {**facts, "joins_pool": row["fund"] in funds_with_pool and not is_setting}


def number_of(text):
    return None if text is None else Decimal(text)


def key_of(record):
    return int(record["id"].rsplit("/", 1)[1])


def sheet_of(row, record):
    """The round that decides the sheet on which the row stands."""
    if is_pool(row):
        return next(one for one in record["rounds"] if one["id"] == "leftovers")
    main, apart = record["rounds"][:2]
    return main if "budgets" in main else apart


def reason_of(record, sheet):
    """The first reason of the verdict or of that round."""
    found = next((one for one in record["reasons"] if one.get("round", sheet["id"]) == sheet["id"]), {"code": None})
    return REASONS.get(found["code"])


def compare_ballot(levels, row, record):
    place = f"{row['fund']}/{row['challenge']}/{row['rank']}"
    sheet = sheet_of(row, record)
    levels.compare("result", place, row["expected_result"], record["values"]["result"])
    levels.compare("rank", place, int(row["rank"]), sheet["rank"])
    levels.compare("eligibility", place, row["expected_meets"], VERDICTS.get(record["eligibility"]))
    levels.compare("status", place, row["expected_status"], "NOT FUNDED" if sheet["tier"] is None else "FUNDED")
    left = sheet.get("budgets", [{"left": None}])[0]["left"]
    levels.compare("budget-left", place, number_of(row["expected_budget_left"]), number_of(left))
    levels.compare("reason", place, row["expected_reason"], reason_of(record, sheet))


def compare_ballots(levels, rules, folder):
    every = read_tables(folder, "*.proposals.csv")
    rows, pool = [row for row in every if not is_pool(row)], [row for row in every if is_pool(row)]
    number_proposals(rows)
    number_equals(rows, "order_among_equals")
    join_pool(rows, pool)
    challenges = [row for row in read_tables(folder, "*.challenges.csv") if not is_pool(row)]
    funds = {row["fund"] for row in pool}
    records = award(rules, map(proposal, rows), [call(row, funds) for row in challenges])
    by_number = {key_of(record): record for record in records.values()}
    for row in every:
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
