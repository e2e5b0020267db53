#!/usr/bin/env bash
# `milu rules list`: which edition of each programme holds on a day; exit code 1 when none or two do.
set -u
. "$(dirname "$0")/expect.bash"

edition() { # NAME PROGRAMME EDITION PERIOD
  printf 'milu 1\npolicy %s "%s" edition "%s" %s\napplication { id key: text }\n' "$2" "$2" "$3" "$4" > "$folder/$1.milu"
}

edition a grants 2022-1 'in force from 2022-01-01 until 2023-12-31'
edition b grants 2024-1 'in force from 2024-01-01'
edition c prizes 2020-1 'in force from 2020-01-01'
expect 0 'grants: 2022-1  2022-01-01 until 2023-12-31' rules list "$folder" --as-of 2023-12-31 --lang en
expect 0 'grants: 2024-1  2024-01-01 until …' rules list "$folder" --as-of 2024-01-01 --lang en
expect 0 'prizes：2020-1  2020-01-01 至 …' rules list "$folder" --as-of 2024-01-01 --lang zh
expect 1 'grants: no edition holds on that day' rules list "$folder" --as-of 2021-06-30 --lang en
edition d grants 2024-2 'in force from 2024-07-01'
expect 0 'grants: 2024-1' rules list "$folder" --as-of 2024-06-30 --lang en
expect 1 'grants: 2 editions hold on that day' rules list "$folder" --as-of 2024-07-01 --lang en
expect 1 'grants：当日有2个版本同时有效' rules list "$folder" --as-of 2024-07-01 --lang zh
expect 2 '--as-of' rules list "$folder"
expect 2 'list DIR' rules "$folder" --as-of 2024-01-01
expect 2 '2024-13-01' rules list "$folder" --as-of 2024-13-01
expect 2 '' rules list "$folder/nowhere" --as-of 2024-01-01
echo 'milu 1' > "$folder/broken.milu"
expect 3 'broken.milu' rules list "$folder" --as-of 2024-01-01

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
