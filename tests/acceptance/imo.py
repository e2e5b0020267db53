"""Compares decided Olympiads with their published results: imo.py RULES FOLDER"""
import collections
import itertools
import sys

from decided import award, read_tables
from levels import Levels

# The rules have the honourable mention from this year on; earlier years are compared on levels of their own.
FIRST_YEAR = 1988
MARKS = [f"p{number}" for number in range(1, 8)]
TIERS = {"Gold medal": "gold", "Silver medal": "silver", "Bronze medal": "bronze", "Honourable mention": "mention",
         "": None}


def number_of_problems(rows):
    """Seven where anybody has a mark for a seventh problem."""
    return 7 if any(row["p7"] for row in rows) else 6


def calls_of(cutoffs, by_year):
    return [{"year": cut["year"], "problems": number_of_problems(by_year[cut["year"]]),
             **{line: cut[line] for line in ("gold_min", "silver_min", "bronze_min")}} for cut in cutoffs]


def has_all_marks(row, problems):
    return all(row[mark] for mark in MARKS[:problems])


def application(row, problems):
    """Marks and nothing that follows from them. Where marks are not kept, the total is all that was ever put in."""
    kept = {name: row[name] for name in ["year", "contestant_no", "country"] + MARKS if row[name]}
    if not has_all_marks(row, problems):
        kept["recorded_total"] = row["expected_total"]
    return kept


def id_of(row):
    return f"{row['year']}/{row['contestant_no']}"


def level_of(row, name):
    return name if int(row["year"]) >= FIRST_YEAR else "early-" + name


def compare_row(levels, row, record, problems):
    if has_all_marks(row, problems):
        levels.compare(level_of(row, "total"), id_of(row), row["expected_total"], record["values"]["points_total"])
    levels.compare(level_of(row, "tier"), id_of(row), TIERS[row["expected_award"]], record["tier"])
    if row["expected_rank"]:
        levels.compare(level_of(row, "rank"), id_of(row), int(row["expected_rank"]), record["rank"])


def compare_order(levels, rows, records):
    """Published ranks may count people who are not in the table; who stands before whom does not depend on them."""
    ranked = sorted((row for row in rows if row["expected_rank"]), key=lambda row: int(row["expected_rank"]))
    for before, after in itertools.pairwise(ranked):
        is_equal = before["expected_rank"] == after["expected_rank"]
        first, second = (records[id_of(row)]["rank"] or 0 for row in (before, after))
        levels.count(level_of(after, "order"), id_of(after), first == second if is_equal else first < second,
                     f"{id_of(before)} has rank {first}, {id_of(after)} has rank {second}")


def main(rules, folder):
    names = ["total", "tier", "rank", "order"]
    levels = Levels("imo", names + ["early-" + name for name in names])
    by_year = collections.defaultdict(list)
    for row in read_tables(folder, "*.results.csv"):
        by_year[row["year"]].append(row)
    problems = {year: number_of_problems(rows) for year, rows in by_year.items()}
    records = award(rules, [application(row, problems[year]) for year, rows in by_year.items() for row in rows],
                    calls_of(read_tables(folder, "*.cutoffs.csv"), by_year))
    for year, rows in by_year.items():
        for row in rows:
            compare_row(levels, row, records[id_of(row)], problems[year])
        compare_order(levels, rows, records)
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
