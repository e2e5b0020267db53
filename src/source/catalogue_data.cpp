// M05xx: applications and calls. M08xx: sheets that tables stand in. Append at the end with the next number; each entry:
// number, code, en, zh, help en, help zh. The comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // detail, byte of the line
    {"M0501", "data.json", "this is not JSON: {0}, at byte {1} of the line", "不是合格的 JSON：{0}，位于该行第{1}字节",
     "correct the file, or write it again with the program it came from", "请改正文件，或从原来的系统重新导出"},
    // byte of the line
    {"M0502", "data.utf8", "the data are not UTF-8 text: byte {0} of the line does not belong to any character", "数据不是 UTF-8 文字：该行第{0}字节不成字符",
     "save the file as UTF-8", "请将文件另存为 UTF-8 编码"},
    // key
    {"M0503", "data.duplicate.key", "the key `{0}` stands twice in one object", "同一对象中键“{0}”出现两次",
     "keep one of them", "请只留一个"},
    // field
    {"M0504", "data.unknown.field", "the form has no field `{0}`", "表单中没有字段“{0}”",
     "declare the field, remove it from the data, or pass over such fields with `--ignore-unknown`", "请声明该字段，或从数据中删去，或用 --ignore-unknown 忽略这类字段"},
    // kind expected, value found
    {"M0505", "data.type", "{0} is expected, found `{1}`", "这里应填{0}，却是“{1}”",
     "write {0}", "请填{0}"},
    // value, range
    {"M0506", "data.range", "`{0}` is outside {1}", "“{0}”不在{1}之内",
     "write a value within {1}", "请填{1}之内的值"},
    // value, step, low
    {"M0507", "data.step", "`{0}` is not on the steps of {1} from {2}", "“{0}”不在从{2}起、步长{1}的刻度上",
     "write a value that is a whole number of steps from {2}", "请填刻度上的值"},
    // value, limit
    {"M0508", "data.digits", "`{0}` has more than {1} digits", "“{0}”超过{1}位数字",
     "write the number with at most {1} digits", "请写不超过{1}位的数字"},
    // value, the choices
    {"M0509", "data.choice", "`{0}` is not one of the choices", "“{0}”不在可选项之内",
     "write {1}", "请填{1}"},
    // key field
    {"M0510", "data.id.missing", "the application has no `{0}`", "申报没有“{0}”",
     "fill in `{0}`: it is the application's key", "请填“{0}”：它是申报的主键"},
    // key, line of the first
    {"M0511", "data.id.twice", "a second application has the key `{0}`; the first stands on line {1}", "主键“{0}”重复，第一份申报在第{1}行",
     "remove one of them, or correct its key", "请删去其中一份，或改正主键"},
    // list, key
    {"M0512", "data.element.twice", "two elements of `{0}` have the key `{1}`", "“{0}”中有两项的主键都是“{1}”",
     "remove one of them, or correct its key", "请删去其中一项，或改正主键"},
    {"M0513", "data.empty", "there is no application in the data", "数据中没有任何申报",
     "check that this is the right file", "请检查文件是否正确"},
    // value
    {"M0514", "data.date", "`{0}` is not a day that can be read without guessing", "“{0}”不是可以确认的日期",
     "write year, month and day: 2022-08-08", "请写年、月、日，如 2022-08-08"},
    // value, unit or currency expected
    {"M0515", "data.money.unit", "the unit of `{0}` does not fit: {1} is expected", "“{0}”的单位不符：应为{1}",
     "write the amount in {1}", "请以{1}填写金额"},
    // value
    {"M0516", "data.percent", "`{0}` does not say whether it is a percentage", "“{0}”没有说明是否为百分数",
     "write it with its sign, as in `5%`, or give the field a unit: `percent in %` or `percent in 1`", "请连同百分号一起写，如“5%”，或给字段写明单位：“百分比 单位 %”或“百分比 单位 1”"},
    // limit
    {"M0517", "data.nesting", "objects and lists stand in one another more than {0} levels deep", "对象和列表嵌套超过{0}层", "", ""},
    // list, limit
    {"M0518", "data.list.length", "the list `{0}` has more than {1} elements", "列表“{0}”超过{1}项", "", ""},
    {"M0519", "data.truncated", "the file ends in the middle of an application", "文件在一份申报中间结束",
     "get the whole file again", "请重新取得完整的文件"},
    // what was found
    {"M0520", "data.notobject", "an application must be an object, but this is {0}", "申报应为对象，而这里是{0}",
     "write `{ \"field\": value, … }`", "请写成“{ \"字段\": 值, … }”"},
    // key of the call
    {"M0521", "data.call.missing", "there is no call `{0}`", "没有“{0}”这一批次",
     "give the facts of the calls with `--call FILE`", "请用 --call 文件 给出各批次的信息"},
    // key of the call
    {"M0522", "data.call.twice", "the call `{0}` is given twice", "批次“{0}”给出了两次",
     "keep one of them", "请只留一个"},
    // value
    {"M0523", "data.text", "the text `{0}` holds a zero byte or a broken character", "文字“{0}”中有零字节或残缺的字符",
     "write the text again", "请重新填写"},
    // limit
    {"M0524", "data.bytes", "the application has more than {0} bytes", "申报超过{0}字节", "", ""},
    // field, suggestion
    {"M0525", "data.unknown.field.near", "the form has no field `{0}`", "表单中没有字段“{0}”",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // value, nearest choice
    {"M0526", "data.choice.near", "`{0}` is not one of the choices", "“{0}”不在可选项之内",
     "did you mean `{1}`?", "是否想填“{1}”？"},
    {"M0527", "data.call.undeclared", "the policy declares no call, but facts of calls are given", "政策没有声明批次信息，却给出了批次数据",
     "declare `call { … }` in the rules, or leave the file out", "请在规则中声明批次，或不要给出该文件"},
    // key field
    {"M0528", "data.call.key", "the call has no `{0}`", "批次没有“{0}”",
     "fill in `{0}`: it is what joins the call to its applications", "请填“{0}”：批次靠它与申报对应"},
    // file
    {"M0529", "data.call.single", "a second call is given, but the call has no key field to tell them apart", "给出了第二个批次，但批次没有主键可以区分",
     "mark a field of the call as `key`, or keep one call", "请把批次的一个字段标为“主键”，或只留一个批次"},
    // key field of the cohort
    {"M0530", "data.cohort.missing", "`{0}` is missing, and with it the cohort in which the application competes",
     "缺少“{0}”，无法确定与哪些申报同批评选", "fill in `{0}`", "请填“{0}”"},
    {"M0565", "ruling.because", "the ruling has no reason", "裁定没有写明理由",
     "write in `because` why it was decided so", "请在 because 栏写明为什么这样裁定"},
    // field
    {"M0566", "ruling.missing", "the ruling has no `{0}`", "裁定没有“{0}”",
     "fill in `{0}`", "请填“{0}”"},
    // what was written, the kinds
    {"M0567", "ruling.what", "`{0}` is not a kind of ruling", "没有“{0}”这种裁定",
     "write one of: {1}", "可写：{1}"},
    // kind, what is expected, value
    {"M0568", "ruling.value", "a ruling `{0}` takes {1}, found `{2}`", "裁定“{0}”应填{1}，却是“{2}”",
     "write {1}", "请填{1}"},
    // name, suggestion
    {"M0569", "ruling.name", "the rules have no `{0}` here", "规则中这里没有“{0}”",
     "perhaps: {1}", "是否指：{1}"},
    // definition, value, range
    {"M0570", "ruling.range", "`{0}` cannot be {1}: its values lie within {2}", "“{0}”不能是{1}：它的值在{2}之内",
     "pick a value within {2}", "请取{2}之内的值"},
    {"M0571", "ruling.pays", "no tier pays money, so no amount can be ruled", "没有发放资金的等次，不能裁定金额", "", ""},
    // application, kind
    {"M0572", "ruling.twice", "a second ruling `{1}` on `{0}`", "对“{0}”的裁定“{1}”出现两次",
     "keep the one that holds", "请只留有效的一项"},
    // application, suggestion
    {"M0573", "ruling.unknown", "a ruling concerns `{0}`, but there is no such application", "裁定涉及“{0}”，但没有这份申报",
     "did you mean `{1}`?", "是否指“{1}”？"},
    // value
    {"M0574", "data.revision", "`{0}` is no number of a revision", "“{0}”不是修订次数",
     "number the revisions 1, 2, 3 …; the highest counts", "修订次数请填 1、2、3……，以最大者为准"},
    // byte of the line
    {"M0575", "data.encoding", "the table is neither UTF-8 nor GB18030 text: byte {0} of the line does not belong to any character", "表格既不是 UTF-8 也不是 GB18030（GBK）文字：该行第{0}字节不成字符",
     "save it again, in Excel as \"CSV UTF-8\"", "请重新保存，在 Excel 中选“CSV UTF-8”"},
    // cells of the row, cells of the header
    {"M0576", "data.row.width", "this row has {0} cells, but the header has {1}", "这一行有{0}格，而表头有{1}格",
     "look for a separator that is missing, or that stands in a text without quotation marks", "请查看是否缺了分隔符，或文字中有分隔符却没有加引号"},
    // number of the cell
    {"M0577", "data.quote", "a quotation mark stands within cell {0}, so nobody knows where the cell ends", "第{0}格中间有引号，无法确定这一格到哪里为止",
     "put the whole cell in quotation marks, and write a mark within it twice: \"\"", "请用引号括住整格，格内的引号写两次：\"\""},
    // number of the cell
    {"M0578", "data.quote.open", "the quotation mark that opens cell {0} is never closed", "第{0}格的前引号没有对应的后引号",
     "close it, or take it away", "请补上后引号，或删去前引号"},
    // heading of the first, heading of the second
    {"M0579", "data.heading.twice", "the columns `{0}` and `{1}` both hold the same field", "“{0}”和“{1}”两列对应同一个字段",
     "keep one of them", "请只留一列"},
    {"M0580", "data.heading.missing", "this cell has a value, but its column has no heading", "这一格有内容，但所在列没有表头",
     "write a heading above it, or empty the cell", "请填写表头，或清空这一格"},
    // value
    {"M0581", "data.cell.shortened", "`{0}` is what a spreadsheet leaves of a long number: its last digits are lost", "“{0}”是电子表格对长数字的缩写，末尾数字已经丢失",
     "get the number from its source again, and format the column as text before entering it", "请从原始材料重新取得号码，先把该列设为“文本”格式再录入"},
    // value
    {"M0582", "data.cell.fault", "`{0}` is the result of a formula that failed", "“{0}”是公式出错的结果",
     "correct the formula, or write the value", "请改正公式，或直接填写数值"},
    // value
    {"M0583", "data.comma", "`{0}` may be a decimal or a number of thousands: cells are separated by semicolons here", "“{0}”可能是小数，也可能是千分位写法：本文件以分号分隔",
     "write a point before decimals, and thousands without a separator", "小数请用小数点，整数请不要写千分位逗号"},
    // list, key
    {"M0584", "data.orphan", "a row of `{0}` belongs to application `{1}`, which is not in the data", "“{0}”中有一行属于申报“{1}”，但数据中没有这份申报",
     "correct the key, or add the application", "请改正主键，或补上该申报"},
    // what is wrong with it
    {"M0585", "book.broken", "the workbook cannot be read: {0}", "工作簿无法读取：{0}",
     "open it in Excel and save it again as .xlsx", "请在 Excel 中打开，重新另存为 .xlsx"},
    {"M0586", "book.old", "this is a workbook of the old kind (.xls)", "这是旧格式的工作簿（.xls）",
     "open it in Excel or WPS and save it as .xlsx", "请在 Excel 或 WPS 中打开，另存为 .xlsx"},
    {"M0587", "book.protected", "the workbook is protected by a password", "工作簿设有打开密码",
     "save it as .xlsx without a password", "请去掉密码，另存为 .xlsx"},
    // kind of file
    {"M0588", "book.other", "this is a file of another kind: {0}", "这是另一种文件：{0}",
     "open it and save it as .xlsx", "请打开后另存为 .xlsx"},
    // the sheets, an address
    {"M0589", "book.sheets", "several sheets hold something: {0}", "有多张工作表填有内容：{0}",
     "say which one is meant: {1}", "请指明是哪一张：{1}"},
    // name wanted, the sheets
    {"M0590", "book.sheet.unknown", "the workbook has no sheet `{0}`", "工作簿中没有工作表“{0}”",
     "choose one of {1}", "请从中选择：{1}"},
    // number and what is counted
    {"M0591", "book.large", "the workbook has more than {0}", "工作簿超过{0}",
     "keep only the sheet that is needed, and delete empty rows and columns", "请只保留需要的工作表，并删除多余的空行空列"},
    // range
    {"M0592", "table.merged", "the cells {0} are merged: it is not clear which rows their value belongs to", "单元格 {0} 是合并的，无法确定其值属于哪些行",
     "unmerge them and fill in the value in each row", "请取消合并，并在每一行填写"},
    {"M0593", "data.single", "one application is decided here, and a second one begins", "此处只评定一份申报，但又出现了第二份",
     "decide a list of applications as a cohort, or one by one", "请把多份申报作为一批评定，或逐份评定"},
    // file
    {"M0800", "sheet.empty", "the sheet `{0}` holds no rows", "表文件“{0}”没有任何行", "", ""},
    // what stands there, what is expected
    {"M0801", "sheet.block", "`{0}` is not understood above the rows; expected here: {1}", "各行之上的“{0}”无法理解；此处应为：{1}",
     "`milu export` writes a sheet whose head can be taken as a pattern", "可用 milu export 导出一张表，照其表头填写"},
    // column
    {"M0802", "sheet.column", "the sheet has no column `{0}`", "表文件没有“{0}”列",
     "add a column with this heading", "请加上以此为标题的列"},
    // heading, the nearest
    {"M0803", "sheet.extra", "`{0}` is not a column of this table", "“{0}”不是本表的列",
     "did you mean `{1}`? Clauses stand under `cites`", "是否想写“{1}”？条款写在“依据”列"},
    // what the sheet says, what the rules say
    {"M0804", "sheet.differs", "the sheet says `{0}`, the rules say `{1}`", "表文件写的是“{0}”，规则写的是“{1}”",
     "change one of them", "请改其中之一"},
    // cell
    {"M0805", "table.cell", "`{0}` cannot be understood as a cell of a table", "表格单元“{0}”无法理解",
     "write `-`, a value, `>= 60`, `[60..80)`, `a, b` or `not(a)`", "请写“-”、一个值、“>= 60”“[60..80)”“甲, 乙”或“非(甲)”"},
    {"M0806", "sheet.blank", "the cell is empty, which could mean anything", "此格为空，无法判断其含义",
     "write `-` where any value fits; an output needs a value", "任何值都可以时请写“-”；结果列必须有值"},
    // cell
    {"M0807", "sheet.beside", "`{0}` stands in no column of the table", "“{0}”不在本表的任何一列之内",
     "remove it, or give its column a heading", "请删去，或给该列加上标题"},
    // limit
    {"M0808", "sheet.rows", "the sheet has more than {0} rows", "表文件超过{0}行", "divide the table", "请把表拆开"},
};

}  // namespace

std::span<const message> data_messages() { return chapter; }

}  // namespace milu
