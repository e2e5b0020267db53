#!/usr/bin/env python3
"""The rules of the house that a program can check; CONTRIBUTING.md says them in words.

    python3 tests/layers/check.py [--without-compiling] [ROOT]

Prints each breach with its place, and closes with `N passed, N failed, N skipped`. Standard library only, and of that
only what Debian's python3-minimal holds.
"""
import os
import re
import subprocess
import sys

# What each layer may include besides itself: the pipeline, `data` beside it, `session` above both, `capi` and `cli` on top.
PIPELINE = ["base", "source", "syntax", "model", "plan", "eval", "cohort", "impact", "report"]
MAY_INCLUDE = {layer: PIPELINE[:place] for place, layer in enumerate(PIPELINE)}
# It replays what it finds, so it stands above the engine; reports show what it found.
MAY_INCLUDE["analysis"] = PIPELINE[: PIPELINE.index("cohort") + 1]
MAY_INCLUDE["report"] = MAY_INCLUDE["report"] + ["analysis"]
MAY_INCLUDE["data"] = PIPELINE[: PIPELINE.index("eval") + 1]
MAY_INCLUDE["session"] = PIPELINE + ["analysis", "data"]
MAY_INCLUDE["capi"] = MAY_INCLUDE["session"] + ["session"]
MAY_INCLUDE["cli"] = MAY_INCLUDE["session"] + ["session"]

# The heavy libraries, and the only layers whose sources may include each.
HEAVY = {
    "boost": ["base", "syntax"],
    "nlohmann": ["data", "report"],
    "simdjson": ["data"],
    "utf8proc": ["base"],
    "CLI": ["cli"],
    "zip": ["data"],
    "expat": ["data"],
}
TOP_LEVEL = re.compile(
    r"(CMakeLists\.txt|CMakePresets\.json|include|src|rules|bindings|examples|tests|docs"
    r"|README.*|LICENSE.*|NOTICE|CHANGELOG\.md|CONTRIBUTING\.md|SECURITY\.md|\..*|build)$"
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)
# A comment, or a text or character literal: whichever begins first.
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\[^\']+|[^\'\\\n])\'', re.DOTALL)
# A workbook stores doubles, and only a double tells which decimal was typed (S12). This file computes nothing with it.
STORED_DOUBLES = "src/data/stored_number.cpp"
BINARY_FLOAT = re.compile(r"\b(?:float|double)\b")
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
LONGEST_FILE = 400
LONGEST_CASES = 600


def files_below(root, folder, endings):
    found = []
    for place, folders, names in os.walk(os.path.join(root, folder)):
        folders.sort()
        found += [os.path.relpath(os.path.join(place, name), root) for name in sorted(names) if name.endswith(endings)]
    return found


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def layer_of(path):
    """The layer of a file, or None for one that stands above all layers: src/main.cpp, include/milu/milu.hpp."""
    inside = re.match(r"(?:include/milu|src)/([^/]+)/", path)
    return inside.group(1) if inside else None


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def included_layer(target):
    """Which layer `#include <milu/base/x.hpp>` or `#include "base/x.hpp"` reaches; None for other headers."""
    inside = re.match(r"(?:milu/)?([a-z_]+)/", target)
    return inside.group(1) if inside and inside.group(1) in MAY_INCLUDE else None


def check_includes(path, text):
    layer = layer_of(path)
    if layer is None:
        return
    for match in INCLUDE.finditer(text):
        reached = included_layer(match.group(1))
        if reached and reached != layer and reached not in MAY_INCLUDE[layer]:
            yield line_of(text, match.start()), f"{layer} must not include {reached}: <{match.group(1)}>"


def check_heavy_libraries(path, text):
    for match in INCLUDE.finditer(text):
        library = re.match(r"(boost|nlohmann|simdjson|utf8proc|CLI|zip|expat)\b", match.group(1))
        if not library:
            continue
        allowed = HEAVY[library.group(1)]
        if path.startswith("include/"):
            yield line_of(text, match.start()), f"a public header must not include {match.group(1)}"
        elif layer_of(path) not in allowed:
            yield line_of(text, match.start()), f"{library.group(1)} belongs to src/{' and src/'.join(allowed)} only"


def check_exactness(path, text):
    if path == STORED_DOUBLES:
        return
    code = NOT_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), text)
    for match in BINARY_FLOAT.finditer(code):
        yield line_of(text, match.start()), f"`{match.group(0)}` in the engine: numbers are exact here"


def check_shape(path, text):
    if layer_of(path) is not None and layer_of(path) not in MAY_INCLUDE:
        yield 1, f"no layer is called {layer_of(path)}"
    if os.path.splitext(os.path.basename(path))[0] in EMPTY_NAMES:
        yield 1, "a file is named by a noun of the domain"
    longest = LONGEST_CASES if path.startswith("tests/") else LONGEST_FILE
    if text.count("\n") > longest:
        yield longest, f"{text.count(chr(10))} lines: one idea per file, at most {longest} lines"
    if path.endswith(".hpp") and not text.startswith("#pragma once\n//"):
        yield 1, "a header opens with `#pragma once` and one sentence of purpose"


def compile_alone(root, headers):
    """Each header as a program of its own, as many at a time as there are processors."""
    compiler = os.environ.get("CXX", "g++")
    command = [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-Iinclude", "-x", "c++", "-"]
    waiting, running, complaints = list(headers), [], {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            header = waiting.pop(0)
            program = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            program.stdin.write(f"#include <{header[len('include/'):]}>\n")
            program.stdin.close()
            program.stdin = None
            running.append((header, program))
        header, program = running.pop(0)
        complaint = program.communicate()[1]
        if program.returncode != 0:
            complaints[header] = complaint
    return complaints


def top_level_breaches(root):
    return [f"{name}: not one of the top-level entries" for name in sorted(os.listdir(root)) if not TOP_LEVEL.match(name)]


def source_breaches(root, path):
    text = read(root, path)
    checks = [check_shape]
    if not path.startswith("tests/"):
        checks += [check_includes, check_heavy_libraries, check_exactness]
    return [f"{path}:{line}: {what}" for check in checks for line, what in check(path, text)]


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--without-compiling"]
    root = os.path.abspath(arguments[0] if arguments else os.path.join(os.path.dirname(__file__), "../.."))
    headers = files_below(root, "include", (".hpp", ".h"))
    sources = headers + files_below(root, "src", (".hpp", ".cpp", ".h")) + files_below(root, "tests", (".hpp", ".cpp"))
    cases = [("top level", top_level_breaches(root))]
    cases += [(path, source_breaches(root, path)) for path in sources]
    if "--without-compiling" in sys.argv:
        headers = []
    alone = compile_alone(root, headers)
    cases += [(f"{header} alone", [f"{header} does not compile alone:\n{alone[header]}"] if header in alone else [])
              for header in headers]
    for breach in [breach for _, breaches in cases for breach in breaches]:
        print(breach)
    failed = sum(1 for _, breaches in cases if breaches)
    print(f"{len(cases) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
