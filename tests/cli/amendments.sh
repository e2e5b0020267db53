#!/usr/bin/env bash
# Files that a policy stands on: never outside its folder, by no path and by no link; folders of policies and shared files.
set -u
. "$(dirname "$0")/expect.bash"

write() { # NAME TEXT
  mkdir -p "$folder/$(dirname "$1")"
  printf 'milu 1\n%b\n' "$2" > "$folder/$1"
}

write secret.milu 'policy secret "x"\napplication { id key: text }'
write set/base.milu 'policy base "b" edition "1"\napplication { id key: text; n: count }\neligibility cites "1" { require r: n > 1 }'
write set/levels.milu 'policy levels "l"\ntype level: one of low, high'
write set/local.milu 'policy local "l"\namends "base.milu"\nuse "levels.milu"\napplication { at: level }'
write set/sub/deep.milu 'policy deep "d"\nuse "more.milu"'
write set/sub/more.milu 'policy more "m"\ntype more: one of x, y'
write set/nested.milu 'policy nested "n"\nuse "sub/deep.milu"\nuse "sub/more.milu"\napplication { id key: text; m: more }'
expect 0 '6 files, no errors' check "$folder/set" --lang en
expect 0 '6个文件，没有错误' check "$folder/set" --lang zh
expect 0 'local' rules list "$folder/set" --as-of 2024-01-01 --lang en

write set/up.milu 'policy up "u"\namends "../secret.milu"'
expect 3 'error[M0843]: `../secret.milu` leads out of the folder' check "$folder/set/up.milu" --lang en
ln -s ../secret.milu "$folder/set/link.milu"
ln -s .. "$folder/set/out"
ln -s base.milu "$folder/set/inside.milu"
write set/by_link.milu 'policy x "u"\namends "link.milu"'
expect 3 'error[M0849]: `link.milu` is a link that leads out of the folder' check "$folder/set/by_link.milu" --lang en
write set/by_folder.milu 'policy x "u"\namends "out/secret.milu"'
expect 3 'error[M0849]' check "$folder/set/by_folder.milu" --lang en
write set/by_inner.milu 'policy x "u"\namends "inside.milu"'
expect 0 'no errors' check "$folder/set/by_inner.milu" --lang en
write set/folder.milu 'policy x "u"\namends "sub"'
expect 3 'error[M0850]' check "$folder/set/folder.milu" --lang en
write set/zh.milu '政策 x "u"\n修正 "bass.milu"'
expect 3 '错误[M0845]：政策旁边没有文件“bass.milu”' check "$folder/set/zh.milu"
expect 3 '是否想写“base.milu”？' check "$folder/set/zh.milu"

# The working folder does not matter, nor do rules from standard input reach any file.
cd "$folder/set" || exit 1
expect 0 'application {' fmt --merge local.milu
expect 3 'error[M0844]' check - --lang en < local.milu
expect 0 '"eligibility":"eligible"' eval local.milu --in <(printf '{"id":"A","n":2,"at":"low"}\n') --input-format jsonl --format jsonl
"$MILU" fmt --merge local.milu > merged.milu
one=$("$MILU" eval local.milu --in - --input-format jsonl --format jsonl <<< '{"id":"A","n":2}' | grep -o '"rules":"[^"]*"')
two=$("$MILU" eval merged.milu --in - --input-format jsonl --format jsonl <<< '{"id":"A","n":2}' | grep -o '"rules":"[^"]*"')
if [ -n "$one" ] && [ "$one" = "$two" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); printf 'FAILED digests: %s %s\n' "$one" "$two"; fi
sed -i 's/n > 1/m > 1/' base.milu
expect 3 'base.milu:4:36' check local.milu --lang en
expect 3 '"file":"base.milu"' check local.milu --format json

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
