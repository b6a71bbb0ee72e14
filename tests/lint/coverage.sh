#!/usr/bin/env bash
# policies/COVERAGE.md is what `greengauge coverage` says on the day named in its first line, in both languages.
# bash tests/lint/coverage.sh           checks the file
# bash tests/lint/coverage.sh --write [YYYY-MM-DD]   writes it anew
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
file=$root/policies/COVERAGE.md
generate() { # DATE
  "$root/build/native/greengauge" coverage --date "$1" --lang zh
  echo
  "$root/build/native/greengauge" coverage --date "$1" --lang en
}
if [ "${1:-}" = --write ]; then
  generate "${2:-$(date +%F)}" > "$file"
else
  day=$(head -n 1 "$file" | grep -oE '[0-9]{4}-[0-9]{2}-[0-9]{2}')
  diff "$file" <(generate "$day") || {
    echo "policies/COVERAGE.md is out of date: bash tests/lint/coverage.sh --write"
    exit 1
  }
fi
