// M05xx: applications and calls. Append at the end with the next number; each entry: number, code, en, zh, help en, help
// zh. The comment before an entry names its arguments.
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
};

}  // namespace

std::span<const message> data_messages() { return chapter; }

}  // namespace milu
