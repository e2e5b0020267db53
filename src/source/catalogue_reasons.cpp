// R01…: why a decision came out so; the codes are the stable words of `reasons[].code`. Append at the end with the next
// number; each entry: number, code, en, zh, help en, help zh. The comment before an entry names its arguments.
#include <milu/source/catalogue.hpp>

namespace milu {
namespace {

constexpr message chapter[] = {
    // rule
    {"R01", "requirement_failed", "the requirement `{0}` is not met", "不满足要求“{0}”", "", ""},
    // rule
    {"R02", "exclusion_met", "the exclusion `{0}` applies", "属于排除情形“{0}”", "", ""},
    // rule
    {"R03", "requirement_unknown", "whether `{0}` holds cannot be told yet", "“{0}”是否成立尚不能确定", "", ""},
    // field
    {"R04", "missing_field", "`{0}` is missing", "缺少“{0}”", "fill in `{0}`", "请填“{0}”"},
    // parameter
    {"R05", "unset_parameter", "the rules give no value for `{0}`", "规则没有规定“{0}”的值",
     "set it with `--set {0}=…` or in a profile", "请用 --set {0}=… 或参数方案给出"},
    // what the marks are of
    {"R06", "no_marks", "there are no marks for `{0}`", "“{0}”没有评分", "", ""},
    // what the marks are of, number found, number needed
    {"R07", "too_few_marks", "`{0}` has {1} of the {2} marks that are needed", "“{0}”须有{2}个评分，现有{1}个", "", ""},
    // what divides
    {"R08", "division_by_zero", "division by zero: `{0}` is 0", "除数为零：“{0}”等于0", "", ""},
    // position or key, length of the list
    {"R09", "lookup_out_of_range", "there is no element {0}: the list has {1}", "没有第{0}项：列表共{1}项", "", ""},
    // definition
    {"R10", "needs_cohort", "`{0}` is not computed: it needs the cohort", "“{0}”未计算：须与同批申报一起计算", "", ""},
    // name, value, line
    {"R11", "below_line", "{0} is {1}, below the line of {2}", "{0}为{1}，低于分数线{2}", "", ""},
    // tier
    {"R12", "no_place", "all places of `{0}` are taken by better ranked applications", "“{0}”的名额已由排名在前者占满", "", ""},
    // tier, number tied, places left
    {"R13", "tied_at_line", "{1} applications are tied for the last {2} of `{0}`, so none of them is admitted",
     "“{0}”的最后{2}有{1}份申报并列，均不入选", "", ""},
    // tier, number tied, places left
    {"R14", "tie_sent_back", "{1} applications are tied for the last {2} of `{0}`; the decision goes back to the reviewers",
     "“{0}”的最后{2}有{1}份申报并列，退回复议", "", ""},
    // tier, number sharing
    {"R15", "shared", "the money of the last places of `{0}` is shared equally by {1} tied applications",
     "“{0}”末位名额的金额由{1}份并列申报均分", "", ""},
    // round, what is left
    {"R16", "budget_spent", "the budget of `{0}` pays no more; {1} is left of it", "“{0}”的预算不再支付，余额{1}", "", ""},
    // amount, what is left
    {"R17", "budget_skipped", "{0} does not fit in the {1} that is left of the budget", "{0}超出预算余额{1}", "", ""},
    // amount paid, full amount
    {"R18", "paid_in_part", "{0} of {1} is paid: the budget has no more", "应付{1}，预算仅余{0}，按余额给予", "", ""},
    // round
    {"R19", "not_ranked", "the application is not ranked in `{0}`", "本申报不参加“{0}”的排序", "", ""},
    // tier, rank
    {"R20", "tier_awarded", "`{0}` is awarded at rank {1}", "排名第{1}，获“{0}”", "", ""},
    // round
    {"R21", "undetermined_left_out", "the application is undetermined and is left out of `{0}`", "本申报待定，不参加“{0}”", "", ""},
    // tier
    {"R22", "place_held", "the application is undetermined; a place of `{0}` is held for it", "本申报待定，为其预留“{0}”的名额", "", ""},
    // whose mark
    {"R23", "excluded_mark_recused", "the mark of `{0}` is left out: recused", "“{0}”回避，其评分不计", "", ""},
    // whose mark
    {"R24", "mark_missing", "the mark of `{0}` is missing and is left out", "缺少“{0}”的评分，不计入", "", ""},
    // whose mark, mark
    {"R25", "mark_dropped_highest", "the mark of `{0}`, {1}, is struck as a highest one", "“{0}”的评分{1}作为最高分去掉", "", ""},
    // whose mark, mark
    {"R26", "mark_dropped_lowest", "the mark of `{0}`, {1}, is struck as a lowest one", "“{0}”的评分{1}作为最低分去掉", "", ""},
    // rule
    {"R27", "not_applicable", "`{0}` does not apply here", "“{0}”不适用于本申报", "", ""},
    // rule, day
    {"R28", "not_in_force", "`{0}` is not in force on {1}", "“{0}”在{1}不施行", "", ""},
    // rule
    {"R29", "flag_raised", "note: `{0}`", "提示：“{0}”", "", ""},
    // rule
    {"R30", "check_failed", "the data fail the check `{0}`", "数据未通过校验“{0}”", "correct the data", "请改正数据"},
    // limit, whose limit
    {"R31", "capped", "the limit of {0} awards for `{1}` is reached by better ranked applications", "“{1}”以{0}项为限，已由排名在前者占满", "", ""},
    // tier
    {"R32", "condition_failed", "the condition of `{0}` is not met", "不符合“{0}”的条件", "", ""},
    // whose mark, mark
    {"R33", "mark_not_closest", "the mark of `{0}`, {1}, is left out: others are closer together", "“{0}”的评分{1}与其他评分相距较远，不计", "", ""},
    // round, number
    {"R34", "round_stopped", "`{0}` awards nothing: {1} applications are undetermined", "“{0}”暂停评选：有{1}份待定申报", "", ""},
    // tier
    {"R35", "behind_tie", "a tie ranked above closes the places of `{0}`", "排名在前者并列未决，“{0}”的名额不再授予", "", ""},
    // what depends on the date
    {"R36", "no_as_of", "`{0}` depends on the as-of date, which is not given", "“{0}”取决于基准日，但没有给出", "", ""},
    // tier
    {"R37", "no_places", "`{0}` has no places", "“{0}”没有名额", "", ""},
    // tier, number tied, places left
    {"R45", "drawn", "the lot put it first: {1} tie for the last {2} of `{0}`",
     "抽签抽中：“{0}”的最后{2}有{1}份申报并列", "", ""},
    // tier, number tied, places left
    {"R46", "not_drawn", "the lot put others first: {1} tie for the last {2} of `{0}`",
     "抽签未抽中：“{0}”的最后{2}有{1}份申报并列", "", ""},
    // part
    {"R47", "part_withheld", "the part `{0}` is not due: its condition is not met", "“{0}”一份暂不支付：尚不符合其条件", "", ""},
    // part
    {"R48", "part_unknown", "whether the part `{0}` is due cannot be told yet", "“{0}”一份是否应付尚不能确定", "", ""},
    // tier, position
    {"R49", "on_waiting_list", "number {1} on the waiting list for `{0}`", "列为“{0}”候补第{1}名", "", ""},
    // tier, own rank, last rank above the line
    {"R50", "below_data_line", "the line of `{0}` lies at rank {2}; this one has rank {1}",
     "“{0}”的分数线划在第{2}名，本申报排名第{1}", "", ""},
    // tier
    {"R51", "place_reserved", "what is left of `{0}` is reserved for the best of an area", "“{0}”的余下名额为各类保底预留", "", ""},
    // tier
    {"R52", "reserved_place", "it takes a place of `{0}` that is reserved for the best of its area", "按保底名额入选“{0}”", "", ""},
    // id
    {"R55", "peer_error", "`{0}` of the same cohort is in error, so what it is compared with is unknown", "同批申报“{0}”出错，无法与之比较", "", ""},
    // round
    {"R56", "round_open", "`{0}` is not settled yet", "“{0}”尚无结果", "", ""},
    // round
    {"R57", "not_placed", "it has no rank in `{0}`", "在“{0}”中没有名次", "", ""},
    // kind, by whom, day, reason
    {"R65", "ruled", "ruling `{0}` by {1} on {2}: {3}", "{1}于{2}裁定“{0}”：{3}", "", ""},
    // day, reason
    {"R66", "withdrawn", "withdrawn on {0}{1}", "已于{0}撤回{1}", "", ""},
    // round
    {"R67", "not_discussed", "`{0}` did not discuss it, by ruling", "经裁定，“{0}”未予讨论", "", ""},
    // tier, day, reason
    {"R70", "declined", "`{0}` was declined{1}: {2}", "{1}放弃“{0}”：{2}", "", ""},
    // tier, whose place
    {"R71", "moved_up", "moves up from the waiting list into the place of `{0}` that `{1}` declined",
     "由候补递补“{1}”放弃的“{0}”名额", "", ""},
    // day, reason
    {"R72", "waiting_declined", "its place on the waiting list was declined{0}: {1}", "{0}放弃候补资格：{1}", "", ""},
};

}  // namespace

std::span<const message> reason_messages() { return chapter; }

}  // namespace milu
