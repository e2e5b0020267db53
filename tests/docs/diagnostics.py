#!/usr/bin/env python3
"""The pages of docs/reference/diagnostics are what the catalogue and the cases of tests/language/bad say.

    python3 tests/docs/diagnostics.py           compares
    python3 tests/docs/diagnostics.py --write   writes them anew

Standard library of python3-minimal only.
"""
import os
import re
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
FOLDER = os.path.join(ROOT, "docs/reference/diagnostics")
PAGES = [
    ("rules-text.md", "Text of the rules", ("M01",), "Words, brackets and characters: what `milu check` finds while it reads."),
    ("rules-meaning.md", "Meaning of the rules", ("M02", "M03", "M04"),
     "Names, kinds and numbers, and the statements that a policy must make."),
    ("data.md", "Applications and calls", ("M05", "M080", "M081", "M082"), "What does not fit the form, and sheets that tables stand in."),
    ("decisions.md", "Decisions and the command line", ("M06", "M07", "M086", "M087", "M088"), "Errors of one decision, and of the command itself."),
    ("files.md", "Files beside a policy", ("M083", "M084", "M085"), "Amendments, shared definitions, and cases in files of their own."),
    ("analysis.md", "Faults found in rules", ("M09",),
     "What `milu check` finds in rules that compile: see [faults in rules](../faults-in-rules.md)."),
    ("reasons.md", "Reasons", ("R",), "The words of `reasons[].code` in decision records."),
]
TEXT = r'"((?:[^"\\]|\\.)*)"'
ENTRY = re.compile(r"\{" + r",\s*".join([TEXT] * 6) + r"\s*\}", re.S)
EXPECTED = re.compile(r"^-- expect (?:warning |note )?(\S+) (\d+):(\d+)$")


def plain(text):
    return text.replace('\\"', '"').replace("\\\\", "\\")


def catalogue():
    entries = []
    for name in sorted(os.listdir(os.path.join(ROOT, "src/source"))):
        if name.startswith("catalogue_"):
            with open(os.path.join(ROOT, "src/source", name), encoding="utf-8") as file:
                joined = re.sub(r'"\s*\n\s*"', "", file.read())
            entries += [tuple(map(plain, entry)) for entry in ENTRY.findall(joined)]
    return sorted(entries)


def examples():
    """For each code, the offending lines of the bad cases: (file, line number, the line, message en, message zh)."""
    found = {}
    folder = os.path.join(ROOT, "tests/language/bad")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
        for number, line in enumerate(lines):
            expected = EXPECTED.match(line)
            said = lines[number + 1:number + 3]
            if expected and len(said) == 2 and all("\ufffd" not in text for text in said):
                at = int(expected.group(2))
                source = lines[at - 1] if at <= len(lines) and not lines[at - 1].startswith("-- expect") else ""
                found.setdefault(expected.group(1), []).append((name, at, source, said[0][9:], said[1][9:]))
    return found


def shown(text, stop):
    text = re.sub(r"\{(\d)\}", "…", text)
    return text if text[-1] in ".?。？" else text + stop


def section(entry, cases):
    number, code, en, zh, help_en, help_zh = entry
    parts = [f"## {number} {code}\n", shown(en, "."), "\n" + shown(zh, "。") + "\n"]
    if help_en:
        parts.append(f"What to do: {shown(help_en, '.')}  \n怎么办：{shown(help_zh, '。')}\n")
    for name, at, source, said_en, said_zh in cases[:2]:
        if source and len(source) < 160:
            parts.append(f"Example (line {at} of `{name}`):\n```text\n{source.rstrip()}\n```\n- {said_en}\n- {said_zh}\n")
    return "\n".join(parts)


def pages():
    entries, cases, made = catalogue(), examples(), {}
    index = ["# Diagnostics\n", "Every message has a number and a word. `milu help M0102` or `milu help syn.glued` explains it; `--lang zh` in "
             "Chinese.\n\nThese pages are made from the catalogue and the cases of `tests/language/bad`.\n"]
    for file, title, numbers, purpose in PAGES:
        own = [entry for entry in entries if entry[0].startswith(numbers)]
        made[file] = f"# {title}\n\n{purpose}\n\n" + "\n".join(section(entry, cases.get(entry[1], [])) for entry in own)
        index.append(f"- [{title}]({file}): {purpose} {len(own)} messages.")
    made["README.md"] = "\n".join(index) + "\n"
    return made


def main():
    wrong = 0
    for name, text in pages().items():
        path = os.path.join(FOLDER, name)
        if "--write" in sys.argv:
            os.makedirs(FOLDER, exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        elif not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
            wrong += 1
            print(f"docs/reference/diagnostics/{name} is out of date: run python3 tests/docs/diagnostics.py --write")
    print(f"{len(PAGES) + 1 - wrong} passed, {wrong} failed, 0 skipped")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
