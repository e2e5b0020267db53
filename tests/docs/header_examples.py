#!/usr/bin/env python3
"""The example at the head of each public header compiles: all of them as functions of one program.

    python3 tests/docs/header_examples.py

An example is the lines of the opening comment that stand three blanks in. It may use the names of GIVEN. Standard library of python3-minimal only.
"""
import os
import re
import subprocess
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
GIVEN = """const model::compiled& made, const document& text, const syntax::tree& written, const cohort::terms& stated,
const std::vector<cohort::entrant>& entrants, cohort::course& state, cohort::contenders& those,
const std::vector<std::uint32_t>& group, std::uint32_t tier, const cohort::budget_terms& budget,
const cohort::limit_terms& limit, const cohort::entrant& first, const cohort::entrant& second, std::istream& stream,
eval::batch& batch, const eval::settings& chosen, const eval::application& one, const session::run& finished"""
HEAD = re.compile(r"#pragma once\n((?://[^\n]*\n)+)")


def public_headers():
    found = []
    for place, _, names in os.walk(os.path.join(ROOT, "include")):
        found += [os.path.relpath(os.path.join(place, name), ROOT) for name in names if name.endswith(".hpp")]
    return sorted(found)


def example_of(text):
    head = HEAD.match(text)
    lines = head.group(1).splitlines() if head else []
    return [line[5:] for line in lines if line.startswith("//   ")]


def program(examples, headers):
    """A function for each example; `#line` makes the compiler name the header in its complaints."""
    parts = ["#include <istream>"] + [f"#include <{header[len('include/'):]}>" for header in headers]
    parts.append("namespace milu {")
    for number, (header, lines) in enumerate(examples):
        space = re.search(r"^namespace (milu[\w:]*) \{", open(os.path.join(ROOT, header), encoding="utf-8").read(), re.M)
        parts += [f"void example_{number}({GIVEN});", f"void example_{number}({GIVEN}) {{", f"using namespace {space.group(1)};"]
        parts += [f'#line 1 "{header} (example)"', *lines, ";", "}"]
    return "\n".join(parts + ["}", ""])


def complaints(examples, headers):
    command = [os.environ.get("CXX", "g++"), "-std=c++20", "-fsyntax-only", "-Wno-unused", "-Iinclude", "-x", "c++", "-"]
    done = subprocess.run(command, cwd=ROOT, input=program(examples, headers), stderr=subprocess.PIPE, text=True)
    return done.stderr if done.returncode else ""


def main():
    headers = public_headers()
    examples = []
    for header in headers:
        with open(os.path.join(ROOT, header), encoding="utf-8") as file:
            lines = example_of(file.read())
        if lines:
            examples.append((header, lines))
    said = complaints(examples, headers)
    failed = {header for header, _ in examples if f"{header} (example)" in said}
    if said:
        print(said)
    failures = max(len(failed), 1 if said else 0)
    print(f"{len(examples) - failures} passed, {failures} failed, 0 skipped")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
