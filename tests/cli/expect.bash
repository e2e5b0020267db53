# What the scripts beside it share: a folder that goes away, and runs of the command whose exit code and words are expected.
MILU=${MILU:-build/release/milu}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0

expect() { # CODE TEXT ARGUMENTS…
  local code=$1 text=$2 came
  shift 2
  printed=$("$MILU" "$@" 2>&1)
  came=$?
  if [ "$came" = "$code" ] && [[ "$printed" == *"$text"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED milu %s\n  expected exit %s and: %s\n  came exit %s:\n%s\n' "$*" "$code" "$text" "$came" "$printed"
  fi
}
