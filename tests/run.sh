#!/usr/bin/env bash
# Every check of GreenGauge, or the parts named: bash tests/run.sh [lint|unit|cli|oracle|wasm|same|sanitize|size|browser|bench|fuzz …]
# and, only when named, tidy. Installs what is missing. Each part ends with one line, as in
# "unit: 120 passed, 0 failed" or "fuzz: skipped, …"; the exit is 1 if anything failed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../web/setup.sh"
source "$root/tests/lint/static.sh"
source "$root/tests/lint/javascript.sh"

all_parts=(lint unit cli oracle wasm same sanitize size browser bench fuzz)
log=$root/build/last_run.log
failed_parts=()

closing_line() { # PART PASSED FAILED; a part that ran nothing failed
  if [ "$2$3" = 00 ]; then set -- "$1" 0 1; fi
  printf '%s: %d passed, %d failed\n' "$1" "$2" "$3"
  if [ "$3" != 0 ]; then failed_parts+=("$1"); fi
}
skipped() { printf '%s: skipped, %s\n' "$1" "$2"; } # PART REASON

any() { compgen -G "$root/$1" > /dev/null; }

# count_checks PART CHECK...: each CHECK is a command; 3 means that it has nothing to check yet.
count_checks() {
  local part=$1 passed=0 failed=0 check code
  shift
  for check in "$@"; do
    code=0
    $check || code=$?
    case $code in
      0) passed=$((passed + 1)) ;;
      3) printf '%s: nothing to check yet\n' "$check" ;;
      *) failed=$((failed + 1)) && printf '%s: failed\n' "$check" ;;
    esac
  done
  closing_line "$part" $passed $failed
}

# run_doctest PART COMMAND...: the numbers are those of doctest's last lines; a run that does not get there failed.
run_doctest() {
  local part=$1 code=0 summary passed=0 failed=1
  shift
  "$@" --no-colors=true 2>&1 | tee "$log" || code=$?
  summary=$(grep -E '^\[doctest\] test cases:' "$log" | tail -n 1) || true
  if [[ $summary =~ ([0-9]+)\ passed\ \|\ *([0-9]+)\ failed ]]; then
    passed=${BASH_REMATCH[1]} failed=${BASH_REMATCH[2]}
  fi
  if [ $code != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  closing_line "$part" "$passed" "$failed"
}

# run_node_tests PART: every tests/PART/*.test.js.
run_node_tests() {
  local part=$1 code=0 passed failed
  (cd "$root/tests" && node --test --test-reporter=spec "$part"/*.test.js) 2>&1 | tee "$log" || code=$?
  passed=$(sed -nE 's/^.* pass ([0-9]+)$/\1/p' "$log" | tail -n 1)
  failed=$(sed -nE 's/^.* (fail|cancelled) ([0-9]+)$/\2/p' "$log" | awk '{sum += $1} END {print sum + 0}')
  if [ $code != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  closing_line "$part" "${passed:-0}" "$failed"
}

lint_json() { node "$root/tests/lint/data.mjs" json; }
lint_packs() { node "$root/tests/lint/data.mjs" packs; }
lint_translations() { node "$root/tests/lint/data.mjs" translations; }
lint_texts_used() { node "$root/tests/lint/texts.mjs" used; }
lint_glossary() { node "$root/tests/lint/texts.mjs" glossary; }
lint_policies() { build native greengauge && "$root/build/native/greengauge" lint; }
lint_coverage() { bash "$root/tests/lint/coverage.sh"; }
lint_sources() { node "$root/tests/policy_sources/check.mjs"; }

part_lint() {
  install_missing clang-format-14:clang-format-14
  install_node_packages tests
  count_checks lint check_shell check_lock_file check_tolerances check_floors check_format \
    check_javascript check_javascript_openings \
    lint_json lint_packs lint_translations lint_texts_used lint_glossary lint_policies lint_coverage lint_sources
}

part_unit() {
  if build native; then run_doctest unit "$root/build/native/unit_tests"; else closing_line unit 0 1; fi
}

part_cli() {
  if build native greengauge; then run_node_tests cli; else closing_line cli 0 1; fi
}

# The closing line is the script's own.
part_oracle() {
  install_missing python3:python3
  if ! build native greengauge; then closing_line oracle 0 1 && return; fi
  python3 -B "$root/tests/oracle/check.py" "$root/build/native/greengauge" || failed_parts+=(oracle)
}

part_wasm() {
  if build web; then run_doctest wasm node "$root/build/web/unit_tests.js"; else closing_line wasm 0 1; fi
}

# What natively and in WebAssembly is to be the same bytes: a digest for each hundred of 10 000 made-up firms.
digests() { "$@" --no-skip -tc='digests of 10 000 made-up firms' | grep '^firms from'; }

part_same() {
  local native=$root/build/digests_native.txt web=$root/build/digests_web.txt equal
  if ! build native unit_tests || ! build web unit_tests; then closing_line same 0 1 && return; fi
  digests "$root/build/native/unit_tests" > "$native" || true
  digests node "$root/build/web/unit_tests.js" > "$web" || true
  diff "$native" "$web" | head -n 10 || true
  equal=$(comm -12 <(sort "$native") <(sort "$web") | wc -l)
  closing_line same "$equal" $((100 - equal))
}

part_sanitize() {
  if build native-sanitize unit_tests; then
    run_doctest sanitize "$root/build/native-sanitize/unit_tests"
  else
    closing_line sanitize 0 1
  fi
}

check_sizes() { bash "$root/web/run.sh" --build-only && node "$root/tests/lint/size.mjs"; }

part_size() { count_checks size check_sizes; }

part_browser() {
  any 'tests/browser/*.test.js' || { skipped browser "nothing in tests/browser" && return; }
  install_missing chromium:chromium firefox-esr:firefox-esr /usr/sbin/nginx:nginx-light \
    /usr/lib/nginx/modules/ngx_http_brotli_static_module.so:libnginx-mod-http-brotli-static \
    /usr/lib/python3/dist-packages/openpyxl:python3-openpyxl
  install_node_packages tests
  bash "$root/web/run.sh" --build-only || { closing_line browser 0 1 && return; }
  run_node_tests browser
}

# Writes tests/bench/README.md; fails where a ratio of one run is below its bound.
bench_table() {
  build native bench && build web bench && node "$root/tests/bench/table.mjs" "$root/build/native/bench" "$root/build/web/bench.js"
}

part_bench() {
  install_missing /usr/include/benchmark/benchmark.h:libbenchmark-dev
  install_node_packages tests
  count_checks bench bench_table
}

# Each target starts from tests/fuzz/corpus/NAME and keeps what it finds in build/fuzz/NAME: 20 000 runs, always the
# same, or FUZZ_SECONDS of any.
fuzz_one() {
  local name=$1 found=$root/build/fuzz/$1 bound=(-runs=20000 -seed=1)
  if [ -n "${FUZZ_SECONDS:-}" ]; then bound=("-max_total_time=$FUZZ_SECONDS"); fi
  mkdir -p "$found"
  build native-fuzz "fuzz_$name" || return
  local corpora=("$found")
  if [ -d "$root/tests/fuzz/corpus/$name" ]; then corpora+=("$root/tests/fuzz/corpus/$name"); fi
  "$root/build/native-fuzz/fuzz_$name" "${bound[@]}" -timeout=20 -print_final_stats=1 \
    -artifact_prefix="$found/" "${corpora[@]}" > "$log" 2>&1 || { tail -n 40 "$log" && return 1; }
  grep -E '^stat::number_of_executed_units' "$log"
}

# The page's own JavaScript with fast-check: bounds as above, see tests/fuzz/bound.js.
fuzz_page() {
  (cd "$root/tests" && node --test --test-reporter=spec "fuzz/$1.test.js") > "$log" 2>&1 || { tail -n 60 "$log" && return 1; }
  grep -E '^✔' "$log"
}

part_fuzz() {
  any 'tests/fuzz/*.cpp' || { skipped fuzz "nothing in tests/fuzz" && return; }
  install_missing clang++:clang /usr/share/doc/libclang-rt-14-dev:libclang-rt-14-dev
  install_node_packages tests
  local source targets=()
  for source in "$root"/tests/fuzz/*.cpp; do targets+=("fuzz_one $(basename "$source" .cpp)"); done
  for source in "$root"/tests/fuzz/*.test.js; do targets+=("fuzz_page $(basename "$source" .test.js)"); done
  count_checks fuzz "${targets[@]}"
}

check_tidy() { (cd "$root" && git ls-files 'src/*.cpp' | grep -vE '^src/(main_(web|report)|cmake/)' | xargs -P "$(nproc)" -n 4 clang-tidy-14 -p build/native --quiet); }

part_tidy() {
  install_missing clang-tidy-14:clang-tidy-14
  build native
  count_checks tidy check_tidy
}

parts=("$@")
if [ ${#parts[@]} = 0 ]; then parts=("${all_parts[@]}"); fi
for part in "${parts[@]}"; do
  [[ " ${all_parts[*]} tidy " == *" $part "* ]] || fail "There is no part '$part': choose from ${all_parts[*]} tidy"
done
mkdir -p "$root/build"
install_build_tools
for part in "${parts[@]}"; do
  say "$part"
  "part_$part" < /dev/null
done
if [ ${#failed_parts[@]} != 0 ]; then fail "Failed: ${failed_parts[*]}"; fi
say "All good"
