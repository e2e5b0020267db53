// M09xx: faults that a check finds in rules which compile, each with an application that shows it or with the reason why
// there is none. Append to the end of a ten with its next number; each entry: number, code, en, zh, help en, help zh. The
// comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // field
    {"M0901", "unused.field", "no rule reads the field `{0}`", "没有任何规则用到字段“{0}”",
     "remove it, or use it; a field that is only kept may be `text`", "请删去或用上；只作记录的字段可用“文本”"},
    // parameter
    {"M0902", "unused.parameter", "no rule reads the parameter `{0}`", "没有任何规则用到参数“{0}”",
     "use it where its clause applies, or remove it", "请在其条款适用之处使用，或删去"},
    // definition
    {"M0903", "unused.definition", "no rule reads `{0}`, and it is not shown", "没有任何规则用到“{0}”，也没有列入结果",
     "use it, mark it `shown`, or remove it", "请用上、写“列入结果”，或删去"},
    // criterion
    {"M0904", "unused.criterion", "the points of criterion `{0}` count nowhere", "指标“{0}”的得分没有计入任何总分",
     "add it to a total with `sum(criteria)`, or remove it", "请用“合计(各指标)”计入总分，或删去"},
    // round, what all places can cost, what they are paid from, its amount
    {"M0910", "award.overspent", "all places of round `{0}` together can cost {1}, more than the {3} of {2}",
     "评选“{0}”名额全部给出时可达{1}，超过{2}的{3}",
     "change places, amounts or the budget; or let the text say who goes without", "请改名额、金额或预算；或按原文写明谁得不到"},
    // tier, earlier tier
    {"M0911", "tier.covered", "nobody gets tier `{0}`: whoever meets its condition meets that of `{1}`, which never runs out",
     "没有人能得到等次“{0}”：符合其条件的都符合“{1}”的条件，而后者没有名额限制",
     "write the stricter tier first, or give `{1}` places", "请把较严的等次写在前面，或给“{1}”规定名额"},
    // tier, bound
    {"M0912", "tier.never", "nobody gets tier `{0}`: {1}", "没有人能得到等次“{0}”：{1}",
     "change the condition, or the range of what it tests", "请改条件，或改所用数值的范围"},
    // tier, its amount, lower tier, its amount
    {"M0913", "tier.pays.less", "tier `{0}` pays {1}, and `{2}` below it pays {3}", "等次“{0}”给予{1}，而排在其后的“{2}”给予{3}",
     "the first tier is the highest: change the order or the amounts", "先写的等次较高：请改次序或金额"},
    // tier, lower tier
    {"M0914", "tier.order", "tier `{0}` asks for less than `{1}` below it", "等次“{0}”的条件比排在其后的“{1}”更宽",
     "the first tier is the highest: change the order or the conditions", "先写的等次较高：请改次序或条件"},
    // tier, places
    {"M0915", "tier.places", "tier `{0}` has {1} places, so nobody gets it", "等次“{0}”的名额为{1}，没有人能得到",
     "change the places, or remove the tier", "请改名额，或删去该等次"},
    // the comparison to write instead
    {"M0916", "date.leap", "someone of 29 February is counted one day apart from `n years` that are completed",
     "这样比较，2月29日出生或成立的会与“满 n 年”的算法相差一天",
     "for completed years write `{0}`", "要表示满若干年，请写“{0}”"},
    // tier, its places, earlier round or tier, places there
    {"M0917", "tier.places.idle", "tier `{0}` has {1} places, but `{2}`, from which it is filled, has only {3}",
     "等次“{0}”有{1}个名额，但其人选来自“{2}”，那里只有{3}个名额",
     "change one of the two numbers, or say why places stay empty", "请改其中一个数目，或说明为何空缺"},
    // values, row, row
    {"M0920", "band.edge", "{0} belongs to rows {1} and {2}, which give different values; row {1} takes it",
     "{0}同时属于第{1}行和第{2}行，而两行结果不同；按第{1}行计算",
     "say in one of the rows that its edge is not included", "请在其中一行写明不含该边界"},
    // range, row, row
    {"M0921", "band.overlap", "{0} belong to rows {1} and {2}, which give different values; row {1} takes them",
     "{0}同时属于第{1}行和第{2}行，而两行结果不同；按第{1}行计算",
     "change the edges so that the rows exclude one another", "请改边界，使各行互不重叠"},
    // row
    {"M0922", "band.row.never", "row {0} is never used: the rows before it take all that it takes, or nothing reaches it",
     "第{0}行永远用不到：它的情形都已归入前面各行，或不会出现",
     "change its condition or its place, or remove it", "请改其条件或次序，或删去"},
    // range
    {"M0923", "band.gap.range", "no row takes {0}", "{0}没有归入任何一档",
     "change the edges, or add `else`", "请改边界，或加“其余”"},
    // requirement
    {"M0930", "require.always", "`{0}` excludes nobody whose data are there: {1}", "“{0}”不会排除任何填报齐全的申报：{1}",
     "change it, unless it is only there to ask for the data", "除非只是为了要求填报，否则请改正"},
    // requirement, reason
    {"M0931", "require.never", "nobody can be eligible: `{0}` always stands in the way: {1}", "没有申报能合格：“{0}”总不满足：{1}",
     "change it, or the range of what it tests", "请改条件，或改所用数值的范围"},
    // requirement, requirement
    {"M0932", "require.contradict", "nobody can be eligible: `{0}` and `{1}` exclude each other", "没有申报能合格：“{0}”与“{1}”互相矛盾",
     "change one of the two", "请改其中一条"},
    // sum in percent, profile or `the parameters`
    {"M0940", "score.weight.set", "with {1} the weights add up to {0}, not 100%", "按{1}，权重合计为{0}，不是100%",
     "change the values so that they add up to 100%", "请改取值，使合计为100%"},
    // criterion, out of, highest
    {"M0941", "score.reach", "criterion `{0}` is out of {1}, but nobody reaches more than {2}", "指标“{0}”满分{1}，但最高只能得到{2}",
     "change the rows or what it is out of", "请改各档分值或满分"},
    // group, cap, highest
    {"M0942", "score.cap.idle", "group `{0}` is capped at {1}, but its criteria give at most {2}", "大项“{0}”封顶{1}，但其指标最多只有{2}",
     "change the cap or the criteria", "请改封顶或指标"},
    // round
    {"M0960", "monotone.yes", "round `{0}` is monotone: a better mark never worsens tier or money", "评选“{0}”是单调的：评分提高不会使等次变低或金额变少",
     "", ""},
    // round, field
    {"M0961", "monotone.no", "round `{0}` is not monotone: a better `{1}` can worsen tier or money",
     "评选“{0}”不是单调的：“{1}”提高，等次反而可能变低或金额变少", "", ""},
    // round
    {"M0962", "monotone.open", "it is not proved that round `{0}` is monotone", "不能证明评选“{0}”是单调的", "", ""},
    // round
    {"M0963", "monotone.nothing", "round `{0}` ranks by nothing that can be better or worse", "评选“{0}”的排序不取决于任何可高可低的数值", "", ""},
    // definition or statement, field
    {"M0964", "direction.keeping", "keeping the closest marks can lower `{0}` when `{1}` rises", "保留最接近的评分时，“{1}”提高，“{0}”可能下降", "", ""},
    // definition or statement, field
    {"M0965", "direction.unclear", "`{0}` is not proved to rise with `{1}`", "不能证明“{0}”随“{1}”提高而提高", "", ""},
    // definition or statement, field
    {"M0966", "direction.falls", "`{0}` falls when `{1}` rises, and other statements rise with it", "“{1}”提高时“{0}”下降，而另有内容随之上升", "", ""},
    // definition or statement, field
    {"M0967", "direction.cohort", "`{0}` looks at other applications, whose values move with `{1}`", "“{0}”用到其他申报，它们的数值随“{1}”而变", "", ""},
    {"M0968", "round.none.tiers", "ties admit none and there are several tiers: who draws level with one above can lose the place below",
     "同分均不入选，又有几个等次：追平上一名的，可能连下一等次也失去", "", ""},
    {"M0969", "round.share.tiers", "ties share the money and there are several tiers: who draws level can get less than in the tier below",
     "同分均分金额，又有几个等次：追平上一名的，所得可能少于下一等次", "", ""},
    {"M0970", "round.back.tiers", "ties are sent back and there are several tiers: people decide who of those that draw level goes without",
     "同分退回复议，又有几个等次：追平之后由人决定谁落选", "", ""},
    // budget
    {"M0971", "round.budget.amounts", "a budget pays different amounts: a better one may ask for more than is left, and gets nothing",
     "预算给予的金额不等：等次更高时所需金额可能超过余额，反而得不到", "", ""},
    // tier, lower tier
    {"M0972", "round.pays.order", "tier `{0}` is not proved to pay at least what `{1}` pays", "不能证明等次“{0}”的金额不少于“{1}”", "", ""},
    // statement
    {"M0973", "round.statement", "`{0}` is a statement that no proof covers yet", "“{0}”这类规定目前还没有证明办法", "", ""},
    // round
    {"M0974", "round.earlier", "it depends on round `{0}`, in which a better mark changes who takes part", "它取决于评选“{0}”，评分提高会改变参加者", "", ""},
    // round
    {"M0975", "outranked.skip", "in round `{0}` one who is outranked can be better off: the budget skips, and goes on",
     "评选“{0}”中排名靠后的可能反而入选：预算超出者跳过", "", ""},
    // round
    {"M0976", "outranked.cap", "in round `{0}` one who is outranked can be better off: a limit passes over", "评选“{0}”中排名靠后的可能反而入选：受名额上限限制的被越过",
     "", ""},
    {"M0977", "round.budget.group", "a budget skips equals that do not fit together: who draws level with them can lose what it had",
     "预算一并跳过放不下的并列者：追平他们的，可能失去原有的", "", ""},
    {"M0978", "round.budget.part", "a budget pays in part: the higher tier can then pay less than a lower one",
     "预算不足时按余额给予：等次更高，金额反而可能更少", "", ""},
};

}  // namespace

std::span<const message> analysis_messages() { return chapter; }

}  // namespace milu
