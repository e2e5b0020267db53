// M083x and M084x: policies that stand on other files, and cases beside them. Append at the end with the next number; each
// entry: number, code, en, zh, help en, help zh. The comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // statement, base, nearest name
    {"M0830", "amend.gone", "`{0}` is not in `{1}`, so the amendment no longer fits its base",
     "“{1}”中没有“{0}”，修正与原文已不相符", "did you mean `{2}`? See what the base says now", "是否想写“{2}”？请核对原文现在的写法"},
    // statement, base, word of the statement
    {"M0831", "amend.twice", "`{0}` stands in `{1}` already", "“{1}”中已有“{0}”",
     "write `replace {2} …` to change it, or give the new one a name of its own", "要改动原有内容请写“修改 {2} …”，新增的请另取名称"},
    // name, word in the base, base, word here
    {"M0832", "amend.kind", "`{0}` is a {1} in `{2}`, not a {3}", "“{0}”在“{2}”中是“{1}”，不是“{3}”",
     "write `replace {1} {0} …`, or remove it and add the new one under another name",
     "请写“修改 {1} {0} …”，或先删去再用另一名称新增"},
    // statement, base
    {"M0833", "amend.locked", "`{1}` is locked, and `{0}` is not open to amendments", "“{1}”已锁定，“{0}”不在开放修改之列",
     "change only what the base marks `open`, or ask those who keep the base", "只能修改原文注明“开放”的内容，或请原文的发文机关修改"},
    // word of the statement, base
    {"M0834", "amend.locked.add", "`{1}` is locked: an amendment may not add a `{0}` to it", "“{1}”已锁定，修正不能新增“{0}”",
     "add it inside a block that the base marks `open`", "只能在原文注明“开放”的部分内新增"},
    // name, base, attribute
    {"M0835", "amend.frame", "`{0}` is an open slot of `{1}`, whose `{2}` stays as the base says",
     "“{0}”是“{1}”开放的内容，其“{2}”应与原文一致", "write `{2}` as the base does", "请按原文书写“{2}”"},
    // block, base
    {"M0836", "amend.head", "the head of `{0}` is set by `{1}`; an amendment states only statements, and its own clause, there",
     "“{0}”的标题部分由“{1}”规定，修正在此只写语句和自己的依据",
     "leave it out; to change the head, `remove` the block and write it anew", "请删去；要改标题部分，请先“删去”整段再重新书写"},
    // word of the statement, base, how many
    {"M0837", "amend.which", "`{1}` has {2} statements `{0}`, and none of them is for the same tiers and key",
     "“{1}”中有{2}条“{0}”，没有一条的等次和分组与此相同",
     "name the tiers (`for`) and the key (`per`) of the one that is meant", "请写明所指那一条的等次（“用于”）和分组（“每个”）"},
    // policy
    {"M0838", "amend.edition", "an amendment of `{0}` under the same name needs an edition of its own",
     "以同一名称修正“{0}”时，要写自己的版本号", "write `edition \"…\"` in its head, other than that of the base",
     "请在开头写“版本 \"…\"”，且不同于原文"},
    // word
    {"M0839", "amend.nothing", "`{0}` changes another policy, but this one amends none", "“{0}”用于修改另一政策，而本政策没有修正任何政策",
     "write `amends \"FILE\"` in the head, or state it plainly", "请在开头写“修正 \"文件\"”，或直接书写内容"},
    // statement, base, nearest name
    {"M0840", "amend.after", "`{0}` is not in this block of `{1}`, so nothing can be placed after it",
     "“{1}”的这一部分没有“{0}”，无法紧接其后", "did you mean `{2}`?", "是否想写“{2}”？"},
    // word of the section, file
    {"M0841", "use.section", "`use` brings definitions only, and `{1}` holds `{0}`", "“引用”只带来定义，而“{1}”中有“{0}”",
     "move it to the policy; types, parameters, definitions, panels and tables can be shared",
     "请移到政策中；可共用的是类型、参数、定义、评审组和表"},
    {"M0842", "use.alone", "this file holds shared definitions only: it decides nothing by itself",
     "本文件只有共用定义，自身不作任何认定", "name the policy that uses it", "请指定引用它的政策文件"},
    // path
    {"M0843", "files.path", "`{0}` leads out of the folder of the policy", "“{0}”指向政策所在目录之外",
     "name a file in the folder of the policy or below it, without `..` and without `/` at the beginning",
     "请写政策所在目录或其下级目录中的文件，不用“..”，也不以“/”开头"},
    // path
    {"M0844", "files.none", "`{0}` names another file, and only the text of this one is at hand",
     "“{0}”是另一个文件，而这里只有本文件的文字",
     "give the file by its path, or all texts together; `milu fmt --merge` writes one policy of them",
     "请按路径给出文件，或一并给出全部文字；milu fmt --merge 可合成一份完整政策"},
    // path, nearest name
    {"M0845", "files.missing", "there is no file `{0}` beside the policy", "政策旁边没有文件“{0}”",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // path
    {"M0846", "files.cycle", "`{0}` stands on itself by way of this file", "“{0}”经由本文件又引到自身",
     "a base cannot amend or use what amends it", "原文不能再修正或引用修正它的文件"},
    // limit
    {"M0847", "files.depth", "more than {0} files amend or use one another in a row", "相互修正或引用的文件超过{0}层",
     "write a merged policy with `milu fmt --merge` and go on from it", "请用 milu fmt --merge 写出合并后的政策，再以它为准"},
    // limit
    {"M0848", "files.count", "the policy stands on more than {0} files", "政策所用的文件超过{0}个",
     "bring shared definitions together in fewer files", "请把共用定义并入较少的文件"},
    // path
    {"M0849", "files.link", "`{0}` is a link that leads out of the folder of the policy", "“{0}”是指向政策所在目录之外的链接",
     "put the file itself there", "请把文件本身放在这里"},
    // path, reason
    {"M0850", "files.read", "`{0}` cannot be read: {1}", "无法读取“{0}”：{1}", "", ""},
    // path, limit
    {"M0851", "files.large", "`{0}` has more than {1} bytes", "“{0}”超过{1}字节", "divide it", "请拆成几个文件"},
    // what it needs
    {"M0852", "cases.shape", "a case needs {0}", "每一例都要有{0}",
     "see the page on tests: `name`, `given` and `expect` make a case", "参见“验算”一页：一例由 name、given 和 expect 组成"},
    // name found, nearest name
    {"M0853", "cases.key", "a case has no `{0}`", "一例中没有“{0}”这一项", "did you mean `{1}`?", "是否想写“{1}”？"},
    // file
    {"M0854", "cases.stray", "the cases in `{0}` belong to no policy, so nobody would run them",
     "“{0}”中的例子不属于任何政策，不会被运行",
     "name the file after its policy: `cases/award.json` or `cases/award.ties.json` for `award.milu`",
     "文件名请以政策文件名开头：award.milu 的例子放在 cases/award.json 或 cases/award.ties.json"},
    // statement, what never became of it
    {"M0855", "cover.outcome", "in no case is `{0}` {1}", "没有一例使“{0}”{1}", "add a case for it", "请补一例"},
    // row
    {"M0856", "cover.row", "no case comes to this row: `{0}`", "没有一例用到这一行：“{0}”", "add a case for it", "请补一例"},
    // row
    {"M0857", "cover.table", "no case computes the table of this row: `{0}`", "没有一例计算到这一行所在的表：“{0}”",
     "add a case with the data that the table needs", "请补一例，给出该表所需的数据"},
    // tier, why
    {"M0858", "cover.tier", "no case gives the tier `{0}`{1}", "没有一例评出“{0}”{1}",
     "add a case with a list of applications, in a file beside the policy", "请在政策旁的文件中补一例，given 写若干份申报"},
    // definition
    {"M0859", "cover.value", "in no case does `{0}` have a value", "没有一例算出“{0}”", "add a case with the data that it needs", "请补一例，给出所需的数据"},
};

}  // namespace

std::span<const message> file_messages() { return chapter; }

}  // namespace milu
