#!/usr/bin/env python3
"""milu template: what it writes opens as a workbook, asks for what the rules ask, and reads back when filled in.

Standard library of python3-minimal and zipfile only; no office program.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zipfile

MILU = os.environ["MILU"]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
RULES = """milu 1
policy form_test "申报表" / "The form"
  edition "2024-1"
  as of call.decided_on
type direction: one of %s
application {
  id "编号" / "number" key: text
  unit "单位": text
  leader "负责人": { name "姓名": text; born "出生日期": date }
  revenue "收入" column "收入（万元）": money in 10_000 CNY 0 CNY..100_000_000 CNY
  growth "增长率": percent in %% or inapplicable "—" or missing "暂无"
  staff "人数": count 1..500
  joint "联合": yes or no
  level "级别": one of 国家级, 省级
  area "领域": direction
  tags "标签": list of one of 新, 旧
  projects "课题" / "projects": list of { id "编号" key: text; cost "经费": money; reviews "评审" / "reviews": list of { expert "专家" key: text; mark "得分": 0..100 step 0.5 } }
}
call { decided_on "评定日期": date; purse "经费总额": money }
define v_revenue shown: revenue
define v_growth_na shown: growth = inapplicable
define v_staff shown: staff
define v_joint shown: joint
define v_level shown: level
define v_area shown: area
define v_tags shown: count(tags)
define v_born shown: leader.born
define v_projects shown: count(projects)
define v_cost shown: sum(projects.cost)
define v_purse shown: call.purse
"""
AREAS = [f"领域第{number}号方向" for number in range(1, 40)]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
counts = {True: 0, False: 0}


def check(sentence, holds, detail=""):
    counts[bool(holds)] += 1
    if not holds:
        print(f"failed: {sentence}\n{str(detail)[:1500]}")


def run(*words):
    done = subprocess.run([MILU, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def parts_of(path):
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def sheets_of(parts):
    """Each sheet's name and part."""
    names = re.findall(r'<sheet name="([^"]*)" sheetId="(\d+)"', parts["xl/workbook.xml"])
    return {name: f"xl/worksheets/sheet{number}.xml" for name, number in names}


def headings_of(sheet):
    row = re.findall(r"<row .*?</row>", sheet)[-1]
    return re.findall(r"<t [^>]*>([^<]*)</t>", row)


def cell(column, row, value):
    place = f'r="{LETTERS[column]}{row}"'
    if isinstance(value, str):
        return f'<c {place} t="inlineStr"><is><t>{value}</t></is></c>'
    number, style = value if isinstance(value, tuple) else (value, "")
    return f"<c {place}{style}><v>{number}</v></c>"


def fill(path, into, filled):
    """Writes rows below the header, as an office program would; `filled` is sheet name -> rows of {heading: value}."""
    parts = parts_of(path)
    for name, part in sheets_of(parts).items():
        text = parts[part]
        headings, first = headings_of(text), text.count("<row ") + 1
        for number, values in enumerate(filled.get(name, [])):
            unknown = set(values) - set(headings)
            check(f"the sheet {name} asks for {sorted(values)}", not unknown, f"{unknown} not in {headings}")
            cells = "".join(cell(at, first + number, values[heading]) for at, heading in enumerate(headings) if heading in values)
            text = text.replace("</sheetData>", f'<row r="{first + number}">{cells}</row></sheetData>')
        parts[part] = text
    with zipfile.ZipFile(into, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)


def values_of(out):
    return [json.loads(line)["values"] for line in out.decode().splitlines()]


DAY = ' s="5"'


def check_workbook(rules, folder):
    for lang, words in (("zh", ("申报", "批次", "课题", "评审", "编号")), ("en", ("applications", "call", "projects", "reviews", "number"))):
        form = os.path.join(folder, f"form-{lang}.xlsx")
        code, _, said = run("template", rules, "--out", form, "--lang", lang)
        check(f"a workbook is written in {lang}", code == 0, said)
        parts = parts_of(form)
        for name, content in parts.items():
            xml.dom.minidom.parseString(content)
        check("it holds a sheet for applications, each list and the call",
              list(sheets_of(parts)) == [words[0], *words[2:4], words[1], "milu.choices"], sheets_of(parts))
        check("it says how it is read back", f"{form}#{words[0]} --in projects={form}#{words[2]} --in projects.reviews={form}#{words[3]} "
              f"--call {form}#{words[1]}" in said, said)
        again = os.path.join(folder, "again.xlsx")
        run("template", rules, "--out", again, "--lang", lang)
        with open(form, "rb") as one, open(again, "rb") as two:
            check("the same rules give the same bytes", one.read() == two.read())


def check_asks(rules, folder):
    form = os.path.join(folder, "form-zh.xlsx")
    sheet = parts_of(form)[sheets_of(parts_of(form))["申报"]]
    for sentence, piece in [
            ("yes or no is a drop-down", '<formula1>&quot;是,否&quot;</formula1>'),
            ("a choice is a drop-down", '<formula1>&quot;国家级,省级&quot;</formula1>'),
            ("a long list of choices stands in a hidden sheet", "<formula1>'milu.choices'!$A$1:$A$39</formula1>"),
            ("a range is checked in the unit of the data", "<formula1>0</formula1><formula2>10000</formula2>"),
            ("a count is whole", 'type="whole" operator="between"'),
            ("a day is a day", 'type="date"'),
            ("a column that takes words warns only", 'errorStyle="warning" promptTitle="增长率"'),
            ("what is expected stands above the header", "百分数，如“5%”，或数值，单位为%，或“—”"),
            ("texts are texts, so that no identity number is lost", 'width="14" style="4"')]:
        check(sentence, piece in sheet, piece)


def check_reading(rules, folder):
    form, filled = os.path.join(folder, "form-zh.xlsx"), os.path.join(folder, "filled.xlsx")
    fill(form, filled, {
        "申报": [{"编号": "A", "单位": "甲公司", "负责人.姓名": "王", "负责人.出生日期": (32000, DAY), "收入（万元）": 300, "增长率": "—",
                "人数": 12, "联合": "是", "级别": "省级", "领域": AREAS[38], "标签": "新、旧"}, {"编号": "B"}],
        "课题": [{"申报.编号": "A", "编号": "1", "经费": 100}, {"申报.编号": "A", "编号": "2", "经费": 0.1}],
        "批次": [{"评定日期": (45000, DAY), "经费总额": 1000}]})
    code, out, said = run("eval", rules, "--in", filled + "#申报", "--in", f"projects={filled}#课题", "--call", filled + "#批次")
    check("what was filled in is read without a word", code == 0 and said == "", said)
    found = values_of(out)
    check("and it says what was filled in", found and found[0] == {
        "v_revenue": "3000000", "v_growth_na": True, "v_staff": "12", "v_joint": True, "v_level": "省级", "v_area": AREAS[38],
        "v_tags": "2", "v_born": "1987-08-11", "v_projects": "2", "v_cost": "100.1", "v_purse": "1000"}, found)
    code, _, said = run("eval", rules, "--in", form + "#申报", "--call", filled + "#批次")
    check("an empty form holds no application", code == 4 and "M0513" in said, said)
    code, _, said = run("eval", rules, "--in", filled, "--call", filled + "#批次")
    check("of several sheets one must be named", code == 4 and "M0589" in said and "申报, 课题, 评审, 批次" in said, said)


def check_inner_lists(rules, folder):
    form, filled = os.path.join(folder, "form-zh.xlsx"), os.path.join(folder, "inner.xlsx")
    headings = headings_of(parts_of(form)[sheets_of(parts_of(form))["评审"]])
    check("a list within a list names both records around it", len(headings) == 4, headings)
    fill(form, filled, {"申报": [{"编号": "A"}], "课题": [{"申报.编号": "A", "编号": "1"}],
                        "评审": [dict(zip(headings, ("A", "1", "甲", 80.5)))], "批次": [{"评定日期": (45000, DAY)}]})
    code, _, said = run("eval", rules, "--in", filled + "#申报", "--in", f"projects={filled}#课题",
                        "--in", f"projects.reviews={filled}#评审", "--call", filled + "#批次")
    check("a list within a list is read back", code == 0 and said == "", said)


def check_others(rules, folder):
    table = os.path.join(folder, "form.csv")
    code, _, said = run("template", rules, "--out", table, "--lang", "zh")
    with open(table, "rb") as file:
        content = file.read()
    check("a CSV header is written with a byte order mark", code == 0 and content.startswith(b"\xef\xbb\xbf"), said)
    with open(table, "ab") as file:
        file.write("A,甲公司,王,1990-01-02,300,5,12,是,省级,领域第1号方向,新\r\n".encode())
    code, out, said = run("eval", rules, "--in", table, "--as-of", "2024-01-01", "--call", write(folder, "call.json", '{"decided_on":"2024-01-01"}'))
    check("a filled CSV is read back", code == 0 and values_of(out)[0]["v_revenue"] == "3000000", said)
    schema = os.path.join(folder, "schema.json")
    code, _, said = run("template", rules, "--out", schema)
    with open(schema, encoding="utf-8") as file:
        made = json.load(file)
    check("a JSON schema is written", code == 0 and made["required"] == ["id"] and made["additionalProperties"] is False, made)
    check("it bounds numbers in the unit of the data", made["properties"]["收入（万元）"]["maximum"] == 10000, made)
    check("it lists choices", made["properties"]["level"]["enum"] == ["国家级", "省级", None], made)
    check("it knows lists", made["properties"]["projects"]["items"]["required"] == ["id"], made)
    code, out, _ = run("template", rules, "--format", "csv", "--lang", "en")
    check("without --out it goes to standard output", code == 0 and "number" in out.decode(), out)
    for words in ([], ["--out", os.path.join(folder, "form.doc")], ["--format", "pdf"]):
        code, _, said = run("template", rules, *words)
        check(f"{words} is refused", code == 2 and "error" in said or "错误" in said, said)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def main():
    with tempfile.TemporaryDirectory() as folder:
        rules = write(folder, "form.milu", RULES % ", ".join(AREAS))
        check_workbook(rules, folder)
        check_asks(rules, folder)
        check_reading(rules, folder)
        check_inner_lists(rules, folder)
        check_others(rules, folder)
        for shipped in sorted(glob.glob(os.path.join(ROOT, "rules/*/*.milu"))):
            form = os.path.join(folder, "shipped.xlsx")
            code, _, said = run("template", shipped, "--out", form, "--lang", "zh")
            check(f"{os.path.basename(shipped)} has a form", code == 0, said)
            call = ["--call", form + "#批次"] if "批次" in sheets_of(parts_of(form)) else []
            code, _, said = run("eval", shipped, "--in", form + "#申报", "--as-of", "2024-01-01", "--lang", "en", *call)
            check("whose header the rules know", "M0513" in said, said)
    print(f"{counts[True]} passed, {counts[False]} failed, 0 skipped")
    return 1 if counts[False] else 0


if __name__ == "__main__":
    sys.exit(main())
