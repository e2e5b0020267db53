#!/usr/bin/env bash
# `milu test`: cases in files beside the policy, what did not come out, and coverage.
set -u
. "$(dirname "$0")/expect.bash"
cd "$folder" || exit 1
mkdir cases

never() { # TEXT: the last run did not say it
  if [[ "$printed" == *"$1"* ]]; then failed=$((failed + 1)); printf 'FAILED said: %s\n%s\n' "$1" "$printed"; else passed=$((passed + 1)); fi
}

cat > prize.milu <<'END'
milu 1
policy prize "Prize" as of call.day
application { id key: text; staff: count; marks: 0..100 step 0.5 }
call { day: date; generous: yes or no }
parameters { gold_places cites "4": count = 1 }
eligibility cites "1" {
  require small "small": staff <= 50
  exclude empty when marks > 0: staff = 0
}
score cites "2" {
  total points: by marks { >= 90: 3, 60..<90: 2, else: 0 } rounded half up to 1 decimals
}
awards yearly cites "3" {
  rank eligible by points descending
  tier gold places gold_places when points >= 2 pays 1_000 CNY
  tier silver pays 100 CNY
  tie at the line: admit none
  unused places: stay empty
  undetermined applications: left out
  budget 1_500 CNY across tiers when call.generous: skip and go on, place freed
}
tests {
  case "one" {
    call { day: 2024-01-01, generous: no }
    given { id: "A", staff: 50, marks: 95 }
    expect eligible, points = 3
  }
}
END
expect 0 '1 passed, 0 failed' test prize.milu
expect 0 'prize.milu:7:11: in no case is `small` failed [1]' test --coverage prize.milu
expect 0 'prize.milu:8:11: in no case is `empty` not applicable [1]' test --coverage prize.milu
expect 0 'in no case is `empty` failed [1]' test --coverage prize.milu
expect 0 'prize.milu:11:38: no case comes to this row: `60..<90: 2` [2]' test --coverage prize.milu
expect 0 'no case gives the tier `gold`: no case decides a cohort [3]' test --coverage prize.milu
expect 0 'in no case is `gold` closed to an application [3]' test --coverage prize.milu
expect 1 'no case comes to this row' test --coverage --strict prize.milu
expect 0 '没有一例使“small”不符合［1］' test --coverage --lang zh prize.milu
expect 0 '"reached":false,"gaps":[{"code":"cover.row"' test --coverage --format json prize.milu

cat > cases/prize.json <<'END'
[
  {"name": "gold, silver, nothing", "call": {"day": "2024-01-01", "generous": true}, "set": {"gold_places": 1},
   "given": [{"id": "A", "staff": 5, "marks": 95}, {"id": "B", "staff": 5, "marks": 60}, {"id": "C", "staff": 51, "marks": 99},
             {"id": "D", "staff": 0, "marks": 1}, {"id": "E", "staff": 0, "marks": 0}],
   "expect": [{"id": "A", "rank": 1, "tier": "gold", "award": {"money": {"amount": 1000}}, "values": {"points": 3}},
              {"id": "B", "tier": "silver", "values": {"points": "2.0"}},
              {"id": "C", "eligibility": "ineligible", "tier": null, "requirements": [{"id": "small", "outcome": "failed"}]},
              {"id": "D", "eligibility": "ineligible", "reasons": [{"code": "exclusion_met"}]},
              {"id": "E", "requirements": [{"id": "empty", "outcome": "not_reached"}]}]}
]
END
cat > cases/prize.single.jsonl <<'END'
{"name": "half a mark", "about": "the edge", "call": {"day": "2024-01-01"}, "given": {"id": "A", "staff": 1, "marks": 59.5}, "expect": {"values": {"points": 0}}}
{"name": "refused data", "call": {"day": "2024-01-01"}, "given": {"id": "A", "staff": 1, "marks": 59.7}, "expect": {"eligibility": "invalid", "diagnostics": [{"code": "data.step"}]}}
END
expect 0 '4 passed, 0 failed' test prize.milu
expect 0 '4 passed, 0 failed' test .
expect 0 'tiers 2/2' test --coverage prize.milu
never 'no case comes'
never 'is `small`'
expect 0 'prize.milu:20:3: in no case is `budget` not applicable [3]' test --coverage prize.milu
never '`budget` applicable'

cat > cases/prize.wrong.json <<'END'
{"name": "wrong", "call": {"day": "2024-01-01"}, "given": [{"id": "A", "staff": 1, "marks": 90}],
 "expect": [{"id": "A", "tier": "silver", "values": {"points": 2.5}}, {"id": "Z", "tier": null}]}
END
expect 1 'failed: wrong' test prize.milu
expect 1 'cases/prize.wrong.json:1: A: tier: expected "silver", came "gold"' test prize.milu
expect 1 'A: values.points: expected 2.5, came "3.0"' test prize.milu
expect 1 'Z was not decided' test prize.milu
expect 1 'A：tier：预期"silver"，实为"gold"' test prize.milu --lang zh
expect 1 '<failure>cases/prize.wrong.json:1: A: tier' test prize.milu --format junit
rm cases/prize.wrong.json

broken() { # TEXT-EXPECTED JSON
  printf '%s\n' "$2" > cases/prize.broken.json
  expect 4 "$1" test prize.milu
  rm cases/prize.broken.json
}
broken 'error[M0853]: a case has no `expects`' '{"name":"x","given":{"id":"A"},"expects":{}}'
broken 'did you mean `expect`?' '{"name":"x","given":{"id":"A"},"expects":{}}'
broken 'a case needs a `name`' '{"given":{"id":"A"},"expect":{"rank":1}}'
broken 'a case needs `expect`' '{"name":"x","given":{"id":"A"},"expect":[{"id":"A"}]}'
broken 'a case needs `expect`' '{"name":"x","given":{"id":"A"}}'
broken 'cases/prize.broken.json:1' '{"name":"x","given":{"id":"A"},}'
printf '{"name":"x","given":{"id":"A","stuff":3},"expect":{"rank":1}}\n' > cases/prize.broken.json
expect 1 'cases/prize.broken.json:1' test prize.milu
printf '{"name":"x","set":{"gold":3},"call":{"day":"2024-01-01"},"given":{"id":"A"},"expect":{"rank":1}}\n' > cases/prize.broken.json
expect 1 'gold' test prize.milu
rm cases/prize.broken.json

printf '{"name":"x","given":{"id":"A"},"expect":{"rank":1}}\n' > cases/prise.json
expect 2 'error[M0854]: the cases in `cases/prise.json` belong to no policy' test prize.milu --lang en
rm cases/prise.json

# An expectation in the policy that does not hold says what came instead.
sed -i 's/expect eligible, points = 3/expect ineligible, points = 2 and points > 1/' prize.milu
expect 1 'not so: ineligible (it is eligible)' test prize.milu
expect 1 'not so: points = 2 and points > 1 (points is 3.0' test prize.milu

mkdir empty
printf 'milu 1\npolicy p "p"\napplication { id key: text }\n' > empty/p.milu
expect 1 'nothing was tested' test empty --lang en
expect 1 'nothing was tested' test empty --lang en --coverage

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
