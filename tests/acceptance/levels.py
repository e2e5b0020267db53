"""Counts compared values level by level and prints them as every acceptance runner does.

    levels = Levels("dectest", ["exact", "error"])
    levels.compare("exact", "addx001", wanted, found)
    sys.exit(levels.report())
"""
import pathlib
import re

SHOWN = 10


class Levels:
    def __init__(self, name, order):
        self.matched = {level: 0 for level in order}
        self.total = {level: 0 for level in order}
        self.known = {level: 0 for level in order}
        self.differences = {level: [] for level in order}
        self.patterns = read_known(pathlib.Path(__file__).with_name(name + ".known"))

    def compare(self, level, place, wanted, found):
        self.count(level, place, wanted == found, f"wanted {wanted}, found {found}")

    def count(self, level, place, is_equal, difference):
        self.total[level] += 1
        if is_equal:
            self.matched[level] += 1
        elif any(pattern.fullmatch(f"{level} {place}") for pattern in self.patterns):
            self.known[level] += 1
        else:
            self.differences[level].append(f"  {level} {place}: {difference}")

    def report(self):
        """Prints the levels and the closing line; the exit status."""
        levels = [level for level in self.total if self.total[level]]
        for level in levels:
            print(level, f"{self.matched[level]}/{self.total[level]}")
            for line in self.differences[level][:SHOWN]:
                print(line)
        known = sum(self.known.values())
        if known:
            print("known", known)
        failed = sum(1 for level in levels if self.differences[level])
        print(f"{len(levels) - failed} passed, {failed} failed, 0 skipped")
        return 1 if failed else 0


def read_known(path):
    """Lines `LEVEL PLACE: reason`, LEVEL and PLACE together a pattern; `#` begins a comment."""
    if not path.exists():
        return []
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [re.compile(line.split(": ", 1)[0]) for line in lines if line and not line.startswith("#")]
