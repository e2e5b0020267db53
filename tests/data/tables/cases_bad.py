"""Tables that are refused, with the place and the reason."""
from datetime import datetime

from case import HEADER, Case, edited, record, sheet_of, text_of

CASES = []
ROWS = [["A", "甲公司", 300], ["B", "乙公司", 1]]


def bad(name, make, says, says_zh, **more):
    more.setdefault("code", 4)
    CASES.append(Case(name, make, more.pop("records", []), says, says_zh, **more))


A = record("A", unit="甲公司", revenue="3000000")

bad("merged-data.xlsx", sheet_of(HEADER, ["A", "甲公司", 300], ["B", None, 1], then=lambda sheet: sheet.merge("B2:B3")),
    ["error[M0592]: the cells B2:B3 are merged: it is not clear which rows their value belongs to",
     "merged-data.xlsx, sheet 申报, row 2, column B `单位`"],
    ["错误[M0592]：单元格 B2:B3 是合并的，无法确定其值属于哪些行", "merged-data.xlsx 工作表“申报” 第2行 B列“单位”"])

bad("total-row.xlsx", sheet_of(HEADER, *ROWS, ["合 计", None, "=SUM(C2:C3)"]),
    ["error[M0785]: this row looks like a total (`合 计`), not like an application", "total-row.xlsx, sheet 申报, row 4"],
    ["错误[M0785]：这一行像是汇总行（“合 计”），不是一份申报", "total-row.xlsx 工作表“申报” 第4行"], records=[A, record("B")])

bad("total-row.csv", text_of(HEADER, *ROWS, ["总计：", None, 301]),
    ["error[M0785]: this row looks like a total (`总计：`), not like an application", "total-row.csv:4"],
    ["错误[M0785]：这一行像是汇总行（“总计：”），不是一份申报", "total-row.csv 第4行"], records=[A, record("B")])

bad("several-sheets.xlsx", lambda office, path: two_sheets(office, path),
    ["error[M0589]: several sheets hold something: 申报, 说明", "say which one is meant: several-sheets.xlsx#申报"],
    ["错误[M0589]：有多张工作表填有内容：申报, 说明", "请指明是哪一张：several-sheets.xlsx#申报"])

bad("unknown-sheet.xlsx", sheet_of(HEADER, *ROWS),
    ["error[M0590]: the workbook has no sheet `汇总`", "choose one of 申报"],
    ["错误[M0590]：工作簿中没有工作表“汇总”", "请从中选择：申报"], arguments="--in {}#汇总")

bad("formula-never-calculated.xlsx",
    lambda office, path: after(office, path, sheet_of(HEADER, ["A", "甲公司", "=100*3"]), r"(<f[^>]*>[^<]*</f>)<v>[^<]*</v>", r"\1"),
    ["error[M0788]: the formula `=100*3` has no stored result",
     "formula-never-calculated.xlsx, sheet 申报, row 2, column C `营业收入（万元）`, application A"],
    ["错误[M0788]：公式“=100*3”没有存下结果", "formula-never-calculated.xlsx 工作表“申报” 第2行 C列“营业收入（万元）”，申报 A"])

bad("division-by-zero.xlsx", sheet_of(HEADER, ["A", "甲公司", "=1/0"]),
    ["error[M0582]: `#DIV/0!` is the result of a formula that failed", "division-by-zero.xlsx, sheet 申报, row 2, column C `营业收入（万元）`"],
    ["错误[M0582]：“#DIV/0!”是公式出错的结果", "第2行 C列“营业收入（万元）”"])

bad("identity-number-as-number.xlsx", sheet_of(["编号", "单位"], [320583199001011234, "甲公司"]),
    ["error[M0581]: `320583199001011000` is what a spreadsheet leaves of a long number: its last digits are lost",
     "identity-number-as-number.xlsx, sheet 申报, row 2, column A `编号`"],
    ["错误[M0581]：“320583199001011000”是电子表格对长数字的缩写，末尾数字已经丢失", "第2行 A列“编号”"])

bad("shortened-id.csv", text_of(["编号", "单位"], ["3.20583E+14", "甲公司"]),
    ["error[M0581]: `3.20583E+14` is what a spreadsheet leaves of a long number: its last digits are lost", "shortened-id.csv:2, column A `编号`"],
    ["错误[M0581]：“3.20583E+14”是电子表格对长数字的缩写，末尾数字已经丢失", "shortened-id.csv 第2行 A列“编号”"])

bad("dash-for-a-number.xlsx", sheet_of(HEADER, ["A", "甲公司", "—"]),
    ["error[M0505]: an amount in 10_000 CNY is expected, found `—`", "sheet 申报, row 2, column C `营业收入（万元）`"],
    ["错误[M0505]：这里应填以10_000 CNY计的金额，却是“—”", "第2行 C列“营业收入（万元）”"])

bad("none-for-a-number.xlsx", sheet_of(["编号", "人数"], ["A", "无"]),
    ["error[M0505]", "sheet 申报, row 2, column B `人数`"], ["错误[M0505]", "第2行 B列“人数”"])

bad("day-and-month-in-doubt.xlsx", sheet_of(["编号", "成立日期"], ["A", "8/9/2022"]),
    ["error[M0514]: `8/9/2022` is not a day that can be read without guessing", "sheet 申报, row 2, column B `成立日期`"],
    ["错误[M0514]：“8/9/2022”不是可以确认的日期", "第2行 B列“成立日期”"])

bad("the-day-that-never-was.xlsx", sheet_of(["编号", "成立日期"], ["A", 60], then=lambda sheet: sheet.look("B2", "YYYY-MM-DD")),
    ["error[M0514]: `1900-02-29` is not a day that can be read without guessing", "row 2, column B `成立日期`"],
    ["错误[M0514]：“1900-02-29”不是可以确认的日期", "第2行 B列“成立日期”"])

bad("day-with-a-time.xlsx", sheet_of(["编号", "成立日期"], ["A", datetime(2022, 8, 8, 14, 30)]),
    ["error[M0514]: `2022-08-08 14:30:00` is not a day that can be read without guessing", "row 2, column B `成立日期`"],
    ["错误[M0514]：“2022-08-08 14:30:00”不是可以确认的日期", "第2行 B列“成立日期”"])

bad("serial-without-a-format.xlsx", sheet_of(["编号", "成立日期"], ["A", 44781]),
    ["error[M0514]: `44781` is not a day that can be read without guessing", "row 2, column B `成立日期`"],
    ["错误[M0514]：“44781”不是可以确认的日期", "第2行 B列“成立日期”"])

bad("unknown-column.xlsx", sheet_of([*HEADER, "营收"], [*ROWS[0], 1]),
    ["error[M0504]: the form has no field `营收`", "unknown-column.xlsx, sheet 申报, row 1, column D `营收`"],
    ["错误[M0504]：表单中没有字段“营收”", "第1行 D列“营收”"])

bad("heading-twice.xlsx", sheet_of([*HEADER, "单位"], [*ROWS[0], "丙"]),
    ["error[M0579]: the columns `单位` and `单位` both hold the same field", "row 1, column D `单位`"],
    ["错误[M0579]：“单位”和“单位”两列对应同一个字段", "第1行 D列“单位”"])

bad("value-without-a-heading.xlsx", sheet_of(HEADER, [*ROWS[0], None, "已核"]),
    ["error[M0580]: this cell has a value, but its column has no heading", "sheet 申报, row 2, column E"],
    ["错误[M0580]：这一格有内容，但所在列没有表头", "第2行 E列"])

bad("unknown-choice.xlsx", sheet_of(["编号", "类别"], ["A", "重大项目"]),
    ["error[M0526]: `重大项目` is not one of the choices", "row 2, column B `类别`", "did you mean `重大`?"],
    ["错误[M0526]：“重大项目”不在可选项之内", "第2行 B列“类别”", "是否想填“重大”？"])

bad("out-of-range.xlsx", sheet_of(["编号", "评分"], ["A", 100.01]),
    ["error[M0506]: `100.01` is outside 0..100", "row 2, column B `评分`"], ["错误[M0506]：“100.01”不在0..100之内", "第2行 B列“评分”"])

bad("neither-yes-nor-no.xlsx", sheet_of(["编号", "联合申报"], ["A", "也许"]),
    ["error[M0505]", "row 2, column B `联合申报`"],
    ["错误[M0505]", "第2行 B列“联合申报”"])

bad("private-value.xlsx", sheet_of(["编号", "申请人.电话"], ["A", "=1/0"]),
    ["error[M0582]", "row 2, column B `申请人.电话`"], ["错误[M0582]", "第2行 B列“申请人.电话”"])

bad("sum-of-tenths.xlsx",
    lambda office, path: after(office, path, sheet_of(["编号", "增长率"], ["A", "=0.1+0.2"]), "<v>0.3</v>", "<v>0.30000000000000004</v>"),
    ["error[M0789]: the workbook stores more than 15 digits here; the number was read as `0.3`", "row 2, column B `增长率`"],
    ["错误[M0789]：此处存储的数字超过15位，已按“0.3”读入", "第2行 B列“增长率”"], arguments="--in {} --strict")

bad("id-twice.xlsx", sheet_of(["编号", "单位"], ["A", "甲公司"], ["A", "乙公司"]),
    ["error[M0511]: a second application has the key `A`; the first stands on line 2", "row 3"],
    ["错误[M0511]：主键“A”重复，第一份申报在第2行", "第3行"], records=[record("A", unit="甲公司")])

bad("no-key-column.xlsx", sheet_of(["单位", "人数"], ["甲公司", 1]),
    ["error[M0784]: the table has no column `编号`, which is the key of an application", "no-key-column.xlsx, sheet 申报, row 1"],
    ["错误[M0784]：表格没有“编号”一列，而它是申报的主键", "工作表“申报” 第1行"])

bad("review-of-nobody.xlsx", lambda office, path: reviews(office, path),
    ["error[M0584]: a row of `评审` belongs to application `C`, which is not in the data", "review-of-nobody.xlsx, sheet 评审, row 3"],
    ["错误[M0584]：“评审”中有一行属于申报“C”，但数据中没有这份申报", "review-of-nobody.xlsx 工作表“评审” 第3行"],
    records=[record("A"), record("B")], arguments="--in {}#申报 --in 评审={}#评审")

bad("wrong-mark-in-a-review.xlsx", lambda office, path: reviews(office, path, 200),
    ["error[M0506]: `200` is outside 0..100", "wrong-mark-in-a-review.xlsx, sheet 评审, row 2, column C `得分`"],
    ["错误[M0506]：“200”不在0..100之内", "wrong-mark-in-a-review.xlsx 工作表“评审” 第2行 C列“得分”"],
    arguments="--in {}#申报 --in 评审={}#评审")

bad("empty.xlsx", sheet_of([None]),
    ["error[M0790]: no visible sheet of the workbook holds anything"], ["错误[M0790]：工作簿中可见的工作表都是空的"])

bad("header-only.xlsx", sheet_of(HEADER), ["error[M0513]: there is no application in the data"], ["错误[M0513]：数据中没有任何申报"])

bad("password.xlsx", lambda office, path: saved(office, path, "xlsx", password="秘密"),
    ["error[M0587]: the workbook is protected by a password", "save it as .xlsx without a password"],
    ["错误[M0587]：工作簿设有打开密码", "请去掉密码，另存为 .xlsx"])

bad("old-kind.xlsx", lambda office, path: saved(office, path, "xls"),
    ["error[M0586]: this is a workbook of the old kind (.xls)", "open it in Excel or WPS and save it as .xlsx"],
    ["错误[M0586]：这是旧格式的工作簿（.xls）", "请在 Excel 或 WPS 中打开，另存为 .xlsx"])

bad("opendocument.xlsx", lambda office, path: saved(office, path, "ods"),
    ["error[M0588]: this is a file of another kind: OpenDocument (.ods)"], ["错误[M0588]：这是另一种文件：OpenDocument (.ods)"])

bad("cut-off.xlsx", lambda office, path: cut(office, path),
    ["error[M0585]: the workbook cannot be read: it is not an .xlsx file, or was cut off"],
    ["错误[M0585]：工作簿无法读取：不是 .xlsx 文件，或文件不完整"])

bad("web-page.xlsx", lambda office, path: written(path, "<html><table><tr><td>编号</td></tr></table></html>"),
    ["error[M0585]: the workbook cannot be read: it is not an .xlsx file, or was cut off"],
    ["错误[M0585]：工作簿无法读取：不是 .xlsx 文件，或文件不完整"])

bad("entities.xlsx",
    lambda office, path: after(office, path, sheet_of(HEADER, *ROWS), r"<worksheet", "<!DOCTYPE w [<!ENTITY a 'aaaa'>]><worksheet"),
    ["error[M0585]: the workbook cannot be read: its part xl/worksheets/sheet1.xml declares a document type"],
    ["错误[M0585]：工作簿无法读取：部件 xl/worksheets/sheet1.xml 声明了文档类型"])


def after(office, path, make, pattern, replacement):
    make(office, path)
    edited(path, "xl/worksheets/sheet1.xml", pattern, replacement)


def two_sheets(office, path):
    book = office.book()
    book.sheet().rows([HEADER, *ROWS])
    book.sheet("说明").rows([["请填写“申报”表"]])
    book.save(path)


def reviews(office, path, mark=80):
    book = office.book()
    book.sheet().rows([HEADER, *ROWS])
    book.sheet("评审").rows([["编号", "专家", "得分"], ["A", "专家1", mark], ["C", "专家2", 80.5]])
    book.save(path)


def saved(office, path, kind, password=None):
    import os
    book = office.book()
    book.sheet().rows([HEADER, *ROWS])
    other = path[:-4] + kind
    book.save(other, password)
    os.replace(other, path)


def cut(office, path):
    sheet_of(HEADER, *ROWS)(office, path)
    with open(path, "r+b") as file:
        file.truncate(2000)


def written(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
