#!/usr/bin/env bash
# A day in an office, from the filled form to the verified decisions; every step in Chinese.
set -u
MILU=$(realpath "${MILU:-build/release/milu}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
passed=0
failed=0

step() { # NAME CODE TEXT ARGUMENTS…: what is printed has to hold TEXT
  local name=$1 code=$2 text=$3 came
  shift 3
  printed=$("$MILU" "$@" --lang zh 2>&1)
  came=$?
  if [ "$came" = "$code" ] && [[ "$printed" == *"$text"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s: milu %s\n  expected exit %s and: %s\n  came exit %s:\n%s\n' "$name" "$*" "$code" "$text" "$came" "$printed"
  fi
}

never() { # NAME WORD…: what was printed last must not hold them
  local name=$1 word
  shift
  for word in "$@"; do
    if [[ "$printed" == *"$word"* ]]; then
      failed=$((failed + 1))
      printf 'FAILED %s: %s was printed\n%s\n' "$name" "$word" "$printed"
    else
      passed=$((passed + 1))
    fi
  done
}

cat > prize.milu <<'RULES'
milu 1
policy prize "青年奖" / "Youth prize" edition "2024-1" in force from 2024-01-01
application {
  id key: text
  name "单位" / "applicant": text
  phone "电话" / "telephone" private: text
  founded "成立日期" / "founded": date
  marks "评分" / "marks": list of { expert key private: text; mark private: 0..100 }
}
eligibility cites "第二条" { require old "成立满两年" / "two full years": years(founded, as_of) >= 2 }
score cites "第四条" {
  panel experts "评审组" / "experts": mean(marks, needing 2 or more)
  criterion merit "水平" / "merit" out of 100: experts.mark
  total result "总分" / "total": sum(criteria) rounded half up to 2 decimals
}
awards yearly "年度评选" / "yearly" cites "第五条" {
  rank eligible by result descending
  tier gold "金奖" / "gold" places 1 pays 5_000 CNY
  tier silver "银奖" / "silver" places 2 pays 2_000 CNY
  tie at the line: send back
  unused places: stay empty
  undetermined applications: stop
}
RULES
cat > cohort.csv <<'FORM'
id,name,phone,founded
A,甲公司,0512-0000001,2019/3/14
B,乙公司,0512-0000002,2018年1月1日
C,丙公司,0512-0000003,2020-06-30
D,丁公司,0512-0000004,2021.5.1
E,戊公司,0512-0000005,2023/12/1
FORM
marks() { printf 'id,expert,mark\n%s\n' "$1" > marks.csv; }
data=(--in cohort.csv --in marks=marks.csv --as-of 2024-06-30)

step "the rules are in order" 0 '1个文件' check prize.milu
step "its edition holds today" 0 'prize：2024-1' rules list . --as-of 2024-06-30

marks $'A,专家甲,90\nA,专家乙,92\nB,专家甲,95\nB,专家乙,\nC,专家甲,70\nC,专家乙,72\nD,专家甲,60\nD,专家乙,62\nE,专家甲,99\nE,专家乙,99'
step "one mark is missing" 0 '预览，尚未评定' award prize.milu "${data[@]}" --preview --format human
step "nothing is decided in a preview" 0 '"provisional":true' award prize.milu "${data[@]}" --preview --format jsonl

marks $'A,专家甲,90\nA,专家乙,92\nB,专家甲,95\nB,专家乙,87\nC,专家甲,70\nC,专家乙,72\nD,专家甲,60\nD,专家乙,62\nE,专家甲,99\nE,专家乙,99'
step "the tie for gold is sent back" 0 '退回复议' award prize.milu "${data[@]}" --format human
step "who is too young is not ranked" 0 '不满足要求“成立满两年”' explain prize.milu "${data[@]}" --id E

cat > rulings.csv <<'RULINGS'
id,what,value,by,on,because,minute
B,并列次序,1,评审委员会,2024/6/30,产业化进度更快,2024年第7号
RULINGS
ruled=("${data[@]}" --rulings rulings.csv)
step "the panel rules, and the round is decided" 0 '评审委员会于2024-06-30裁定“并列次序”' award prize.milu "${ruled[@]}" --format human
step "the decisions are filed" 0 '' award prize.milu "${ruled[@]}" --out decisions.jsonl
step "the list is posted" 0 '| 1 | B | 乙公司 | 91.00 | 金奖 | 5,000.00元 |' \
  award prize.milu "${ruled[@]}" --audience public --show name --format md
never "the posted list" 0512 专家 丁公司 戊公司 95

marks $'A,专家甲,90\nA,专家乙,92\nB,专家甲,95\nB,专家乙,87\nC,专家甲,70\nC,专家乙,72\nD,专家甲,80\nD,专家乙,82\nE,专家甲,99\nE,专家乙,99'
step "an objection is corrected, and its effects are listed" 0 '申报内容有改动' \
  award prize.milu "${ruled[@]}" --against decisions.jsonl --out decided-again.jsonl --format human
[[ "$printed" == *'他人变动所致'* || "$printed" == *'D：'* ]] && passed=$((passed + 1)) || failed=$((failed + 1))
step "the earlier decisions cannot be overwritten" 2 '覆盖' award prize.milu "${ruled[@]}" --against decisions.jsonl --out decisions.jsonl
step "the new decisions verify" 0 '5份结论与重新计算的结果一致' verify decided-again.jsonl prize.milu --in cohort.csv --in marks=marks.csv --rulings rulings.csv
step "the old ones no longer do" 1 'D：tier' verify decisions.jsonl prize.milu --in cohort.csv --in marks=marks.csv --rulings rulings.csv

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
