#!/usr/bin/env python3
"""Random decision tables over small domains, computed by trying everything: each reading, and each claim of `milu check`.

The oracle knows nothing of parts, indexes or sweeps: it holds every test as the set of values that it fits.
Standard library of python3-minimal only.
"""
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile

MILU = os.path.abspath(os.environ.get("MILU", "build/release/milu"))
GRADES = ["high", "middle", "low"]
DOMAINS = {"a": list(range(6)), "b": [True, False], "g": GRADES}
TYPES = {"a": "count 0..5", "b": "yes or no", "g": "grade"}
HITS = ["unique", "any", "first", "priority", "collect sum", "collect max", "collect count", "rule order", "output order"]


def word(value):
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def random_test(name, chosen):
    """How it is written, and the set of values that fit."""
    domain = DOMAINS[name]
    sort = chosen.choice(["any", "any", "value", "set", "not"] + (["comparison", "comparison", "range"] if name != "b" else []))
    if sort == "any":
        return "any", set(domain)
    picked = chosen.sample(domain, chosen.randint(1, min(2, len(domain))))
    if sort == "value":
        return word(picked[0]), {picked[0]}
    if sort == "set":
        return "(" + ", ".join(map(word, picked)) + ")", set(picked)
    if sort == "not":
        return "not (" + ", ".join(map(word, picked)) + ")", set(domain) - set(picked)
    height = {value: (-GRADES.index(value) if name == "g" else value) for value in domain}
    edge = chosen.choice(domain)
    if sort == "comparison":
        sign = chosen.choice([">=", "<=", ">", "<"])
        holds = {">=": lambda h: h >= height[edge], "<=": lambda h: h <= height[edge], ">": lambda h: h > height[edge], "<": lambda h: h < height[edge]}
        return f"{sign} {word(edge)}", {value for value in domain if holds[sign](height[value])}
    other = chosen.choice(domain)
    low, high = sorted([edge, other], key=lambda value: height[value])
    mark = chosen.choice(["..", "..<", "<..", "<..<"])
    fits = {value for value in domain if height[low] <= height[value] <= height[high]}
    if mark.startswith("<"): fits.discard(low)
    if mark.endswith("<"): fits.discard(high)
    return f"{word(low)}{mark}{word(high)}", fits


class Table:
    def __init__(self, chosen):
        self.hit = chosen.choice(HITS)
        self.inputs = chosen.sample(sorted(DOMAINS), chosen.randint(1, 3))
        self.rows = []
        count = 2 if self.hit in ("unique", "any") else 5
        for _ in range(chosen.randint(1, count)):
            tests = [random_test(name, chosen) for name in self.inputs]
            self.rows.append(([test[0] for test in tests], [test[1] for test in tests], (chosen.choice(GRADES), chosen.randint(-2, 3))))
        self.otherwise = (chosen.choice(GRADES), 9) if chosen.random() < 0.4 else None

    def text(self):
        rows = [" | ".join(written) + f": {out[0]} | {out[1]}" for written, _, out in self.rows]
        if self.otherwise: rows.append(f"else: {self.otherwise[0]} | {self.otherwise[1]}")
        columns = ", ".join(f"{name}: {TYPES[name]}" for name in self.inputs)
        read = f"t[{', '.join(self.inputs)}].x"
        if self.hit in ("rule order", "output order"): read += "[1]"
        return (f"milu 1\npolicy p \"p\"\ntype grade: one of {' > '.join(GRADES)}\n"
                "application { id key: text; a: count 0..5; b: yes or no; g: grade }\n"
                f"table t hit {self.hit} by {columns} gives y: grade, x: points {{\n" + ",\n".join(rows) + f"\n}}\ndefine x shown: {read}\n")

    def points(self):
        return itertools.product(*(DOMAINS[name] for name in self.inputs))

    def fits(self, sets, point):
        """True, False, or None while it is unknown."""
        answer = True
        for name, taken, value in zip(self.inputs, sets, point):
            if value is None:
                if not taken: return False
                if taken != set(DOMAINS[name]): answer = None
            elif value not in taken:
                return False
        return answer

    def overlaps(self):
        for (_, one, out), (_, other, also) in itertools.combinations(self.rows, 2):
            meet = all(left & right for left, right in zip(one, other))
            if meet and (self.hit == "unique" or out != also): return True
        return False

    def has_gap(self):
        return any(not any(self.fits(sets, point) for _, sets, _ in self.rows) for point in self.points())

    def unreached(self):
        """Rows that fit something, and all of it is taken by rows above them."""
        found = []
        for index, (_, sets, _) in enumerate(self.rows):
            own = [point for point in self.points() if self.fits(sets, point)]
            if own and all(any(self.fits(above, point) for _, above, _ in self.rows[:index]) for point in own): found.append(index + 1)
        return found

    def read(self, point):
        """The value, None while unknown, or "error"."""
        found = [(index, answer) for index, (_, sets, _) in enumerate(self.rows) if (answer := self.fits(sets, point)) is not False]
        out = lambda index: self.rows[index][2]
        if self.hit.startswith("collect") or "order" in self.hit:
            if any(answer is None for _, answer in found): return None
            values = [out(index) for index, _ in found]
            if self.hit == "output order": values.sort(key=lambda pair: GRADES.index(pair[0]))
            if not values and self.otherwise: values = [self.otherwise]
            numbers = [number for _, number in values]
            if self.hit == "collect sum": return sum(numbers)
            if self.hit == "collect count": return len(numbers)
            if self.hit == "collect max": return max(numbers) if numbers else None
            return numbers[0] if numbers else "error"
        if self.hit == "first":
            certain = [place for place, (_, answer) in enumerate(found) if answer]
            if certain: found = found[:certain[0] + 1]
        certain = [index for index, answer in found if answer]
        if self.hit == "priority" and certain:
            top = min(GRADES.index(out(index)[0]) for index in certain)
            leading = [index for index in certain if GRADES.index(out(index)[0]) == top]
            if len({out(index) for index in leading}) > 1: return "error"
            found = [(index, answer) for index, answer in found if GRADES.index(out(index)[0]) <= top]
        if not found: return self.otherwise[1] if self.otherwise else "error"
        values = {out(index)[1] for index, _ in found}
        if not certain and self.has_gap(): values.add(self.otherwise[1] if self.otherwise else "error")
        return values.pop() if len(values) == 1 else None


def run(*arguments, folder):
    done = subprocess.run([MILU, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def claims(table, folder):
    """What `milu check` says, and what is so."""
    code, out, said = run("check", "p.milu", "--format", "json", folder=folder)
    found = [(one["code"], one["text"]["en"]) for line in out.splitlines() for one in json.loads(line)]
    codes = {code for code, _ in found if code.startswith("table.")}
    wanted = set()
    clashes = table.hit in ("unique", "any") and table.overlaps()
    if clashes: wanted.add("table.overlap" if table.hit == "unique" else "table.differ")
    if table.hit in ("unique", "any", "first", "priority") and not table.otherwise and table.has_gap(): wanted.add("table.gap")
    if table.hit == "first" and table.unreached(): wanted.add("table.unreached")
    if any(not taken for _, sets, _ in table.rows for taken in sets): wanted.add("table.impossible")
    rows = [int(text.split()[1]) for name, text in found if name == "table.unreached"]
    is_right = codes == wanted and (table.hit != "first" or rows == table.unreached()) and (code == 3) == clashes
    return is_right, f"said {codes} {rows}, wanted {wanted} {table.unreached()}\n{said}", not clashes


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(int(os.environ.get("MILU_TABLES", "150"))):
            table = Table(random.Random(number))
            with open(folder + "/p.milu", "w", encoding="utf-8") as file: file.write(table.text())
            is_right, difference, is_sound = claims(table, folder)
            points = list(itertools.product(*(DOMAINS[name] + [None] for name in table.inputs))) if is_sound else []
            with open(folder + "/p.jsonl", "w", encoding="utf-8") as file:
                for index, point in enumerate(points):
                    file.write(json.dumps({"id": str(index)} | {name: value for name, value in zip(table.inputs, point) if value is not None}) + "\n")
            if is_sound:
                code, out, said = run("eval", "p.milu", "--in", "p.jsonl", folder=folder)
                records = [json.loads(line) for line in out.splitlines()]
                is_right &= len(records) == len(points)
                for record, point in zip(records, points):
                    wanted = table.read(point)
                    found = "error" if record["eligibility"] == "error" else record["values"]["x"]
                    if str(wanted) != str(found):
                        is_right = False
                        difference += f"\n{point}: wanted {wanted}, found {found}"
            passed += is_right
            failed += not is_right
            if not is_right: print(f"failed: table {number}\n{table.text()}{difference[:1500]}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return failed > 0


sys.exit(main())
