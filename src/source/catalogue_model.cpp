// M02xx: names. M03xx: kinds and numbers. M04xx: parameters, scores, awards, required statements. Append to the end of a
// hundred with its next number; each entry: number, code, en, zh, help en, help zh. The comment before an entry names its
// arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // name
    {"M0201", "name.unknown", "there is nothing called `{0}`", "没有名为“{0}”的内容",
     "declare it, or check the spelling", "请先声明，或检查写法"},
    // name, suggestion
    {"M0202", "name.unknown.near", "there is nothing called `{0}`", "没有名为“{0}”的内容",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // name (the label marks the first place)
    {"M0203", "name.twice", "the name `{0}` is declared twice", "名称“{0}”声明了两次",
     "give one of the two another name", "请给其中一个另取名称"},
    // one name, the other
    {"M0204", "name.lookalike", "the names `{0}` and `{1}` look alike", "名称“{0}”与“{1}”看上去相同",
     "rename one of them: they differ only by width, case or look-alike letters", "请改其中一个：两者只差全半角、大小写或形近字母"},
    // name
    {"M0205", "name.type", "a type cannot be called `{0}`: the language has a type of this name", "类型不能叫“{0}”：语言里已有同名类型",
     "choose another name", "请另取名称"},
    // a → b → a
    {"M0206", "name.cycle", "the definitions need one another in a circle: {0}", "定义互相循环：{0}",
     "define one of them without the others", "请使其中一个不依赖其他各项"},
    // name
    {"M0207", "recursion", "`{0}` is defined by itself", "“{0}”的定义用到了自身",
     "say what it is without naming it", "请不用它自己来定义"},
    // value, suggestion
    {"M0208", "choice.unknown", "`{0}` is not one of the choices", "“{0}”不在可选项之内",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // construct
    {"M0209", "lang.later", "`{0}` is part of the language but not of this release", "“{0}”属于本语言，但本版本尚不支持", "", ""},
    // what follows a value
    {"M0210", "name.member", "nothing can be taken from a single value: `{0}`", "单个值后面不能再取内容：“{0}”",
     "remove what stands behind the last dot or bracket", "请删去最后一个点号或方括号后的内容"},
    // name
    {"M0211", "name.novalue", "`{0}` is not a value", "“{0}”不是一个值",
     "name a field, a parameter or a definition", "请写字段、参数或定义的名称"},
    // word
    {"M0212", "name.root", "`{0}` cannot stand alone here", "“{0}”在这里不能单独使用",
     "write what is meant of it, behind a dot", "请在点号后写明所指的内容"},
    // path
    {"M0213", "name.field", "`{0}` is not a field of the application", "“{0}”不是申报的字段",
     "name a field that the application form declares", "请写申报表中声明的字段"},
    // name
    {"M0214", "profile.parameter", "there is no parameter `{0}`", "没有名为“{0}”的参数",
     "declare it among the parameters", "请先在“参数”中声明"},
    // attribute, statement
    {"M0215", "attribute.misplaced", "`{0}` does not suit {1}", "“{0}”不能用于{1}",
     "remove it", "请删去"},
    {"M0216", "form.none", "the policy declares no application form", "政策没有声明申报表",
     "add `application { … }` with the fields of the form", "请加“申报 { … }”，写明各字段"},
    {"M0217", "call.none", "the policy declares no facts of the call, or it is not said which is meant", "政策没有声明本批次的内容，或没有写明所指字段",
     "add `call { … }` and write `call.` with a field", "请加“本批次 { … }”，并写“本批次.”及字段名"},
    {"M0218", "head.date", "a date of the call is needed here", "这里要本批次的日期字段",
     "write `call.` with a field that is a date", "请写“本批次.”及日期字段名"},
    // currency
    {"M0219", "head.currency", "`{0}` is not the code of a currency", "“{0}”不是币种代码",
     "write three capital letters, such as CNY", "请写三个大写字母，如 CNY"},
    // list
    {"M0220", "panel.list", "the panel `{0}` must be taken over a list of marks", "评审组“{0}”必须取自评分列表",
     "write `mean(reviews where …)` with a list of the application", "请写“平均(评审列表 其中 …)”"},
    // name, suggestion
    {"M0221", "type.unknown", "there is no type called `{0}`", "没有名为“{0}”的类型",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // name
    {"M0222", "tier.unknown", "this round has no tier called `{0}`", "本次评选没有名为“{0}”的等次",
     "name one of its tiers", "请写本次评选的等次名称"},
    // history, paths it is joined by, key fields of its rows
    {"M0248", "history.keys", "history `{0}` is joined by {1} values, but its rows have {2} fields marked `key`",
     "历史记录“{0}”按{1}项对应，而其各行有{2}个主键字段",
     "mark one field of its rows `key` for each value, in the same order", "请为每一项在其各行中标一个“主键”字段，顺序相同"},
    // path or definition
    {"M0249", "above.early", "`{0}` looks at those who stand above, who are known only while a round ranks",
     "“{0}”用到排名在前者，只有排序时才知道谁在前",
     "use it as a ranking key, behind `by` in `rank`", "请只用作排序依据，写在“排序 … 按”之后"},
    // definition
    {"M0250", "above.shown", "`{0}` is a ranking key that is computed anew for every pick: it has no one value to show",
     "“{0}”是逐次重算的排序依据，没有一个可以列入结果的值",
     "remove `shown`; the certificate of the award lists the keys", "请删去“列入结果”；评选的核验文件列有各项排序依据"},
    // name
    {"M0251", "choice.which", "several types have the choice `{0}`, and it is not certain which is meant", "有几个类型含有选项“{0}”，不能确定所指",
     "give the type a name with `type`, so that the rows can only mean that one", "请用“类型”给所指的类型取名，使各行只能指它"},
    // definition
    {"M0255", "round.early", "`{0}` is defined inside `awards`, and is known only once its round is held",
     "“{0}”是“评选”内的定义，该评选进行时才有值",
     "use it in its round or a later one, or define it outside `awards`", "请只在该评选或以后的评选中使用，或把定义移到“评选”之外"},
    // word, path or definition
    {"M0256", "ranked.early", "`{0}` needs those whom the round ranks, who are not known yet here",
     "“{0}”用到参评者，而这里还不知道谁参评",
     "use it in `places`, `budget` or `limit`; elsewhere count over `cohort`", "请只在“名额”“预算”“名额上限”中使用；其他地方请用“同批申报”计算"},
    // word
    {"M0257", "round.outside", "`{0}` asks what a round came to, so it stands only inside `awards`",
     "“{0}”用到评选的结果，只能写在“评选”内",
     "write it in a later round, or in a `define` inside one", "请写在以后的评选中，或写在其内的“定义”里"},
    // round or tier
    {"M0258", "round.later", "`{0}` is not decided before this round", "“{0}”不是此前评选的结果",
     "name an earlier round or one of its tiers", "请写此前的评选或其等次"},
    // name, suggestion
    {"M0259", "round.unknown", "there is no earlier round or tier called `{0}`", "此前没有名为“{0}”的评选或等次",
     "did you mean `{1}`?", "是否想写“{1}”？"},
    // tier, the kind that was found
    {"M0301", "kind.mix", "tier `{0}` pays money, but this is {1}, which cannot become money", "等次“{0}”要给予金额，而这里是{1}，不能当金额",
     "write an amount, or a table that gives money", "请写金额，或用分档表换算成金额"},
    // word as written, suffix to write instead
    {"M0302", "kind.cap", "`{0}` compares and gives yes or no; it does not cap", "“{0}”在这里是判断（是或否），不是封顶",
     "to cap, write `{1}`", "要封顶请写“{1}”"},
    // operator, left kind, right kind
    {"M0303", "kind.operands", "`{0}` cannot join {1} and {2}", "“{0}”不能用于{1}和{2}",
     "use two values that belong together, or convert one of them by a table", "请用同类的值，或用分档表换算"},
    // kind that was found
    {"M0304", "kind.condition", "a condition must be yes or no, but this is {0}", "条件应为“是”或“否”，而这里是{0}",
     "compare it with something", "请写成比较，如“≥ 60分”"},
    // left kind, right kind
    {"M0305", "kind.compare", "{0} cannot be compared with {1}", "{0}不能与{1}比较",
     "compare values of the same kind, with the same unit", "请比较同类的值，并写明单位"},
    // one currency, the other
    {"M0306", "kind.currency", "amounts in {0} and {1} cannot be mixed", "{0}与{1}的金额不能混用",
     "convert one of them by a rate that the rules state", "请按规则写明的汇率换算其中一种"},
    // fold word, kind
    {"M0307", "kind.fold", "`{0}` cannot be taken of {1}", "“{0}”不能用于{1}",
     "name a column that the word fits", "请写适合它的一列"},
    // word, number expected
    {"M0308", "kind.argument", "`{0}` takes {1}", "“{0}”要有{1}",
     "write just that many values in the brackets", "请在括号内写相应个数的值"},
    {"M0309", "kind.list", "a list cannot stand here", "这里不能用列表",
     "take one value from it, with `sum`, `count`, `max` and the like", "请用“合计”“计数”“最大”等取得一个值"},
    // kind expected, kind found
    {"M0310", "kind.type", "this must be {0}, but it is {1}", "这里要{0}，却是{1}",
     "", ""},
    {"M0311", "num.round", "it is not said to what the number is rounded", "没有写明舍入到哪一位",
     "write `rounded half up to 2 decimals`, `to whole` or `to multiples of 100 CNY`",
     "请写明保留到哪一位：“保留 2位小数”“保留整数”或“精确到 100元”"},
    // text, the amount of money to write, the count to write
    {"M0312", "num.unit", "`{0}` has no unit", "“{0}”没有单位",
     "write `{1}` for money, `{2}` for a count", "金额请写“{1}”，数量请写“{2}”"},
    // comparison without the measure word, text as written
    {"M0313", "num.measure", "a count has no measure word here: `{1}`", "数量只写数字，不写“{1}”",
     "write `{0}`", "请写“{0}”"},
    {"M0314", "num.range", "the range ends below its beginning", "范围的上限低于下限",
     "write the lower end first", "请先写下限"},
    {"M0315", "num.step", "the end of the range is not a whole number of steps from its beginning", "从范围的下限起，按步长到不了上限",
     "change the end or the step; a step is more than 0", "请改上限或步长；步长应大于0"},
    // value, number of a row, number of the other
    {"M0316", "band.gap", "no row takes {0}: rows {1} and {2} both leave it out", "{0}没有归入任何一档：第{1}行与第{2}行都不含它",
     "make one of them include the edge, or add `else`", "请让其中一行包含边界，或加“其余”"},
    {"M0317", "places.whole", "the number of places is not proved to be whole", "名额不一定是整数",
     "add `rounded down to whole` or another rounding", "请加“只舍不入 保留整数”或其他舍入"},
    {"M0318", "fallback.literal", "what stands for a missing value must be a plain value", "缺失时所取的值必须直接写出",
     "write a number, text, date, `yes` or `no`; compute in a `define`", "请直接写数值、文字、日期、“是”或“否”；要计算请用“定义”"},
    // word
    {"M0319", "over.unclear", "`{0}` does not say whether the number itself is included", "“{0}”没有说明是否包含本数",
     "write `>`, `>=`, `<` or `<=`", "请写“>”“≥”“<”或“≤”"},
    // clause or definition that needs it
    {"M0320", "date.needs.asof", "`{0}` depends on a date, but the policy does not say as of which day", "“{0}”取决于日期，但政策没有写基准日",
     "add `as of` with a field of the call to the head of the policy", "请在政策开头写“基准日”，指明本批次的一个字段"},
    // field
    {"M0321", "inapplicable.guard", "`{0}` may be not applicable, and this rule does not say what then", "“{0}”可能不适用，这条规则没有规定那时怎么办",
     "ask first: `cases { {0} = inapplicable: …, else: … }`", "请先判断：“分情形 { {0} = 不适用: …, 其余: … }”"},
    // what was found
    {"M0322", "lookup.list", "only a list or a table can be looked up by `[ ]`, but this is {0}", "只有列表或表才能用“[ ]”取值，而这里是{0}",
     "name a list or a table before the bracket", "请在括号前写列表或表的名称"},
    // list of values, or the one value
    {"M0323", "band.twice", "more than one row takes {0}, and the table says that only one may", "{0}归入多档，而本表规定只能归入一档",
     "change the rows so that they exclude one another, or choose another `hit`", "请使各行互不重叠，或改“命中”的方式"},
    // written name, kind
    {"M0324", "kind.notlist", "`{0}` is {1}, not a list", "“{0}”是{1}，不是列表",
     "name a list of the application", "请写申报中的列表"},
    // kind
    {"M0325", "kind.order", "{0} has no order", "{0}没有高低之分",
     "use `=` or `!=`, or declare the choices in order with `>`", "请用“=”或“≠”，或用“>”按顺序声明选项"},
    // field
    {"M0326", "kind.record", "`{0}` is a group of fields", "“{0}”是一组字段",
     "write which of its fields is meant, behind a dot", "请在点号后写明其中的字段"},
    // unit, kind
    {"M0327", "kind.unit", "`{0}` is no unit of {1}", "“{0}”不是{1}的单位",
     "write a unit such as `10_000 CNY`, `%` or `months`", "请写“万元”“%”“个月”等单位"},
    {"M0328", "kind.members", "the values to choose from stand in brackets", "可取的值要写在括号里",
     "write `in (a, b)` or a range such as `5..10`", "请写“属于 (甲, 乙)”或区间“5..10”"},
    // first kind, other kind
    {"M0329", "kind.rows", "the rows yield different kinds: {0} and {1}", "各行的结果不同类：{0}和{1}",
     "let every row yield the same kind", "请使各行的结果同类"},
    // text
    {"M0330", "num.duration", "`{0}` with this unit is not a span of time", "“{0}”加这个单位不是期限",
     "write a whole number of years, months or days", "请写整数的年、个月或日"},
    // text
    {"M0331", "num.count", "a whole number is needed here, not `{0}`", "这里要整数，不能写“{0}”", "", ""},
    // text
    {"M0332", "num.multiple", "a number is rounded to a multiple of more than 0, not of `{0}`", "只能舍入到大于0的数的倍数，不能是“{0}”", "", ""},
    // text
    {"M0333", "num.places", "a number is rounded to 0 to 34 decimals, not to `{0}`", "只能保留0到34位小数，不能是“{0}”",
     "for tens and hundreds write `to multiples of 100`", "十位、百位请写“精确到 100”"},
    // inputs, tests
    {"M0334", "band.inputs", "this table has {0} inputs, but the row tests {1}", "本表按{0}项分档，而这一行写了{1}项",
     "write one test for each input, with `|` between them, or `any`", "请为每一项写一个条件，用“|”隔开，或写“不限”"},
    {"M0335", "inapplicable.alone", "`inapplicable` stands only beside `=` or `!=`", "“不适用”只能用在“=”或“≠”旁边",
     "write `field = inapplicable`", "请写“字段 = 不适用”"},
    {"M0336", "criteria.sum", "`criteria` stands only in `sum(criteria)`", "“各指标”只能写作“合计(各指标)”",
     "write `sum(criteria)`", "请写“合计(各指标)”"},
    {"M0337", "criteria.none", "there are no criteria to add up", "没有可以合计的指标",
     "add `criterion …` to the score", "请在“评分”中加“指标 …”"},
    // word
    {"M0338", "fold.clauses", "`{0}` drops, keeps or needs marks only over a list", "“{0}”只有针对列表才能去掉、保留或要求个数",
     "name a list in the brackets", "请在括号内写列表"},
    // word
    {"M0339", "fold.column", "`{0}` needs a column of the list", "“{0}”要写明列表的哪一列",
     "write the list, a dot, and the field of its elements", "请写列表名、点号及其字段"},
    {"M0340", "fold.where", "`where` stands only behind a list", "“其中”只能写在列表之后",
     "name a list before it", "请在它前面写列表"},
    // word
    {"M0341", "verdict.early", "`{0}` is not known yet: it is what the requirements decide", "“{0}”此时尚未得出：它由资格条款决定",
     "use it in awards and in expectations", "请只在“评选”和“预期”中使用"},
    // what was written
    {"M0342", "inapplicable.undeclared", "`{0}` always applies: only a field that says so can be `inapplicable`",
     "“{0}”始终适用：只有声明过“可不适用”的字段才能与“不适用”比较",
     "remove the comparison, or add `or inapplicable \"…\"` to the field", "请删去这一比较，或在该字段后加“可不适用 \"……\"”"},
    // number as written, kind needed, number with a unit
    {"M0343", "num.bare", "`{0}` has no unit, but {1} is needed here", "“{0}”没有单位，而这里要{1}",
     "write `{2}`, if that is meant", "如属此意，请写“{2}”"},
    {"M0344", "num.open", "the range has no upper end", "范围没有上限",
     "write both ends, as in `0..100`", "请写明两端，如“0..100”"},
    // number
    {"M0348", "band.grid", "the mark can never be {0}: it lies off its steps or outside its range", "评分不可能是{0}：不在步长上，或超出范围",
     "write an end that the form would accept", "请写申报表能接受的值"},
    {"M0349", "band.range", "a range stands only where something is compared with it", "区间只能用来与值比较",
     "write `mark in by level { high: 7..8, … }`", "请写“评分 属于 按 档次 { 高: 7..8, … }”"},
    {"M0350", "band.range.suffix", "a range that a mark is compared with is not rounded or capped", "用来比较的区间不能舍入或封顶",
     "write the ends as they are meant", "请直接写出所指的上下限"},
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
};

}  // namespace

std::span<const message> model_messages() { return chapter; }

}  // namespace milu
