// M01xx: words, brackets, characters. Append at the end with the next number; each entry: number, code, en, zh, help en,
// help zh. The comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // word found, word meant
    {"M0101", "syn.word", "`{0}` is not a word that can stand here", "这里不能用“{0}”",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // word found, line repaired
    {"M0102", "syn.glued", "unknown name `{0}`: words of the language need a blank on both sides",
     "“{0}”连在一起，认不出来：关键词前后各空一格",
     "write `{1}`; `milu fmt --repair` does it for the whole file", "请写“{1}”；全文可用 milu fmt --repair 一次改好"},
    // name declared, name and attribute apart
    {"M0103", "syn.glued.name", "the name `{0}` ends in an attribute", "名称“{0}”末尾连着关键词",
     "write `{1}`, or choose another name", "请写“{1}”，或另取名称"},
    // number of the line
    {"M0104", "syn.comma", "a comma is missing at the end of line {0}: every row of a `by` table ends with one",
     "第{0}行末尾缺逗号：分档表每行之间要有逗号", "add `,` at the end of line {0}", "请在第{0}行末尾加“，”"},
    // block, number of its line
    {"M0105", "syn.brace", "the `{` of `{0}` (line {1}) is never closed", "第{1}行“{0}”的“{”没有对应的“}”",
     "add the missing `}`", "请补上“}”"},
    // word
    {"M0106", "syn.reserved", "`{0}` is a word of the language and cannot be a name", "“{0}”是语言用词，不能直接作名称",
     "write it in backquotes, or choose another name and add `column \"{0}\"`",
     "作名称时写成 `{0}`，或另起名称并加“列名 \"{0}\"”"},
    {"M0107", "syn.colon", "a `:` is missing before what is tested or computed", "要判断或计算的内容之前缺“：”",
     "what describes the rule stands before the colon, what it tests after it", "冒号前写名称和依据，冒号后写条件"},
    // word, comparison to write instead
    {"M0108", "syn.above", "`{0}` stands only in the rows of a `by` table", "“{0}”只用于分档表",
     "write `{1}`", "这里请写“{1}”"},
    // word found, canonical word
    {"M0109", "syn.other", "`{0}` is understood as `{1}`; `milu fmt` writes `{1}`",
     "“{0}”已按“{1}”理解，整理时改写为“{1}”", "", ""},
    // what was found, list of what could stand here
    {"M0110", "syn.expected", "found {0} where {1} should stand", "这里应为{1}，却是{0}", "", ""},
    {"M0111", "syn.text", "the text that begins here is not closed on its line", "这里开始的文字在本行内没有结束引号",
     "add the closing quotation mark; a `\"` inside a text is written `\\\"`", "请补上结束引号；文字内的 \" 写成 \\\""},
    {"M0112", "syn.name", "the name in backquotes that begins here is not closed on its line", "这里开始的反引号名称在本行内没有结束",
     "add the closing backquote", "请补上结束的反引号"},
    {"M0113", "syn.comment", "a comment needs a blank before its `--`", "注释的“--”之前要有空格",
     "write a blank before `--`; for minus a negative number put brackets around it", "请在“--”前加空格；减负数时请给负数加括号"},
    // character, its number as U+XXXX
    {"M0114", "syn.character", "the character `{0}` ({1}) has no meaning here", "这里不能用字符“{0}”（{1}）",
     "remove it, or put the name that holds it in backquotes", "请删去；若属于名称，请把名称放进反引号"},
    // U+XXXX
    {"M0115", "syn.control", "an invisible or text-direction character ({0}) stands here", "这里有看不见的字符或改变文字方向的字符（{0}）",
     "delete it: it can make rules look different from what they say", "请删去：这种字符会使规则看上去与实际不同"},
    // offset of the first byte
    {"M0116", "syn.utf8", "the file is not UTF-8 text: byte {0} does not belong to any character",
     "文件不是 UTF-8 文字：第{0}字节不成字符", "save the file as UTF-8", "请将文件另存为 UTF-8 编码"},
    {"M0117", "syn.nul", "a zero byte stands here", "这里有一个零字节",
     "check that this is a text file in UTF-8, not UTF-16 or a document of a word processor",
     "请检查文件是否为 UTF-8 文本，而不是 UTF-16 或文字处理软件的文档"},
    {"M0118", "syn.empty", "the file is empty", "文件是空的", "begin with `milu 1` and `policy`", "请以“milu 1”和“政策”开头"},
    // what was found
    {"M0119", "syn.edition", "the first line must be `milu 1`, not `{0}`", "第一行应为“milu 1”，却是“{0}”",
     "write `milu 1` on the first line: it names the version of the language", "请在第一行写“milu 1”，表明语言的版本"},
    // limit
    {"M0120", "syn.nesting", "brackets, blocks and conditions stand in one another more than {0} levels deep",
     "括号、段落和条件嵌套超过{0}层", "give a part a name with `define`", "请用“定义”给其中一部分取名"},
    // limit
    {"M0121", "syn.digits", "the number has more than {0} digits", "数字超过{0}位",
     "write a shorter number", "请写较短的数字"},
    // limit
    {"M0122", "syn.bytes", "the file has more than {0} bytes", "文件超过{0}字节",
     "divide it and bring the parts together with `use`", "请拆成几个文件，用“引用”合并"},
    // text
    {"M0123", "syn.date", "there is no day `{0}` in the calendar", "日历上没有“{0}”这一天",
     "write year, month and day: `2022-08-08`", "请写年、月、日，如“2022-08-08”"},
    // block or statement
    {"M0124", "syn.eof", "the file ends inside {0}", "文件在{0}中间结束", "complete it", "请补写完整"},
    // bracket, number of its line
    {"M0125", "syn.paren", "the bracket `{0}` of line {1} is never closed", "第{1}行的“{0}”没有对应的右括号",
     "add the closing bracket", "请补上右括号"},
    {"M0126", "syn.twominus", "two minus signs stand together", "两个负号连在一起",
     "write one, or put the negative number in brackets: `a - (-b)`", "请只写一个，或给负数加括号：“a - (-b)”"},
    // limit
    {"M0127", "syn.many", "there are more than {0} problems; the rest is not shown", "问题超过{0}个，其余不再列出",
     "correct these first and check again", "请先改正这些，再重新检查"},
    {"M0128", "syn.rowend", "a row must end before the next one begins", "上一行没有结束就开始了下一行",
     "put a comma between the two rows", "请在两行之间加逗号"},
    // limit
    {"M0129", "syn.namelong", "the name is longer than {0} bytes", "名称超过{0}字节",
     "choose a short name and put the long one into its label", "请取短名，把长的写进标签"},
    // closing sign
    {"M0130", "syn.unopened", "the `{0}` closes nothing", "“{0}”没有对应的左括号",
     "remove it, or add what it should close", "请删去，或补上左括号"},
    // operator
    {"M0131", "syn.suffix", "`{0}` cannot follow `at most`, `at least` or `rounded`, which end an expression",
     "“最多”“最少”和舍入之后不能再写“{0}”，它们结束一个算式",
     "put brackets around what is capped or rounded: `(a rounded down to whole) {0} b`",
     "请给封顶或舍入的部分加括号：“(甲 只舍不入 保留整数) {0} 乙”"},
    // number as written, number to write
    {"M0132", "syn.thousands", "a comma does not group digits: `{0}`", "逗号不能作千位分隔：“{0}”",
     "write `{1}`", "请写“{1}”"},
    // name as written
    {"M0133", "syn.dash", "a name cannot hold `-`: `{0}`", "名称中不能有“-”：“{0}”",
     "write it in backquotes: `` `{0}` ``", "请放进反引号：`{0}`"},
    // word
    {"M0134", "syn.if", "there is no `{0}` that chooses between values", "不能用“{0}”在几个值中选取",
     "write `cases { condition: value, else: value }`", "请写“分情形 { 条件: 值, 其余: 值 }”"},
    // word, the nearest that exists
    {"M0135", "syn.function.near", "nothing is computed by `{0}(…)`", "没有“{0}(…)”这种计算",
     "did you mean `{1}(…)`?", "是否想写“{1}(…)”？"},
    // word
    {"M0136", "syn.function", "nothing is computed by `{0}(…)`", "没有“{0}(…)”这种计算",
     "write an operation with `+ - * /`, `by`, `cases`, or one of sum, mean, median, count, max, min, any, all, none, abs, year, years, date",
     "请用“+ - × ÷”“按”“分情形”，或合计、平均、中位数、计数、最大、最小、任一、全部、均无、绝对值、年份、满年数、日期"},
    // label, the statement with the label in its place
    {"M0148", "syn.label", "a label stands directly behind its name: {0} comes too late", "说明文字要紧跟名称：{0}写得太靠后",
     "write `{1}: …`", "请写“{1}: …”"},
};

}  // namespace

std::span<const message> syntax_messages() { return chapter; }

}  // namespace milu
