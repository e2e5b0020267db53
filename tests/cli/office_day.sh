#!/usr/bin/env bash
# A day in an office, from the empty form to the verified decisions; every step in Chinese. docs/a-day-in-an-office.md tells it.
#   MILU=build/release/milu tests/cli/office_day.sh
set -u
MILU=$(realpath "${MILU:-build/release/milu}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
passed=0
failed=0

verdict() { # NAME IS_FINE…: counts, and says what was printed where it is not
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n%s\n' "$name" "$printed"
  fi
}
step() { # NAME CODE ARGUMENTS…
  local name=$1 code=$2
  shift 2
  printed=$("$MILU" "$@" 2>&1)
  came=$?
  verdict "$name: exit $came of milu $*" [ "$came" = "$code" ]
}
holds() { [[ "$printed" == *"$1"* ]]; }
lacks() { [[ "$printed" != *"$1"* ]]; }
says() { local text; for text in "$@"; do verdict "says: $text" holds "$text"; done; }
never() { local text; for text in "$@"; do verdict "never says: $text" lacks "$text"; done; }

cat > prize.milu <<'RULES'
milu 1
政策 青年奖 "青年奖"
  版本 "2024-1"
  施行 自 2024-01-01

申报 {
  编号 主键: 文本
  单位: 文本
  电话 不公开: 文本
  成立 "成立日期": 日期
  领域: 取自 材料, 健康, 能源
  评审: 列表 { 专家 主键 不公开: 文本; 得分 不公开: 0..100 步长 0.5 }
}

资格 依据 "第二条" {
  要求 满两年 "成立满两年": 满年数(成立, 基准日) ≥ 2
}

评分 依据 "第四条" {
  评审组 专家组: 平均(评审, 须有 2个以上)
  指标 水平 满分 100: 专家组.得分
  总分 成绩 "总分": 合计(各指标)
}

评选 年度 "年度评选" 依据 "第五条" {
  排序 合格 按 成绩 由高到低
  等次 金奖 名额 1 给予 5000元
  等次 银奖 名额 2 给予 2000元
  末位并列: 退回复议
  空余名额: 保持空缺
  待定申报: 暂停评选
  候补名额 2 至 2024-12-31 依据 "第八条"
}
RULES

# The rules, and the form that they ask for.
step "the rules are in order" 0 check prize.milu
says "1个文件，没有错误"
sed 's/按 成绩/按 成积/' prize.milu > typo.milu
step "a name typed wrong is found" 3 check typo.milu
says "没有名为“成积”的内容" "26 |   排序 合格 按 成积 由高到低"
rm typo.milu
step "its edition holds today" 0 rules list . --as-of 2024-06-30 --lang zh
says "青年奖：2024-1"
step "the empty form is a workbook" 0 template prize.milu --out form.xlsx
says "填好后这样读取"
step "nothing is decided from an empty form" 4 award prize.milu --in 'form.xlsx#申报' --as-of 2024-06-30
says "数据中没有任何申报"
step "or a header, for a portal" 0 template prize.milu --out form.csv
printed=$(cat form.csv)
says "编号,单位,电话,成立日期,领域"

# The form comes back filled in, with a slip; the experts' marks in a table of their own.
cat >> form.csv <<'FORM'
A,甲公司,0512-0000001,2019/3/14,材料
B,乙公司,0512-0000002,2018年1月1日,健康
C,丙公司,0512-0000003,2020-06-30,能源
D,丁公司,0512-0000004,2021.5.1,材料
E,戊公司,0512-0000005,2023/12/1,建康
F,己公司,0512-0000006,2017/9/1,能源
FORM
cat > marks.csv <<'MARKS'
编号,专家,得分
A,王,90
A,李,92
B,王,95
B,李,
C,王,70
C,李,72
D,王,60
D,李,62
E,王,99
E,李,99
F,王,55
F,李,57
MARKS
data=(--in form.csv --in 评审=marks.csv --as-of 2024-06-30)
step "a slip in the form is told by its cell" 4 award prize.milu "${data[@]}"
says "“建康”不在可选项之内" "第6行 E列“领域”，申报 E" "是否想填“健康”"
never "0512"
sed -i 's/建康/健康/' form.csv

# A mark is missing.
step "one mark is missing: a preview" 0 award prize.milu "${data[@]}" --preview --format human
says "预览，尚未评定" "B     合格"
step "nothing is decided in a preview" 0 award prize.milu "${data[@]}" --preview --format jsonl
says '"provisional":true'
never '"tier":"金奖"'
step "nor certified" 2 award prize.milu "${data[@]}" --preview --certificate certificate.json
says "预览不作评定，没有评选凭证"

# All marks are there.
sed -i 's/^B,李,$/B,李,87/' marks.csv
step "the tie for gold is sent back" 0 award prize.milu "${data[@]}" --format human
says "“金奖”的最后1个名额有2份申报并列，退回复议" "并列争取金奖：A、B"
step "who is too young is not ranked" 0 explain prize.milu "${data[@]}" --id E
says "不合格" "不满足要求“成立满两年”"

# The panel rules.
cat > rulings.csv <<'RULINGS'
id,what,value,by,on,because,minute
B,并列次序,1,评审委员会,2024/6/30,,2024年第7号
RULINGS
ruled=("${data[@]}" --rulings rulings.csv)
step "a ruling without a reason is refused" 4 award prize.milu "${ruled[@]}"
says "裁定没有写明理由" "第2行"
sed -i 's/,,2024年第7号/,产业化进度更快,2024年第7号/' rulings.csv
step "the panel rules, and the round is decided" 0 award prize.milu "${ruled[@]}" --format human
says "评审委员会于2024-06-30裁定“并列次序”：产业化进度更快" "候补：D、F  [第八条]"
step "the decisions are filed, with their certificate" 0 award prize.milu "${ruled[@]}" --out decisions.jsonl \
  --certificate certificate.json
printed=$(cat certificate.json)
says '"schema":"milu.certificate/1"'

# The list is posted.
step "the list is posted" 0 award prize.milu "${ruled[@]}" --audience public --show 单位 --format md
says '| 1 | B | 乙公司 | 91 | 金奖 | 5,000.00元 |' '| 1 | A | 甲公司 | 91 | 银奖 | 2,000.00元 |'
never 0512 王 丁公司 戊公司 95
step "a telephone number cannot be posted" 2 award prize.milu "${ruled[@]}" --audience public --show 电话 --format md
says "“电话”是保密字段，不能公示"

# An objection: two marks of D had been typed wrong.
sed -i 's/^D,王,60$/D,王,80/; s/^D,李,62$/D,李,82/' marks.csv
step "the earlier decisions cannot be overwritten" 2 award prize.milu "${ruled[@]}" --against decisions.jsonl --out decisions.jsonl
says "会覆盖以前的结论"
step "an objection is corrected, and its effects are listed" 0 award prize.milu "${ruled[@]}" --against decisions.jsonl \
  --out corrected.jsonl --format human
says "6份结论中有2份变动" "D：总分 61 → 81，名次 4 → 3，等次 — → 银奖，金额 — → 2000.00，候补 1 → —（申报内容有改动）" \
  "C：名次 3 → 4，等次 银奖 → —，金额 2000.00 → —，候补 — → 1（他人变动所致）"

# A declines, and the reserve moves up.
declined=("${ruled[@]}" --decline A=迁出本市)
step "who has no award cannot decline" 2 award prize.milu "${ruled[@]}" --decline E=不要了
says "“E”没有可以放弃的奖项"
step "a decline needs a reason" 2 award prize.milu "${ruled[@]}" --decline A=
says "没有写明“A”为什么放弃"
step "after the closing day nobody moves up" 2 award prize.milu "${declined[@]}" --declined-on 2025-01-08
says "候补名单已于2024-12-31截止，而放弃日期是2025-01-08"
step "A declines, and C moves up" 0 award prize.milu "${declined[@]}" --declined-on 2024-09-01 --format human
says "于2024-09-01放弃“银奖”：迁出本市" "由候补递补“A”放弃的“银奖”名额" "放弃：A，递补：C" "候补：F  [第八条]"
step "what that changes is listed" 0 award prize.milu "${declined[@]}" --declined-on 2024-09-01 --against corrected.jsonl \
  --out final.jsonl --format human
says "6份结论中有3份变动" "A：等次 银奖 → —，金额 2000.00 → —，放弃 — → 迁出本市（放弃奖项）" "F：候补 2 → 1（他人变动所致）"
step "the list is posted again" 0 award prize.milu "${declined[@]}" --declined-on 2024-09-01 --audience public --show 单位 --format md
says '| 4 | C | 丙公司 | 71 | 银奖 | 2,000.00元 |'
never 甲公司 迁出本市 0512

# The file is closed.
given=(--in form.csv --in 评审=marks.csv --rulings rulings.csv)
step "the final decisions verify" 0 verify final.jsonl prize.milu "${given[@]}"
says "6份结论与重新计算的结果一致"
step "the first ones no longer do" 1 verify decisions.jsonl prize.milu "${given[@]}"
says "D：tier，记录为 null，重新计算为 银奖"
sed 's/"rank":4,"tier":"银奖"/"rank":4,"tier":"金奖"/' final.jsonl > edited.jsonl
step "a decision changed by hand is found" 1 verify edited.jsonl prize.milu "${given[@]}"
says "C：tier，记录为 金奖，重新计算为 银奖" "共有1处不一致"

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
