"""Tables that are read, and what is read from them."""
import os
import subprocess
from datetime import date

from case import HEADER, Case, edited, record, sheet_of, text_of

CASES = []


def good(name, make, *records, **more):
    CASES.append(Case(name, make, list(records), **more))


A = record("A", unit="甲公司", revenue="3000000")
B = record("B", unit="乙公司", revenue="1234.5")
ROWS = [["A", "甲公司", 300], ["B", "乙公司", 0.12345]]

good("plain.xlsx", sheet_of(HEADER, *ROWS), A, B)

good("title-rows.xlsx",
     sheet_of(["2024年度项目申报汇总表"], ["填表单位：（盖章）", None, "单位：万元"], HEADER, *ROWS,
              then=lambda sheet: sheet.merge("A1:C1")), A, B)

good("two-row-header.xlsx",
     sheet_of(["编号", "单位", "申请人", None, "人数"], [None, None, "姓名", "电话", None], ["A", "甲公司", "王小明", "13800000000", 12],
              then=lambda sheet: sheet.merge("A1:A2").merge("B1:B2").merge("C1:D1").merge("E1:E2")),
     record("A", unit="甲公司", name="王小明", phone="13800000000", staff="12"))

good("two-row-header-under-a-title.xlsx",
     sheet_of(["申报汇总表"], ["编号", "申请人", None], [None, "姓名", "电话"], ["A", "王小明", "010-1234"],
              then=lambda sheet: sheet.merge("A1:C1").merge("A2:A3").merge("B2:C2")),
     record("A", name="王小明", phone="010-1234"))

good("header-of-two-rows-merged-downwards.xlsx",
     sheet_of(HEADER, [None, None, None], *ROWS, then=lambda sheet: sheet.merge("A1:A2").merge("B1:B2").merge("C1:C2")), A, B)

good("starts-at-C4.xlsx", lambda office, path: starting_at(office, path), A, B)

good("hidden-rows-and-columns.xlsx",
     sheet_of([*HEADER, "人数"], ["A", "甲公司", 300, 5], ["B", "乙公司", 0.12345, 6], ["C", "丙公司", 1, 7],
              then=lambda sheet: sheet.hide_rows(3, 4).hide_column("D")),
     A, record("B", revenue="1234.5", staff="6"), record("C", staff="7"),
     says=["note[M0786]: hidden rows 3-4 and columns D were read like all others"],
     says_zh=["提示[M0786]：隐藏的第3-4行和第D列也照常读入"])

good("hidden-sheet.xlsx", lambda office, path: with_hidden_sheet(office, path), A, B,
     says=["note[M0787]: hidden sheets were left out: 代码表"], says_zh=["提示[M0787]：没有读取隐藏的工作表：代码表"])

good("several-sheets.xlsx", lambda office, path: with_two_sheets(office, path), A, B, arguments="--in {}#申报")

good("reviews-in-a-sheet.xlsx", lambda office, path: with_reviews(office, path),
     record("A", unit="甲公司", reviews="80.25"), record("B", unit="乙公司", reviews="70"),
     arguments="--in {}#申报 --in 评审={}#评审")

good("formulas.xlsx", sheet_of([*HEADER, "人数"], ["A", '="甲"&"公司"', "=100*3", "=C2/100"]),
     record("A", unit="甲公司", revenue="3000000", staff="3"))

good("trailing-blank-rows.xlsx",
     sheet_of(HEADER, *ROWS, then=lambda sheet: sheet.look("A2:C500", "0.00").colour("A400:C500")), A, B)

good("blank-column.xlsx", sheet_of(["编号", None, "单位", "营业收入（万元）"], ["A", None, "甲公司", 300], ["B", None, "乙公司", 0.12345]), A, B)

good("numbers-as-text.xlsx",
     sheet_of([*HEADER, "增长率", "人数"], ["A", "甲公司", "300", "12%", "1,234"], ["B", "乙公司", "１，２３４．５", "１２％", "１２"],
              ["C", "丙公司", "3亿元", "5", " 7 "], ["D", "丁公司", "300万元", "0", "3万"]),
     record("A", revenue="3000000", growth="0.12", staff="1234"), record("B", revenue="12345000", growth="0.12", staff="12"),
     record("C", revenue="300000000", growth="0.05", staff="7"), record("D", revenue="3000000", growth="0", staff="30000"),
     says=["warning[M0675]",
           "numbers-as-text.xlsx, sheet 申报, row 4, column C `营业收入（万元）`"],
     says_zh=["警告[M0675]"])

good("percent-format.xlsx",
     sheet_of(["编号", "增长率"], ["A", 0.05], ["B", 0.1234], ["C", 7],
              then=lambda sheet: sheet.look("B2", "0%").look("B3", "0.00%")),
     record("A", growth="0.05"), record("B", growth="0.1234"), record("C", growth="0.07"))

good("decimals-that-no-double-holds.xlsx",
     sheet_of(["编号", "评分"], ["A", 0.1], ["B", 0.29], ["C", 4.35], ["D", 99.99], ["E", 87.07]),
     record("A", mark="0.1"), record("B", mark="0.29"), record("C", mark="4.35"), record("D", mark="99.99"),
     record("E", mark="87.07"))

# LibreOffice rounds what it stores to 15 digits; Excel does not.
good("sum-of-tenths.xlsx", lambda office, path: sum_of_tenths(office, path), record("A", growth="0.003"),
     says=["warning[M0789]: the workbook stores more than 15 digits here; the number was read as `0.3`"],
     says_zh=["警告[M0789]：此处存储的数字超过15位，已按“0.3”读入"])

good("days.xlsx",
     sheet_of(["编号", "成立日期"], ["A", date(2022, 8, 8)], ["B", date(2020, 2, 29)], ["C", date(1999, 12, 31)],
              then=lambda sheet: sheet.look("B3", 'YYYY"年"M"月"D"日"').look("B4", "M/D/YY")),
     record("A", founded="2022-08-08"), record("B", founded="2020-02-29"), record("C", founded="1999-12-31"))

good("days-since-1904.xlsx", lambda office, path: days_since_1904(office, path),
     record("A", founded="2022-08-08"), record("B", founded="1904-01-02"))

good("days-as-text.xlsx",
     sheet_of(["编号", "成立日期"], ["A", "2022-08-08"], ["B", "2022/8/8"], ["C", "2022.8.8"], ["D", "2022年8月8日"], ["E", "20220808"],
              ["F", "2022-08-08 00:00:00"], ["G", "２０２２年８月８日"]),
     *[record(key, founded="2022-08-08") for key in "ABCDEFG"])

good("yes-and-no.xlsx",
     sheet_of(["编号", "联合申报"], ["A", "是"], ["B", "否"], ["C", "√"], ["D", "×"], ["E", True], ["F", False], ["G", 1], ["H", 0],
              ["I", "Y"], ["J", "N"], ["K", "有"], ["L", "无"]),
     *[record(key, joint=key in "ACEGIK") for key in "ABCDEFGHIJKL"])

good("several-choices-in-a-cell.xlsx",
     sheet_of(["编号", "类别", "领域"], ["A", "重大", "人工智能、新材料；生物医药"], ["B", "一般", "新材料"], ["C", "重点", "人工智能,生物医药"]),
     record("A", grade="重大", areas="3"), record("B", grade="一般", areas="1"), record("C", grade="重点", areas="2"))

good("declared-words.xlsx", sheet_of(["编号", "荣誉"], ["A", "不适用"], ["B", "暂无"], ["C", "先进单位"]),
     record("A", honours_na=True), record("B", honours_na=None), record("C", honours_na=False))

good("names.xlsx",
     sheet_of(["编号", "单位"], ["A", "　甲公司　"], ["B", "\u00a0乙（苏州）公司"], ["C", "𠮷野家𰻝"], ["D", "O'Brien & Söhne <GmbH>"],
              ["E", "两行\n名称"]),
     record("A", unit="　甲公司　"), record("B", unit="\u00a0乙（苏州）公司"), record("C", unit="𠮷野家𰻝"),
     record("D", unit="O'Brien & Söhne <GmbH>"), record("E", unit="两行\n名称"))

good("rich-text.xlsx", sheet_of(["编号", "单位"], ["A", "甲乙丙公司"], then=lambda sheet: sheet.bold_start("B2", 2)),
     record("A", unit="甲乙丙公司"))

good("leading-zeros-by-format.xlsx", sheet_of(["编号", "单位"], [7, "甲公司"], [42, "乙公司"], then=lambda sheet: sheet.look("A2:A3", "0000")),
     record("0007", unit="甲公司"), record("0042", unit="乙公司"))

good("ids-as-numbers.xlsx", sheet_of(["编号", "单位"], [20240001, "甲公司"], [20240002, "乙公司"]),
     record("20240001", unit="甲公司"), record("20240002", unit="乙公司"))

good("identity-number-as-text.xlsx", sheet_of(["编号", "单位"], ["320583199001011234", "甲公司"]), record("320583199001011234"))

good("a-firm-called-total.xlsx", sheet_of(["单位", "编号", "营业收入（万元）"], ["Total", "A", 300], ["合计", "B", 1]),
     record("A", unit="Total"), record("B", unit="合计"))

good("drop-downs.xlsx", sheet_of(["编号", "类别"], ["A", "重点"], then=lambda sheet: sheet.choices("B2:B100", ["重大", "重点", "一般"])),
     record("A", grade="重点"))

good("empty-texts-of-formulas.xlsx", sheet_of([*HEADER], ["A", '=""', 300], ["B", '=IF(1>2;"x";"")', 1]),
     record("A", unit=None, revenue="3000000"), record("B", unit=None))

good("utf8-with-mark.csv", text_of(HEADER, *ROWS, mark=b"\xef\xbb\xbf"), A, B)
good("gb18030.csv", text_of(HEADER, *ROWS, characters="gb18030"), A, B)
good("semicolons.csv", text_of(HEADER, *ROWS, separator=";"), A, B)
good("tabs.tsv", text_of(HEADER, *ROWS, separator="\t"), A, B)
good("title-rows.csv", text_of(["2024年度项目申报汇总表"], ["填表单位：（盖章）", None, "单位：万元"], HEADER, *ROWS), A, B)
good("two-row-header.csv",
     text_of(["编号", "单位", "申请人", None, "人数"], [None, None, "姓名", "电话", None], ["A", "甲公司", "王小明", "13800000000", 12]),
     record("A", unit="甲公司", name="王小明", phone="13800000000", staff="12"))
good("one-group-of-one.csv", text_of(["编号", "单位", "申请人"], [None, None, "姓名"], ["A", "甲公司", "王小明"]),
     record("A", unit="甲公司", name="王小明"))
good("trailing-blank-rows.csv", text_of(HEADER, *ROWS, then=lambda sheet: sheet.put("D9", "=\"\"").put("C9", "=\"\"")), A, B,
     arguments="--in {}")
good("quotes-and-lines.csv", text_of(["编号", "单位"], ["A", "甲\"乙\",丙\n公司"]), record("A", unit="甲\"乙\",丙\n公司"))


good("form-filled-in.xlsx", lambda office, path: filled_form(office, path),
     record("A", unit="甲公司", name="王小明", phone="013800000000", revenue="3000000", growth="0.125", staff="12",
            founded="2019-03-14", joint=True, grade="重点", areas="2", mark="87.25", reviews="80.25"),
     record("B", honours_na=True, joint=False, reviews=None),
     arguments="--in {}#申报 --in 评审={}#评审")


def filled_form(office, path):
    """What `milu template` writes, opened in LibreOffice, filled in and saved. MILU names the command line."""
    form = os.path.join(os.path.dirname(os.path.abspath(__file__)), "form.milu")
    subprocess.run([os.environ["MILU"], "template", form, "--out", path, "--lang", "zh"], check=True, stderr=subprocess.DEVNULL)
    book = office.open("file://" + path)
    book.sheet().rows([["A", "甲公司", "王小明", "013800000000", 300, 12.5, 12, date(2019, 3, 14), "是", "重点", "人工智能、新材料", None, 87.25],
                       ["B", None, None, None, None, None, None, None, "否", None, None, "不适用"]], "A4")
    book.sheet("评审").rows([["A", "专家1", 80], ["A", "专家2", 80.5]], "A4")
    book.save(path)


def starting_at(office, path):
    book = office.book()
    book.sheet().rows([HEADER, *ROWS], "C4")
    book.save(path)


def with_hidden_sheet(office, path):
    book = office.book()
    book.sheet().rows([HEADER, *ROWS])
    book.sheet("代码表").rows([["代码"], ["重大"]]).hide()
    book.save(path)


def with_two_sheets(office, path):
    book = office.book()
    book.sheet("说明").rows([["请填写“申报”表"]])
    book.sheet().rows([HEADER, *ROWS])
    book.save(path)


def with_reviews(office, path):
    book = office.book()
    book.sheet().rows([HEADER, *ROWS])
    book.sheet("评审").rows([["编号", "专家", "得分"], ["A", "专家1", 80], ["A", "专家2", 80.5], ["B", "专家1", 70]])
    book.save(path)


def sum_of_tenths(office, path):
    sheet_of(["编号", "增长率"], ["A", "=0.1+0.2"])(office, path)
    edited(path, "xl/worksheets/sheet1.xml", "<v>0.3</v>", "<v>0.30000000000000004</v>")


def days_since_1904(office, path):
    book = office.book()
    book.since_1904()
    book.sheet().rows([["编号", "成立日期"], ["A", date(2022, 8, 8)], ["B", date(1904, 1, 2)]])
    book.save(path)
