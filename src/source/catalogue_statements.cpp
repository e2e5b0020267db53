// M04xx: parameters, scores, awards, targets, required statements. Append with the next number; each entry: number, code,
// en, zh, help en, help zh. The comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // parameter
    {"M0401", "par.unset", "parameter `{0}` has no value", "参数“{0}”没有值",
     "if the text gives none, write `= unset`", "原文没有规定时，请写“= 未规定”"},
    // parameter, day
    {"M0402", "par.period.gap", "parameter `{0}` has no value on {1}", "参数“{0}”在{1}没有值",
     "let the periods follow one another without a gap: both days belong to a period", "请使各期间首尾相接：起止两日都包含在内"},
    // parameter, day
    {"M0403", "par.period.overlap", "parameter `{0}` has two values on {1}", "参数“{0}”在{1}有两个值",
     "let one period end on the day before the next begins: both days belong to a period", "请使前一期间在后一期间开始的前一日结束：起止两日都包含在内"},
    // rule
    {"M0404", "rule.uncited", "`{0}` does not say which clause it comes from", "“{0}”没有写明依据的条款",
     "add `cites \"…\"` to it or to its block", "请在本条或所在段落加“依据 \"…\"”"},
    // number struck, number that must be left
    {"M0405", "trim.empty", "striking {0} marks can leave fewer than the {1} that are needed", "去掉{0}个之后，可能少于须有的{1}个",
     "strike marks only `if` there are enough of them, or need more marks", "请用“若有”限定去掉的条件，或提高“须有”的个数"},
    {"M0406", "trim.needing", "marks are struck, but it is not said how many must be there", "规定了去掉评分，却没有规定至少须有几个",
     "add `if n or more` or `needing n or more`", "请加“若有 n个以上”或“须有 n个以上”"},
    // criterion, highest possible, out of
    {"M0407", "score.max", "criterion `{0}` can reach {1}, more than the {2} it is out of", "指标“{0}”可达到{1}，超过满分{2}",
     "lower what the rows give, or add `at most {2}`", "请降低各档分值，或加“最多 {2}”"},
    // sum in percent, the weights as a sum
    {"M0408", "score.weight", "the weights add up to {0}, not 100%: {1}", "权重合计为{0}，不是100%：{1}",
     "change the weights so that they add up to 100%", "请改权重，使合计为100%"},
    // statement
    {"M0409", "cohort.mark", "`{0}` looks at other applications", "“{0}”用到其他申报",
     "write `over cohort` before the colon", "请在冒号前写“同批比较”"},
    // statement
    {"M0410", "cohort.needless", "`{0}` is marked `over cohort` but looks at no other application", "“{0}”写了“同批比较”，却没有用到其他申报",
     "remove `over cohort`", "请删去“同批比较”"},
    // what can run out
    {"M0411", "award.tie", "{0} can run out and equal marks are possible, but nothing says what happens",
     "{0}可能不够分，又可能出现同分，但没有规定如何处理",
     "add `tie at the line: …` (admit all, admit none, share equally, send back, draw lots from)",
     "请加“末位并列：……”（全部入选、均不入选、均分金额、退回复议、抽签）"},
    // round
    {"M0412", "award.undetermined", "round `{0}` does not say what happens to undetermined applications", "评选“{0}”没有规定待定申报如何处理",
     "add `undetermined applications: …` (stop, left out, hold their best place)", "请加“待定申报：……”（暂停评选、不参加评选、按最好结果预留）"},
    // number of tiers
    {"M0413", "award.scope", "this budget pays {0} tiers, but it is not said in which order", "这项预算用于{0}个等次，没有规定支付先后",
     "write `across tiers` (by rank) or `tier by tier` before the colon", "请在冒号前写“不分等次”（按总排名）或“逐等次”"},
    // later round, earlier round
    {"M0414", "award.both", "`{0}` can pay an application that `{1}` has paid", "“{0}”可能与“{1}”重复支付",
     "add `cumulative with {1}`, or exclude it: `not awarded({1})`", "允许的请加“可叠加 {1}”，不允许的请在排序里写“非 获得({1})”"},
    // round
    {"M0415", "award.unused", "round `{0}` does not say what happens to places that nobody takes", "评选“{0}”没有规定空余名额如何处理",
     "add `unused places: stay empty` or `unused places: go to the next tier`", "请加“空余名额：保持空缺”或“空余名额：转入下一等次”"},
    {"M0416", "award.budget.place", "this budget skips applications, but it is not said what becomes of their places",
     "这项预算会跳过申报，但没有规定其名额如何处理",
     "add `place freed` or `place kept`", "请加“名额递补”或“名额不递补”"},
    // round
    {"M0417", "award.rank", "round `{0}` does not say who is ranked, and by what", "评选“{0}”没有规定谁参加排序、按什么排序",
     "add `rank eligible by … descending`", "请加“排序 合格 按 … 由高到低”"},
    // round or tier
    {"M0418", "award.pays", "`{0}` has a budget, but no tier of it pays anything", "“{0}”有预算，但没有一个等次给予金额",
     "add `pays …` to a tier, or remove the budget", "请在等次中加“给予 …”，或删去预算"},
    // round
    {"M0419", "tier.none", "round `{0}` has no tier", "评选“{0}”没有等次",
     "add `tier` with a name", "请加“等次”及其名称"},
    // tier
    {"M0420", "award.round", "the money of tier `{0}` is not proved to end at 0.01, and it is not said how it is rounded",
     "等次“{0}”的金额不一定精确到0.01，又没有写明如何舍入",
     "add `rounded down to multiples of 0.01 CNY` or another rounding", "请加“只舍不入 精确到 0.01元”或其他舍入"},
    // statement
    {"M0421", "award.twice", "`{0}` is stated twice in this round", "本次评选写了两次“{0}”",
     "keep one of them", "请只保留一处"},
    {"M0422", "par.constant", "a parameter's value must be written out", "参数的值必须直接写出",
     "write a number with its unit", "请写数值及单位"},
    {"M0423", "par.range", "the value lies outside the range that the parameter declares", "该值超出参数声明的范围",
     "change the value or the range", "请改值或范围"},
    {"M0424", "case.range", "the value does not fit the range or the step of its field", "该值不符合字段的范围或步长",
     "write a value that the form would accept", "请写申报表能接受的值"},
    {"M0425", "rank.rounded", "the ranking goes by a rounded value: applications may be equal that were not before rounding",
     "排序用的是舍入后的值：舍入前不同的申报可能并列",
     "rank by the unrounded value if the text means that", "如原文是指舍入前的值，请按舍入前的值排序"},
    {"M0426", "rank.text", "the last ranking key is a text: equals are ordered by the numbers of its characters, which is no merit",
     "最后一项排序依据是文字：并列者将按字符编码排先后，与申报优劣无关",
     "add a key that the rules know, or say `tie at the line`", "请加一项规则认可的排序依据，或写明“末位并列”"},
    // criterion, out of
    {"M0427", "score.unbounded", "it is not certain that criterion `{0}` stays within the {1} that it is out of",
     "指标“{0}”不一定在满分{1}之内",
     "add `at most {1}`, or declare the range of the fields that it uses", "请加“最多 {1}”，或为所用字段声明范围"},
    // tier, sum in percent
    {"M0445", "award.shares", "the shares of tier `{0}` add up to {1}, not 100%", "等次“{0}”各份比例合计为{1}，不是100%",
     "change the shares so that they add up to 100%", "请改比例，使合计为100%"},
    // part
    {"M0446", "award.share", "the share of `{0}` must be written out", "“{0}”的比例必须直接写出",
     "write a share such as `40%` or `1/3`", "请写“40%”“1/3”这样的比例"},
    // tier
    {"M0447", "award.line", "the line of tier `{0}` is not made from a sum or the number of those admitted",
     "等次“{0}”的分数线须由入选者的合计或数目确定",
     "write `line where sum(admitted.…) is closest to …` or `count(admitted)`", "请写“分数线使 合计(入选者.…) 最接近 …”或“计数(入选者)”"},
    // tier
    {"M0448", "award.line.above", "the line of tier `{0}` is cut by the first ranking key, which is computed anew for every pick",
     "等次“{0}”的分数线按第一项排序依据划定，而该依据逐次重算",
     "rank by another key first", "请先按其他依据排序"},
    // what was written
    {"M0449", "award.whole", "`{0}` is a value of one application, but this is stated for all of them together",
     "“{0}”是单份申报的值，而这里是对全体申报的规定",
     "write a number, a parameter, a field of `call`, a count over the cohort, or `left(…)`",
     "请写数值、参数、“本批次”的字段、对同批申报的计数，或“结余(…)”"},
    // path
    {"M0455", "cohort.nested", "`{0}` looks at all applications from inside such a look", "“{0}”在逐份查看其他申报时又查看其他申报",
     "give the inner look a name with `define … over cohort`, and use that", "请先用“定义 … 同批比较”给内层取名，再使用该名称"},
    // path
    {"M0456", "cohort.panel", "a panel is merged for one application: `{0}` cannot stand where others are looked at",
     "评审组只合并一份申报的评分：查看其他申报时不能直接写“{0}”",
     "give it a name with `define`, and use that", "请先用“定义”取名，再使用该名称"},
    {"M0457", "percentile.cohort", "`percentile` places a value among those of other applications",
     "“百分位”是把一个值与其他申报的值相比",
     "write `percentile(cohort.x where …)`", "请写“百分位(同批申报.x 其中 …)”"},
    // path
    {"M0458", "pool.key", "a pool collects whole cohorts, and `{0}` is no key of the cohort", "合并评选以整批为单位，而“{0}”不是分批依据",
     "name some of the fields of `cohort per …`", "请写“同批申报 按 …”中的字段"},
    // round
    {"M0459", "left.none", "round `{0}` has no budget, so it leaves no money", "评选“{0}”没有预算，也就没有结余",
     "name a round with a budget", "请写有预算的评选"},
    // round
    {"M0460", "left.twice", "two budgets of round `{0}` pay the same tier: what is left cannot be added up",
     "评选“{0}”有两项预算用于同一等次，结余无法相加",
     "name a round whose budgets pay different tiers", "请写各项预算用于不同等次的评选"},
    // round
    {"M0461", "left.finer", "round `{0}` collects more applications than this one: its money would be given out several times",
     "评选“{0}”的范围比本评选大，其结余会被重复使用",
     "hold this round `per` the same keys, or fewer", "请让本评选的“按”与其相同，或更少"},
    // number of the earlier row, of this row, inputs where both fit
    {"M0462", "table.overlap", "rows {0} and {1} both fit {2}, but only one row may", "第{0}行与第{1}行都符合（{2}），而本表只许一行符合",
     "change one of them, or choose another `hit`, such as `first`", "请改其中一行，或改“命中”的方式，如“首条”"},
    // number of the earlier row, of this row, inputs where both fit
    {"M0463", "table.differ", "rows {0} and {1} both fit {2} and give different values", "第{0}行与第{1}行都符合（{2}），但结果不同",
     "let them give the same, or choose another `hit`, such as `first`", "请使两行结果相同，或改“命中”的方式，如“首条”"},
    // table, inputs that no row takes
    {"M0464", "table.gap", "no row of `{0}` fits {1}", "表“{0}”没有一行符合：{1}",
     "add a row, or `else`; as it stands, such a decision ends in an error", "请加一行或“其余”；否则遇到这种情况会报错"},
    // row
    {"M0465", "table.unreached", "row {0} is never reached: the rows above it take all that it fits", "第{0}行永远用不到：前面各行已包含它的全部情形",
     "move it up, or remove it", "请上移或删去"},
    // row
    {"M0466", "table.impossible", "row {0} fits nothing: no value of the column's range passes one of its tests",
     "第{0}行没有任何情形符合：它的某个条件在该列范围内取不到",
     "check the edges of the row and the range of the column", "请检查该行的界限和该列的范围"},
    // table
    {"M0467", "table.unchecked", "`{0}` has too many rows to prove that no two of them fit together; each decision checks it",
     "表“{0}”行数太多，无法事先证明各行互不重叠；每次决定时会检查", "", ""},
    {"M0480", "target.period", "targets need a period with two ends, at most 100 years apart", "考核目标须写明起止日期，且不超过100年",
     "write `targets from 2022-01-01 until 2024-12-31 { … }`", "请写“考核目标 自 2022-01-01 至 2024-12-31 { … }”"},
    // day, first day, last day
    {"M0481", "target.by", "{0} lies outside the period of these targets, {1} to {2}", "{0}不在考核期{1}至{2}之内",
     "change the year, or the period", "请修改年份或考核期"},
    // text
    {"M0482", "target.year", "`{0}` is no year", "“{0}”不是年份", "write `by 2024` or `by 2024-06-30`",
     "请写 2024 或 2024-06-30"},
    // target
    {"M0483", "target.sum", "the yearly values of `{0}` cannot be added up: its measure is no count and no sum",
     "“{0}”的统计口径不是计数或合计，各年数值不能累计",
     "measure it by `count(cohort …)` or `sum(cohort.… …)`, or ask for it `each year`", "请用“计数(同批申报…)”或“合计(同批申报…)”，或只规定“每年”"},
    // target, least of a year, years, their sum, what is asked for in all
    {"M0484", "target.short", "`{0}`: {1} in each of {2} years come to {3}, less than the {4} in total",
     "“{0}”：每年{1}，{2}年共{3}，达不到累计{4}", "check both numbers", "请核对两个数值"},
    {"M0485", "target.strict", "`{0}`: {1} in each of {2} years come to exactly {3}, and more than {4} is asked for in total",
     "“{0}”：每年{1}，{2}年恰好{3}，而累计须超过{4}",
     "whoever keeps to every yearly goal can miss the total; write `>=` if the number itself is meant to be enough",
     "每年都完成，累计仍可能完不成；如本数即可，请写“不少于”"},
    {"M0486", "target.loose", "`{0}`: {1} in each of {2} years come to {3}, more than the {4} in total",
     "“{0}”：每年{1}，{2}年共{3}，已超过累计{4}",
     "check whether the total is meant as a stock on that day: `stock by`", "请核对累计是否应为该日的存量：“存量至”"},
    {"M0487", "target.stock", "`{0}`: {1} new ones in each of {2} years come to {3}, and a stock of {4} is asked for",
     "“{0}”：每年新增{1}，{2}年共{3}，而存量只要求{4}",
     "this holds together only if as many leave the stock again; check both numbers", "只有同时有相应数量退出时两者才一致；请核对两个数值"},
    // target
    {"M0488", "target.unmeasured", "`{0}` does not say how it is measured: its goals are listed, not compared",
     "“{0}”没有写明统计口径：只列出目标，不作对比", "add `measured by …` when the data hold it", "数据中有时，请加上“统计口径 …”"},
};

}  // namespace

std::span<const message> statement_messages() { return chapter; }

}  // namespace milu
