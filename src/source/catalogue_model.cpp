// M02xx: names. M03xx: kinds and numbers. Append to the end of a hundred with its next number; each entry: number, code,
// en, zh, help en, help zh. The comment before an entry names its arguments.
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
    // word
    {"M0230", "head.twice", "`{0}` stands twice in the head", "开头有两处“{0}”",
     "keep one: a policy amends one other; to change two, write two amendments", "请只留一处：一份修正只修正一份政策，要改两份请写两份修正"},
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
    // table, the output asked for, the nearest
    {"M0262", "table.column", "table `{0}` gives no `{1}`", "表“{0}”没有结果列“{1}”",
     "did you mean `{2}`?", "是否想写“{2}”？"},
    // table, its inputs, those given
    {"M0263", "table.inputs", "table `{0}` has {1} input columns, and the brackets hold {2}", "表“{0}”有{1}个条件列，而括号内写了{2}项",
     "write one value for each column behind `by`, in their order", "请按“按”后各列的顺序，每列写一个值"},
    // outputs, values in the row
    {"M0264", "table.outputs", "this table has {0} output columns, but the row says {1}", "本表有{0}个结果列，而这一行写了{1}个值",
     "write one value for each column behind `gives`, with `|` between them", "请为“得”后的每一列写一个值，用“|”隔开"},
    // table, one of its outputs
    {"M0265", "table.bare", "table `{0}` gives several values, and it is not said which is meant", "表“{0}”有多个结果列，没有写明取哪一列",
     "write a dot and the column, such as `.{1}`", "请写点号和列名，如“.{1}”"},
    // file
    {"M0266", "table.file", "the file `{0}` cannot be read here: these rules are nothing but text", "这里无法读取文件“{0}”：规则只以文本给出",
     "give the sheet together with the rules, or write the rows between braces",
     "请连同规则一起给出该表文件，或把各行写在大括号内"},
    // table
    {"M0267", "table.else", "`else` stands in the middle of the table, and the rows behind it would never be reached",
     "“其余”写在表的中间，其后各行不会用到",
     "write `else` once, as the last row", "“其余”只写一次，放在最后一行"},
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
    // cell, kind of the column
    {"M0362", "table.value", "`{0}` does not suit this column, which holds {1}", "“{0}”不适合本列：本列是{1}",
     "write a value of that kind, with its unit", "请写该类的值，并写明单位"},
    {"M0363", "table.constant", "a cell of a table holds a written value, not something to compute",
     "表格中只能直接写值，不能写要计算的内容",
     "write a number, a date, a text, a choice, `yes` or `no`; compute where the table is read, or use `by`",
     "请直接写数值、日期、文字、选项、“是”或“否”；要计算请写在取值之处，或用“按”分档"},
    // column
    {"M0364", "table.duration", "a span of time cannot be looked up in a table: `{0}`", "时长不能作为表的条件列：“{0}”",
     "use a number of years, months or days, such as `years(a, b)`", "请用年数、月数或天数，如“周年(甲, 乙)”"},
    // column
    {"M0365", "table.priority", "`{0}` has no order, but this table takes what comes first in the order of what it gives",
     "“{0}”没有高低之分，而本表按结果的高低取值",
     "let the first column behind `gives` be a choice whose values are declared in order with `>`",
     "请使“得”后的第一列为用“>”排了顺序的选项"},
    // table
    {"M0366", "table.list", "table `{0}` gives a list, which cannot stand here", "表“{0}”得出的是列表，不能用在这里",
     "take one value of it: `sum(…)`, `count(…)`, or a position in brackets behind the column",
     "请从中取一个值：“合计(…)”“计数(…)”，或在列名后用方括号写位置"},
    // table
    {"M0367", "table.position", "table `{0}` gives one value, which has no positions", "表“{0}”只得出一个值，没有位置可取",
     "remove the second bracket", "请删去第二个方括号"},
    // value, column
    {"M0368", "table.range", "`{0}` lies outside the range of `{1}`", "“{0}”不在“{1}”的范围之内",
     "change the value, or the range behind the column's name", "请改这个值，或改列名后的范围"},
    {"M0369", "band.not", "`not (…)` stands only in tables", "“非 (…)”只能写在“表”内",
     "here write the excluded values as a row above, or use `!=`", "这里请把要排除的值另写一行放在前面，或用“≠”"},
};

}  // namespace

std::span<const message> model_messages() { return chapter; }

}  // namespace milu
