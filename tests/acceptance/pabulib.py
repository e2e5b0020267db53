"""Compares decided participatory budgets with the published ones: pabulib.py RULES FOLDER"""
import collections
import json
import lzma
import pathlib
import sys

from decided import award, read_tables
from levels import Levels

RULES = {"greedy": "greedy", "greedy-threshold": "greedy_threshold", "greedy-no-skip": "greedy_no_skip"}


def read_instances(folder):
    instances = {}
    for path in sorted(pathlib.Path(folder).glob("*.instances.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            instance = json.loads(line)
            instances[instance["name"]] = instance
    return instances


def counts_points(instance):
    return instance["vote_type"] in ("cumulative", "ordinal")


def marks_of(instance, ballot):
    """Which project gets how many points from one ballot."""
    named = ballot.split()
    if instance["vote_type"] == "cumulative":
        return [tuple(map(int, mark.split(":"))) for mark in named]
    if instance["vote_type"] == "ordinal" and "max_length" in instance:
        most = int(instance["max_length"])
        return [(int(index), most - place) for place, index in enumerate(named)]
    return [(int(index), 1) for index in named]


def read_support(folder, instances):
    """How many ballots gave how many points to each project: (instance, index) -> {points: ballots}."""
    support = collections.defaultdict(collections.Counter)
    for path in sorted(pathlib.Path(folder).glob("*.ballots.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    name = line[1:].rstrip("\n")
                    continue
                ballot, _, times = line.rstrip("\n").partition("\t")
                for index, points in marks_of(instances[name], ballot):
                    support[name, index][points] += int(times or 1)
    return support


def call(instance):
    """The facts of one vote. Where its rule is none of ours, votes and scores are still computed."""
    least = instance.get("min_project_score_threshold")
    return {"instance": instance["name"], "rule": RULES.get(instance["rule"], "greedy"), "budget": instance["budget"],
            "counts": "points" if counts_points(instance) else "votes",
            "least_support": {"na": True} if least is None else least}


def application(row, support):
    tally = support[row["instance"], int(row["index"])]
    kept = {"instance": row["instance"], "position": row["index"]}
    kept.update({name: row[name] for name in ("project_id", "cost", "category", "target") if row[name]})
    kept["support"] = [{"points": points, "ballots": ballots} for points, ballots in sorted(tally.items())]
    return kept


def id_of(row):
    return f"{row['instance']}/{row['index']}"


def has_stated_scores(instance):
    return counts_points(instance) and (instance["vote_type"] != "ordinal" or "max_length" in instance)


def compare_counts(levels, instance, rows, records):
    for row in rows:
        values = records[id_of(row)]["values"]
        if row["expected_votes"]:
            levels.compare("votes", id_of(row), row["expected_votes"], values["votes"])
        if row["expected_score"] and has_stated_scores(instance):
            levels.compare("score", id_of(row), row["expected_score"], values["score"])


def compare_selection(levels, instance, rows, records):
    if instance["rule"] not in RULES or not any(row["expected_selected"] for row in rows):
        return
    # 2 stands for projects that were paid from elsewhere, by a turnout award
    wanted = {row["index"] for row in rows if row["expected_selected"] == "1"}
    found = {row["index"] for row in rows if records[id_of(row)]["tier"] == "selected"}
    levels.compare(instance["rule"], instance["name"], sorted(wanted, key=int), sorted(found, key=int))
    levels.compare("selected-sets", instance["name"], sorted(wanted, key=int), sorted(found, key=int))
    for row in rows:
        levels.compare("projects", id_of(row), row["index"] in wanted, row["index"] in found)


def main(rules, folder):
    levels = Levels("pabulib", ["votes", "score", *RULES, "selected-sets", "projects"])
    instances = read_instances(folder)
    by_instance = collections.defaultdict(list)
    for row in read_tables(folder, "*.projects.csv"):
        by_instance[row["instance"]].append(row)
    support = read_support(folder, instances)
    records = award(rules, [application(row, support) for rows in by_instance.values() for row in rows],
                    [call(instance) for instance in instances.values()])
    for name, rows in by_instance.items():
        compare_counts(levels, instances[name], rows, records)
        compare_selection(levels, instances[name], rows, records)
    return levels.report()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
