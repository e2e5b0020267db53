#!/usr/bin/env python3
"""Every code block of every page works as printed.

    MILU=build/release/milu python3 tests/docs/pages.py

A page is run in an empty folder of its own, with `rules` and `examples` beside it. Blocks are named by their first line:
```milu [file=NAME]    a policy: checked without a warning; its cases are run; kept as NAME (or the page's name)
```jsonl file=NAME     data for the commands of the page; also json, csv, text
```c file=NAME         a program for the commands of the page, which finds milu.h and libmilu.so as if they were installed
```console             `$ command` lines are run; what follows each is the whole of what it prints ("…" stands for any lines)
Other blocks (cpp, cmake, sh …) are not run here. Standard library of python3-minimal only.
"""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
MILU = os.path.abspath(os.environ.get("MILU", os.path.join(ROOT, "build/release/milu")))
LIBRARY = os.path.join(os.path.dirname(MILU), "src")
# The compiler `cc` of the pages: that of the build with its flags, so that a program links what sanitizers need.
COMPILER = f"""#!/bin/sh
exec {os.environ.get("CXX", "g++")} {os.environ.get("MILU_CXX_FLAGS", "")} -I{ROOT}/include -L{LIBRARY} -x c "$@"
"""
BLOCK = re.compile(r"^```(\w+)?([^\n]*)\n(.*?)^```$", re.S | re.M)


def pages():
    found = [name for name in os.listdir(ROOT) if name.endswith(".md")]
    for top in ("docs", "examples", "rules"):
        for place, _, names in os.walk(os.path.join(ROOT, top)):
            found += [os.path.relpath(os.path.join(place, name), ROOT) for name in names if name.endswith(".md")]
    return sorted(found)


def run(command, folder):
    done = subprocess.run(["bash", "-c", command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={**os.environ, "PATH": folder + "/.bin:" + os.environ["PATH"],
                               "LD_LIBRARY_PATH": LIBRARY})
    return done.returncode, done.stdout.decode("utf-8", "replace")


def same(expected, printed):
    pattern = r"(?:[^\n]*\n)*?".join(re.escape(part) for part in re.split(r"^…\n", expected, flags=re.M))
    return re.fullmatch(pattern, printed) is not None


def check_policy(name, folder):
    code, printed = run(f"milu check {name}", folder)
    is_clean = code == 0 and not re.search(r"^(warning|警告)\[", printed, re.M)
    wrong = [] if is_clean else [f"milu check {name}: exit {code}\n{printed}"]
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        has_cases = re.search(r"^(tests|验算) \{", file.read(), re.M)
    if not wrong and has_cases:
        code, printed = run(f"milu test {name}", folder)
        wrong = [] if code == 0 else [f"milu test {name}: exit {code}\n{printed}"]
    return wrong


def check_console(text, folder):
    wrong = []
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        command, _, expected = part.partition("\n")
        _, printed = run(command, folder)
        if not same(expected, printed):
            wrong.append(f"$ {command}\n--- on the page\n{expected}--- printed\n{printed}")
    return wrong


def check_page(page):
    """The number of blocks that were run, and what was wrong with them."""
    with open(os.path.join(ROOT, page), encoding="utf-8") as file:
        blocks = BLOCK.findall(file.read())
    ran, wrong = 0, []
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/.bin")
        os.symlink(MILU, folder + "/.bin/milu")
        with open(folder + "/.bin/cc", "w", encoding="utf-8") as file:
            file.write(COMPILER)
        os.chmod(folder + "/.bin/cc", 0o755)
        for name in ("rules", "examples"):
            os.symlink(os.path.join(ROOT, name), os.path.join(folder, name))
        for language, rest, text in blocks:
            named = re.search(r"file=(\S+)", rest)
            name = named.group(1) if named else os.path.splitext(os.path.basename(page))[0] + ".milu"
            if language == "milu" or named:
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
            if language in ("milu", "console"):
                ran += 1
                found = check_policy(name, folder) if language == "milu" else check_console(text, folder)
                wrong += found[:1]
    return ran, wrong


def main():
    passed = failed = 0
    for page in pages():
        ran, wrong = check_page(page)
        passed += ran - len(wrong)
        failed += len(wrong)
        for text in wrong:
            print(f"{page}: {text}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
