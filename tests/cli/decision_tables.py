#!/usr/bin/env python3
"""Decision tables in sheets, as a user meets them. Standard library of python3-minimal only."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

MILU = os.path.abspath(os.environ.get("MILU", "build/release/milu"))
FORM = """milu 1
policy p "p"
type grade: one of national > provincial > municipal
type side: one of left, right, `5+1`
application { id key: text; level: grade; which: side; n: count 0..1000; share: percent; cost: money; day: date; ok: yes or no; word: text }
"""
passed = failed = 0


def check(name, is_so, shown=""):
    global passed, failed
    passed += bool(is_so)
    failed += not is_so
    if not is_so:
        print(f"failed: {name}\n{shown}")


def milu(*arguments, folder="."):
    done = subprocess.run([MILU, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def write(folder, name, text, encoding="utf-8"):
    os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode(encoding))


# A random table statement. Rows may overlap: the policies that allow it are drawn more often.
def number(kind, random):
    n = random.choice([0, 1, 5, 10, 60, 99, 100, 1000])
    return {"count": f"{n}", "percent": f"{n}%", "money": f"{n} CNY", "points": f"{n}", "number": f"{n}.5"}[kind]


def value(kind, random):
    if kind == "grade": return random.choice(["national", "provincial", "municipal"])
    if kind == "side": return random.choice(["left", "right"])
    if kind == "text": return random.choice(['"a"', '"b, c"', '"要求"', '"=1+1"', '"a \\"b\\" c"', '"x;y"', '"-"', '"60..80"', '" z"'])
    if kind == "yes or no": return random.choice(["yes", "no"])
    if kind == "date": return random.choice(["2020-02-29", "2024-01-01", "1999-12-31"])
    return number(kind, random)


def test(kind, random):
    ordered = kind in ("count", "percent", "money", "points", "number", "date", "grade")
    sort = random.choice(["any", "value", "set", "not", "not equal"] + (["comparison", "range", "mixed"] if ordered else []))
    if sort == "any": return "any"
    if sort == "value": return value(kind, random)
    if sort == "set": return "(" + ", ".join(value(kind, random) for _ in range(random.randint(2, 3))) + ")"
    if sort == "not": return "not (" + ", ".join(value(kind, random) for _ in range(random.randint(1, 3))) + ")"
    if sort == "not equal": return "not (" + value(kind, random) + ")"
    if sort == "comparison": return random.choice([">=", "<=", ">", "<"]) + " " + value(kind, random)
    between = value(kind, random) + random.choice(["..", "..<", "<..", "<..<"]) + value(kind, random)
    return between if sort == "range" else "(" + between + ", " + value(kind, random) + ")"


def statement(random):
    kinds = ["grade", "side", "text", "yes or no", "date", "count", "percent", "money", "points", "number"]
    inputs = [random.choice(kinds) for _ in range(random.randint(1, 4))]
    hit = random.choice(["first", "first", "collect", "rule order", "collect sum", "priority", "output order"])
    outputs = [random.choice(kinds) for _ in range(random.randint(1, 3))]
    if hit in ("priority", "output order"): outputs[0] = "grade"
    if hit == "collect sum": outputs[0] = "points"
    label = lambda: random.choice(["", ' "甲"', ' "甲" / "A \\"b\\""', ' "a, b"'])
    clause = lambda: random.choice(["", "", ' cites "三(一)3"', ' cites "Art. 7, 8"', ' cites "§ \\"9\\""'])
    rows = [" | ".join(test(kind, random) for kind in inputs) + ": " + " | ".join(value(kind, random) for kind in outputs) + clause()
            for _ in range(random.randint(1, 6))]
    if random.random() < 0.5: rows.append("else: " + " | ".join(value(kind, random) for kind in outputs))
    columns = lambda letter, all: ", ".join(f"{letter}{i}{label()}: {kind}" for i, kind in enumerate(all))
    cited = random.choice(["", ' cites "0"'])
    return (f"table t{label()}{cited} hit {hit} by {columns('in', inputs)} gives {columns('out', outputs)} {{\n" +
            ",\n".join(rows) + "\n}\n")


def without_loss(folder, number):
    chosen = random.Random(number)
    write(folder, "p.milu", FORM + statement(chosen))
    in_chinese = chosen.random() < 0.5
    code, canonical, said = milu("fmt", "p.milu", "--lang", "zh" if in_chinese else "en", folder=folder)
    write(folder, "q.milu", canonical)
    wanted = canonical.decode()[canonical.decode().index("表 t" if in_chinese else "table t"):]
    code, _, said = milu("check", "q.milu", folder=folder)
    if code != 0: return check(f"table {number} compiles", False, said + wanted)
    for kind in ("csv", "xlsx"):
        code, _, said = milu("export", "q.milu", "--table", "t", "--out", f"t.{kind}", folder=folder)
        check(f"table {number} goes out as {kind}", code == 0, said)
        code, back, said = milu("import", f"t.{kind}", folder=folder)
        check(f"table {number} comes back from {kind}", code == 0 and back.decode() == wanted, said + wanted + back.decode())


RATES = """级别,数量,比例,上限,依据
national,-,50%,500,三(一)1
"provincial, municipal",[20..100),35%,200,三(一)2
非(national),100以上,20%,100,三(一)3
其余,-,0%,0,
"""
BLOCK = '''表,support,命中,首条,
按,按,得,得,依据
"level ""级别""",n,rate,cap,
grade,数量,百分比,金额 单位 万元,
'''
TABLE = ('table support hit first by level "级别" / "level": grade, n "数量" / "n": count\n  gives rate "比例" / "rate": percent, '
         'cap "上限" / "cap": money in 10_000 CNY from file "%s"\ndefine cap shown: support[level, n].cap\n')


def from_sheets(folder):
    write(folder, "sheets/rates.csv", RATES)
    write(folder, "sheets/gbk.csv", RATES, "gb18030")
    write(folder, "sheets/block.csv", BLOCK + RATES.split("\n", 1)[1])
    write(folder, "sheets/turned.csv", "\n".join(",".join(line.split(",")[::-1]) for line in
                                               RATES.replace('"provincial, municipal"', "非(national)").split("\n")))
    write(folder, "one.milu", FORM + TABLE % "sheets/block.csv")
    code, _, said = milu("export", "one.milu", "--table", "support", "--out", "sheets/book.xlsx", folder=folder)
    check("a table from a sheet goes out", code == 0, said)
    write(folder, "data.jsonl", '{"id":"A","level":"municipal","n":99}\n{"id":"B","level":"municipal","n":19}\n{"id":"C","level":"municipal","n":100}\n')
    digests = {}
    for name in ("rates.csv", "gbk.csv", "block.csv", "book.xlsx", "turned.csv"):
        write(folder, "one.milu", FORM + TABLE % ("sheets/" + name))
        code, out, said = milu("eval", "one.milu", "--in", "data.jsonl", folder=folder)
        records = [json.loads(line) for line in out.splitlines()]
        check(f"{name} decides", [one["values"]["cap"] for one in records] == ["2000000.00", "0.00", "1000000.00"] or
              [one["values"]["cap"] for one in records] == ["2000000", "0", "1000000"], said + out.decode())
        check(f"{name} says which row", code == 0 and [one["tables"][0]["clause"] for one in records] == ["三(一)2", "", "三(一)3"], out.decode())
        digests[name] = records[0]["receipt"]["rules"] if records else None
    for name, text in (("rates.csv", RATES), ("rates.csv", RATES.replace("200", "201"))):
        write(folder, "sheets/rates.csv", text)
        write(folder, "one.milu", FORM + TABLE % "sheets/rates.csv")
        _, out, _ = milu("eval", "one.milu", "--in", "data.jsonl", folder=folder)
        digest = json.loads(out.splitlines()[0])["receipt"]["rules"]
        check("the digest covers the sheet", (digest == digests["rates.csv"]) == (text == RATES), digest)


def in_both_languages(folder):
    """`from file` survives the formatter."""
    write(folder, "sheets/rates.csv", RATES)
    write(folder, "en.milu", FORM + TABLE % "sheets/rates.csv")
    texts = {}
    for source, target, language in (("en", "zh", "zh"), ("zh", "back", "en"), ("back", "again", "en")):
        code, texts[target], said = milu("fmt", source + ".milu", "--lang", language, folder=folder)
        write(folder, target + ".milu", texts[target])
        check(f"fmt --lang {language}", code == 0 and b"sheets/rates.csv" in texts[target], said)
        check(f"what fmt wrote in {language} is read", milu("check", target + ".milu", folder=folder)[0] == 0)
    check("there and back", texts["back"] == texts["again"] and "取自文件".encode() in texts["zh"], texts["zh"].decode())


def refused(folder):
    outside = os.path.join(folder, "..", "outside.csv")
    write(folder, "sheets/rates.csv", RATES)
    os.makedirs(os.path.join(folder, "inside"), exist_ok=True)
    os.symlink(os.path.abspath(os.path.join(folder, "sheets")), os.path.join(folder, "inside", "link"))
    faults = [("../rates.csv", None, "files.path", 1), ("/etc/passwd", None, "files.path", 1), ("nothing.csv", None, "files.missing", 1),
              ("inside/link/rates.csv", None, "files.link", 1),
              ("blank.csv", RATES.replace("national,-", "national,"), "sheet.blank", 2),
              ("cell.csv", RATES.replace("[20..100)", "[20..100"), "table.cell", 3),
              ("kind.csv", RATES.replace("35%", "35"), "table.value", 3),
              ("choice.csv", RATES.replace("national,-", "natoinal,-"), "choice.unknown", 2),
              ("column.csv", RATES.replace("上限", "上线"), "sheet.column", 1),
              ("beside.csv", RATES.replace("三(一)1\n", "三(一)1,9\n").replace("依据\n", "依据,\n").replace("2\n", "2,\n").replace("3\n", "3,\n").replace("0,\n", "0,,\n"), "sheet.beside", 2),
              ("block.csv", (BLOCK + RATES.split("\n", 1)[1]).replace("首条", "首"), "sheet.block", 3),
              ("differs.csv", (BLOCK + RATES.split("\n", 1)[1]).replace("首条", "唯一"), "sheet.differs", 1),
              ("type.csv", (BLOCK + RATES.split("\n", 1)[1]).replace("百分比", "分值"), "sheet.differs", 4),
              ("empty.csv", "", "sheet.empty", 1), ("quote.csv", RATES + '"a', "data.quote.open", 6)]
    for name, text, code_wanted, line in faults:
        if text is not None: write(folder, "inside/" + name, text)
        write(folder, "inside/two.milu", FORM + TABLE % (name if text is not None or not name.startswith("inside/") else name[7:]))
        code, out, said = milu("check", "two.milu", "--format", "json", folder=os.path.join(folder, "inside"))
        found = [json.loads(one) for one in out.splitlines()] if out else []
        codes = json.dumps(found)
        check(f"{name}: {code_wanted}", code == 3 and f'"{code_wanted}"' in codes, f"exit {code}\n{out.decode()}{said}")
    write(folder, "inside/rows.csv", "级别,数量,比例,上限,依据\n" + "national,5,1%,1,\n" * 100_000)
    write(folder, "inside/two.milu", FORM + TABLE % "rows.csv")
    code, _, said = milu("check", "two.milu", folder=os.path.join(folder, "inside"))
    check("more than 100,000 rows", code == 3 and "M0808" in said, said)
    write(folder, "three.milu", FORM + TABLE % "sheets/rates.csv")
    code, _, said = milu("export", "three.milu", "--table", "suport", folder=folder)
    check("a table that is not there", code == 2 and "support" in said, said)
    code, _, said = milu("import", "sheets/rates.csv", folder=folder)
    check("a sheet without its head", code == 4 and "M0801" in said, said)
    code, _, said = milu("export", "three.milu", "--out", "t.pdf", folder=folder)
    check("another kind of file", code == 2, said)


def large(folder):
    rows = "".join(f"{i},{i % 7},{i % 100}\n" for i in range(10_000))
    write(folder, "large.csv", "a,b,x\n" + rows)
    write(folder, "large.milu", 'milu 1\npolicy p "p"\napplication { id key: text; a, b: count 0..100_000 }\n'
          'table t hit unique by a: count, b: count gives x: points from file "large.csv"\ndefine x shown: t[a, b] if missing then 0\n')
    write(folder, "large.jsonl", '{"id":"A","a":9999,"b":3}\n')
    begun = time.monotonic()
    code, out, said = milu("eval", "large.milu", "--in", "large.jsonl", folder=folder)
    print(f"10,000 rows: read, proved and asked in {time.monotonic() - begun:.2f} s")
    check("10,000 rows", code == 0 and json.loads(out)["values"]["x"] == "99", said + out.decode())
    write(folder, "large.csv", "a,b,x\n" + rows + "5000,2,1\n")
    code, _, said = milu("check", "large.milu", folder=folder)
    check("an overlap among 10,000 rows", code == 3 and "5001" in said and "10001" in said, said)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for number in range(60):
            without_loss(folder, number)
        from_sheets(folder)
        in_both_languages(folder)
        refused(folder)
        large(folder)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return failed > 0


sys.exit(main())
