// M06xx: errors of one decision. M07xx: command line and files. Append to the end of a hundred with its next number; each
// entry: number, code, en, zh, help en, help zh. The comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    {"M0601", "decide.zero", "division by zero", "除数为零",
     "say what holds then, with `cases`", "请用“分情形”规定这时怎么办"},
    // position or key, length of the list
    {"M0602", "decide.lookup", "there is no element {0}: the list has {1}", "没有第{0}项：列表共{1}项",
     "ask first how many there are, with `count`", "请先用“计数”判断有几项"},
    // limit
    {"M0603", "decide.digits", "the exact result has more than {0} digits", "准确结果超过{0}位数字",
     "round an intermediate value", "请对中间值舍入"},
    {"M0604", "decide.power", "this power cannot be computed exactly", "这个乘方无法准确计算",
     "use a whole exponent that is not so large", "请用不太大的整数指数"},
    {"M0605", "decide.date", "the day lies outside the years 1 to 9999", "得到的日期不在公元1至9999年之内", "", ""},
    // path of the field; empty for a computed value
    {"M0606", "decide.inapplicable", "`{0}` does not apply here, but its value is needed", "“{0}”不适用，但此处需要它的值",
     "ask first with `= inapplicable`", "请先用“= 不适用”判断"},
    {"M0607", "decide.band", "no row of this table fits", "分档表中没有符合的行", "add `else`", "请加“其余”"},
    // rule
    {"M0608", "decide.check", "the data do not pass the check `{0}`", "数据没有通过校验“{0}”",
     "correct the application's data", "请更正申报数据"},
    {"M0609", "decide.duration", "months and days cannot be compared: a month has no fixed number of days",
     "月数与天数不能比较：一个月没有固定的天数", "write both in the same unit", "请用同一种单位"},
    {"M0610", "decide.calendar", "working days need a calendar of holidays", "计算工作日需要节假日表", "", ""},
    // limit
    {"M0611", "decide.depth", "this expression is nested more than {0} levels deep", "表达式嵌套超过{0}层",
     "name a part of it with `define`", "请用“定义”给其中一部分命名"},
    {"M0612", "decide.kind", "this value is of another kind than the rules were checked for", "此处的值与规则检查时的种类不同",
     "please report it together with the rules", "请连同规则一并报告"},
    // tier, amount
    {"M0613", "decide.negative", "`{0}` would pay {1}, and what is paid cannot be negative", "“{0}”应付{1}，给付金额不能为负",
     "end the amount with `at least 0 CNY`, or correct the data", "请在金额之后写“最少 0元”，或更正申报数据"},
    // year-month-day as computed
    {"M0648", "decide.day", "the calendar has no day {0}", "日历上没有{0}这一天",
     "check the year, month and day", "请核对年、月、日"},
    // number
    {"M0655", "decide.looks", "in this cohort the statement would look at applications more than {0} times",
     "在这批申报中，该条须两两比较超过{0}次",
     "compare with `=` where possible, so that one computation serves many applications",
     "请尽量用“=”比较，使一次计算可用于多份申报"},
    {"M0656", "pool.differs", "the cohorts of this pool say different things here, because their calls differ",
     "所合并的各批申报因批次资料不同，在此处结果不同",
     "use what is the same for all of them, such as `left(…)`", "请用各批次相同的内容，例如“结余(…)”"},
    // tier, closing day, day of the decline
    {"M0670", "decline.closed", "the waiting list for `{0}` closed on {1}, and this is declined on {2}",
     "“{0}”的候补名单已于{1}截止，而放弃日期是{2}",
     "nobody moves up after that day; to take the award away all the same, record a ruling `tier`: `none`",
     "截止后不再递补；如仍须取消，请另作裁定“等次”：“无”"},
    // tier, closing day
    {"M0671", "decline.day", "the waiting list for `{0}` closes on {1}, and nothing says on which day this is declined",
     "“{0}”的候补名单于{1}截止，但没有说明放弃日期", "give `--declined-on DATE` or `--as-of DATE`",
     "请给出 --declined-on 日期 或 --as-of 日期"},
    // tier
    {"M0672", "decline.closing", "the day on which the waiting list for `{0}` closes is unknown", "“{0}”候补名单的截止日期不明",
     "complete the call, or whatever this date is taken from", "请补全批次信息等日期来源"},
    // tier, id, why
    {"M0673", "decline.empty", "the place of `{0}` that `{1}` declines goes to nobody: {2}", "“{1}”放弃的“{0}”名额无人递补：{2}", "", ""},
    // id
    {"M0674", "decline.twice", "`{0}` declines twice", "“{0}”的放弃写了两次", "keep one", "请只留一个"},
    // value
    {"M0675", "data.units", "`{0}` is in another unit than the amounts above it in this column", "“{0}”与本列前面的数值单位不同",
     "check that each is meant as written; then write one unit throughout", "请核对是否属实，并统一单位"},
    // cells of the header, cells of the rows
    {"M0676", "data.header.width", "the header has {0} cells, but the rows below it have {1}", "表头有{0}格，而下面各行有{1}格",
     "look for a separator in the header that is missing or one too many", "请查看表头是否少了或多了分隔符"},
    {"M0677", "data.header.again", "this row repeats the header", "这一行又是表头",
     "remove it, and check that only one table stands in the file", "请删去这一行，并检查文件中是否只有一张表"},
    // what is wrong
    {"M0701", "cli.usage", "the command cannot be understood: {0}", "命令无法理解：{0}",
     "`milu --help` lists what can be written", "可用 milu --help 查看写法"},
    // path
    {"M0702", "file.missing", "there is no file `{0}`", "没有文件“{0}”", "check the path", "请检查路径"},
    // path, reason
    {"M0703", "file.read", "the file `{0}` cannot be read: {1}", "文件“{0}”无法读取：{1}",
     "check that it is a file that you may read", "请检查它是否为文件、是否有读取权限"},
    // path, reason
    {"M0704", "file.write", "the file `{0}` cannot be written: {1}", "文件“{0}”无法写入：{1}",
     "check that the folder exists and that you may write there", "请检查目录是否存在、是否有写入权限"},
    // parameter, suggestion
    {"M0705", "set.unknown", "`--set` names `{0}`, but the rules have no such parameter", "--set 指定了“{0}”，但规则中没有这个参数",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // parameter, value, what is wrong with it
    {"M0706", "set.value", "`{1}` is not a value for parameter `{0}`: {2}", "“{1}”不能作参数“{0}”的值：{2}",
     "write the value as the rules do", "请按规则中的写法写"},
    // name, known ones
    {"M0707", "profile.unknown", "there is no profile `{0}`", "没有参数方案“{0}”",
     "the rules have: {1}", "规则中有：{1}"},
    // clause or definition
    {"M0708", "asof.needed", "`{0}` depends on a date, and no as-of date is given", "“{0}”取决于日期，但没有给出基准日",
     "give `--as-of DATE`, or the call's date with `--call FILE`", "请给出 --as-of 日期，或用 --call 文件 给出本批次的日期"},
    // text
    {"M0709", "asof.invalid", "`{0}` is not a day", "“{0}”不是日期", "write it as 2022-08-08", "请写成 2022-08-08"},
    // id, suggestion
    {"M0710", "id.unknown", "there is no application `{0}` in the data", "数据中没有申报“{0}”",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // path
    {"M0711", "rules.none", "nothing was tested: `{0}` holds no rules with tests", "什么也没有验算：“{0}”中没有带验算的规则",
     "name a `.milu` file with `tests`, or a folder that holds one", "请指明带“验算”的 .milu 文件或其所在目录"},
    // format, known ones
    {"M0712", "format.unknown", "the format `{0}` is not known", "不认识格式“{0}”", "choose one of {1}", "请从中选用：{1}"},
    // number, round
    {"M0713", "cohort.undetermined", "{0} applications of round `{1}` are undetermined, so no tier is awarded",
     "评选“{1}”有{0}份待定申报，因此不评定等次",
     "complete them, or change `undetermined applications`", "请补全这些申报，或修改“待定申报”的规定"},
    // word, suggestion
    {"M0714", "help.unknown", "there is no help for `{0}`", "没有“{0}”的帮助", "did you mean `{1}`?", "是否想查“{1}”？"},
    // command or option
    {"M0715", "cli.later", "`{0}` is not in this release", "本版本还没有“{0}”", "`milu help` lists what there is", "可用 milu help 查看现有命令"},
    // what was written, suggestion
    {"M0716", "cli.unknown", "`{0}` is not known", "不认识“{0}”", "did you mean `{1}`?", "是否想写“{1}”？"},
    // option or argument
    {"M0717", "cli.missing", "{0} is missing", "缺少 {0}", "`milu help {1}` shows how it is written", "可用 milu help {1} 查看写法"},
    // policy
    {"M0718", "call.needed", "the rules of `{0}` use the facts of a call, and none are given", "“{0}”的规则要用到本批次的信息，但没有给出",
     "give them with `--call FILE`", "请用 --call 文件 给出"},
    // number
    {"M0719", "cli.more", "{0} more problems are not shown", "另有{0}个问题没有列出", "", ""},
    // statement
    {"M0720", "award.count", "`{0}` must be a whole number that is not negative", "“{0}”应为非负整数",
     "round it with `rounded down to whole`, or correct the parameter", "请写“只舍不入 保留整数”，或改正参数"},
    // path, limit
    {"M0721", "file.large", "the file `{0}` has more than {1} bytes", "文件“{0}”超过{1}字节", "", ""},
    // what went wrong
    {"M0722", "internal", "an error inside milu: {0}", "milu 内部错误：{0}", "please report it with the command that led to it", "请连同所用命令一并报告"},
    // clause or definition, key of the call
    {"M0723", "asof.call", "`{0}` depends on a date, and call `{1}` names none", "“{0}”取决于日期，但批次“{1}”没有给出日期",
     "complete the date of the call, or give `--as-of DATE` for all calls", "请补全该批次的日期，或用 --as-of 日期 统一指定"},
    // round, application, what is wrong
    {"M0745", "certificate.flaw", "an error inside milu: the certificate of `{0}` is refused at `{1}` ({2}); nothing is written",
     "milu 内部错误：“{0}”的评选凭证在“{1}”处未通过核对（{2}），没有写出任何结果",
     "please report it with the command that led to it", "请连同所用命令一并报告"},
    {"M0765", "recorded.schema", "this is no decision record `milu.decision/1`", "这不是 milu.decision/1 结论记录",
     "give a file that `milu award` or `milu eval` wrote as jsonl or json", "请给出 milu award 或 milu eval 以 jsonl 或 json 写出的文件"},
    // id
    {"M0766", "recorded.twice", "a second record of `{0}`", "“{0}”的结论出现两次", "", ""},
    {"M0767", "recorded.empty", "the file holds no decision records", "文件中没有结论记录", "", ""},
    // path
    {"M0768", "against.overwrites", "`--out {0}` would overwrite the earlier decisions", "--out {0} 会覆盖以前的结论",
     "write the new decisions to another file", "请把新的结论写到另一个文件"},
    // field
    {"M0769", "audience.private", "`{0}` is private and cannot be shown", "“{0}”是保密字段，不能公示", "", ""},
    // field, suggestion
    {"M0770", "audience.field", "the form has no field `{0}` that could be shown", "表单中没有可以公示的字段“{0}”",
     "did you mean `{1}`?", "是否指“{1}”？"},
    // list, heading
    {"M0775", "data.child.key", "the rows of `{0}` must say which application they belong to, but `{1}` is missing", "“{0}”的每一行都要说明属于哪份申报，但缺少“{1}”",
     "add a column `{1}` that holds the key", "请加上“{1}”一列，填写主键"},
    // path, reason
    {"M0776", "archive.broken", "the compressed file `{0}` cannot be unpacked: {1}", "压缩文件“{0}”无法解压：{1}",
     "get the whole file again", "请重新取得完整的文件"},
    // path, limit
    {"M0777", "archive.large", "the compressed file `{0}` holds more than {1} bytes", "压缩文件“{0}”解压后超过{1}字节", "", ""},
    // limit
    {"M0778", "data.cell.bytes", "a cell has more than {0} bytes", "有一格超过{0}字节",
     "look for a quotation mark that is not closed", "请查看是否有未闭合的引号"},
    // limit
    {"M0779", "data.columns", "a row has more than {0} cells", "有一行超过{0}格", "", ""},
    // limit
    {"M0780", "data.rows", "the table has more than {0} rows", "表格超过{0}行", "", ""},
    {"M0781", "data.encoding.unavailable", "this computer cannot read GB18030 text", "这台计算机无法读取 GB18030（GBK）文字",
     "save the table as UTF-8, or install the conversion modules of the C library", "请将表格另存为 UTF-8，或安装 C 库的字符集转换模块"},
    // what is wrong
    {"M0782", "map.broken", "the map file cannot be used: {0}", "对照表无法使用：{0}",
     "write a table with the columns `heading` and `field`, and `value` and `means` for other spellings of a value", "请写成有 heading、field 两列的表；取值另有写法时再加 value、means 两列"},
    // name
    {"M0783", "data.list.unknown", "the form has no list `{0}`", "表单中没有列表“{0}”",
     "write `--in LIST=FILE` with a list that the form declares", "请写 --in 列表名=文件，列表名须在表单中声明"},
    // heading
    {"M0784", "data.column.missing", "the table has no column `{0}`, which is the key of an application", "表格没有“{0}”一列，而它是申报的主键",
     "check that the header is the first row, or rename the column with `--map FILE`", "请检查第一行是否为表头，或用 --map 文件 给出对照"},
    // text of the cell
    {"M0785", "table.total", "this row looks like a total (`{0}`), not like an application", "这一行像是汇总行（“{0}”），不是一份申报",
     "delete the row from the table", "请从表中删去这一行"},
    // rows and columns
    {"M0786", "table.hidden", "hidden {0} were read like all others", "隐藏的{0}也照常读入",
     "show them in the table and check that they belong there", "请在表中取消隐藏，核对是否应当计入"},
    // the sheets
    {"M0787", "book.sheet.hidden", "hidden sheets were left out: {0}", "没有读取隐藏的工作表：{0}",
     "name a sheet to read it: book.xlsx#SHEET", "如需读取，请写明工作表：book.xlsx#工作表"},
    // formula
    {"M0788", "data.cell.formula", "the formula `{0}` has no stored result", "公式“{0}”没有存下结果",
     "open the workbook in Excel, let it calculate, and save it", "请在 Excel 中打开，重新计算后保存"},
    // number as read
    {"M0789", "data.cell.inexact", "the workbook stores more than 15 digits here; the number was read as `{0}`", "此处存储的数字超过15位，已按“{0}”读入",
     "round the number in the workbook, for instance with ROUND", "请在工作簿中取整，例如用 ROUND 函数"},
    // the sheets that are hidden
    {"M0790", "book.empty", "no visible sheet of the workbook holds anything", "工作簿中可见的工作表都是空的",
     "show the sheet that holds the data: {0}", "请取消隐藏填有数据的工作表：{0}"},
    // digest of the rules, digest expected
    {"M0793", "rules.digest", "these are other rules than expected: their digest is {0}, not {1}", "规则与预期的不同：摘要是{0}，不是{1}",
     "load the rules that were meant, or expect the digest of these", "请载入原定的规则，或改用这份规则的摘要"},
    // argument, what is wrong with it
    {"M0794", "api.argument", "the argument `{0}` {1}", "参数“{0}”{1}", "", ""},
    // id
    {"M0795", "id.none", "there is no application `{0}` in the data", "数据中没有申报“{0}”", "", ""},
    // parameter, known ones
    {"M0796", "set.none", "the rules have no parameter `{0}`", "规则中没有参数“{0}”", "they have: {1}", "规则中有：{1}"},
    // id, suggestion
    {"M0797", "decline.unknown", "`--decline` names `{0}`, but there is no such application", "--decline 指定了“{0}”，但没有这份申报",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // id
    {"M0798", "decline.because", "nothing says why `{0}` declines", "没有写明“{0}”为什么放弃",
     "write it as `--decline {0}=reason`", "请写成 --decline {0}=理由"},
    // id
    {"M0799", "decline.nothing", "`{0}` has no award to decline, and no place on a waiting list", "“{0}”没有可以放弃的奖项，也不在候补名单上",
     "check the id; `milu explain` says why it has no award", "请核对编号；可用 milu explain 查看它为什么未获奖"},
};

}  // namespace

std::span<const message> decision_messages() { return chapter; }

}  // namespace milu
