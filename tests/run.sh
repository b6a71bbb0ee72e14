#!/usr/bin/env bash
# The tests of GreenGauge. Installs what is missing; tests/README.md says what each part tests.
#   bash tests/run.sh                     what continuous integration runs, in minutes
#   bash tests/run.sh nightly             the same with larger numbers, and what takes long
#   bash tests/run.sh long                nightly with the largest numbers
#   bash tests/run.sh [nightly|long] PART [ARGUMENT…] …   the parts named; only `reference` and `bench` take arguments:
#     reference REV [--full]              compare with the program of that commit; reference --record: write the digests
#     bench --write                       write tests/bench/README.md
# Each part ends with one line, as in "unit: 120 passed, 0 failed" or "fuzz: skipped, …". At the end a table of the parts
# is printed; the exit status is 1 if anything failed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../web/setup.sh"
source "$root/tests/lint/static.sh"
source "$root/tests/lint/javascript.sh"

daily_parts=(lint cli oracle reference size browser unit fuzz same tidy)
nightly_parts=("${daily_parts[@]}" wasm release bench)
# The browser tests wait half of their time. In a run with both, these parts run at the same time as size and browser: see
# start_beside.
beside_browser=(unit fuzz same tidy)

# sized DAILY NIGHTLY LONG: the value for this run.
sized() {
  case $run_size in
    daily) echo "$1" ;;
    nightly) echo "$2" ;;
    long) echo "$3" ;;
  esac
}

# --- What parts report ----------------------------------------------------------------------------------------

log=${GREENGAUGE_TEST_LOG:-$root/build/last_run.log}
declare -A passed_of failed_of

record() { passed_of[$1]=$2 failed_of[$1]=$3; } # PART PASSED FAILED

closing_line() { # PART PASSED FAILED; a part that ran nothing failed
  if [ "$2$3" = 00 ]; then set -- "$1" 0 1; fi
  printf '%s: %d passed, %d failed\n' "$1" "$2" "$3"
  record "$1" "$2" "$3"
}

skipped() { # PART REASON
  printf '%s: skipped, %s\n' "$1" "$2"
  record "$1" skipped 0
}

# count_checks PART CHECK...: each CHECK is a command; 3 means that it has nothing to check.
count_checks() {
  local part=$1 passed=0 failed=0 check code
  shift
  for check in "$@"; do
    code=0
    $check || code=$?
    case $code in
      0) passed=$((passed + 1)) ;;
      3) printf '%s: nothing to check\n' "$check" ;;
      *) failed=$((failed + 1)) && printf '%s: failed\n' "$check" ;;
    esac
  done
  closing_line "$part" $passed $failed
}

# doctest_numbers LOG STATUS: "PASSED FAILED" from doctest's last lines; a run that did not get there failed.
doctest_numbers() {
  local summary passed=0 failed=1
  summary=$(grep -E '^\[doctest\] test cases:' "$1" | tail -n 1) || true
  if [[ $summary =~ ([0-9]+)\ passed\ \|\ *([0-9]+)\ failed ]]; then
    passed=${BASH_REMATCH[1]} failed=${BASH_REMATCH[2]}
  fi
  if [ "$2" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  echo "$passed $failed"
}

# run_doctest PART COMMAND...
run_doctest() {
  local part=$1 code=0 passed failed
  shift
  "$@" --no-colors=true 2>&1 | tee "$log" || code=$?
  read -r passed failed < <(doctest_numbers "$log" $code)
  closing_line "$part" "$passed" "$failed"
}

# run_doctest_twice PART PROGRAM FILTER OTHER: at the same time with the one filter and with the other.
run_doctest_twice() {
  local part=$1 program=$2 code=0 other_code=0 passed failed other_passed other_failed
  "$program" --no-colors=true "$4" > "$log.other" 2>&1 &
  local other=$!
  "$program" --no-colors=true "$3" 2>&1 | tee "$log" || code=$?
  wait $other || other_code=$?
  cat "$log.other"
  read -r passed failed < <(doctest_numbers "$log" $code)
  read -r other_passed other_failed < <(doctest_numbers "$log.other" $other_code)
  closing_line "$part" $((passed + other_passed)) $((failed + other_failed))
}

# run_node_tests PART: every tests/PART/*.test.js, two files at a time.
run_node_tests() {
  local part=$1 code=0 passed failed
  (cd "$root/tests" && node --test --test-concurrency=2 --test-reporter=spec "$part"/*.test.js) 2>&1 | tee "$log" || code=$?
  passed=$(sed -nE 's/^.* pass ([0-9]+)$/\1/p' "$log" | tail -n 1)
  failed=$(sed -nE 's/^.* (fail|cancelled) ([0-9]+)$/\2/p' "$log" | awk '{sum += $1} END {print sum + 0}')
  if [ $code != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  closing_line "$part" "${passed:-0}" "$failed"
}

# run_counting PART COMMAND...: a command that prints the closing line itself.
run_counting() {
  local part=$1 code=0 line
  shift
  "$@" 2>&1 | tee "$log" || code=$?
  line=$(tail -n 1 "$log")
  if [[ $line =~ ^$part:\ ([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && [ $((code != 0)) = $((BASH_REMATCH[2] != 0)) ]; then
    record "$part" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
  elif [[ $line == "$part: skipped, "* ]] && [ $code = 0 ]; then
    record "$part" skipped 0
  else
    closing_line "$part" 0 1
  fi
}

# --- Building -------------------------------------------------------------------------------------------------

# A part builds what it needs itself. So that both cores have work from the start, what the parts of this run need is also
# built in the background meanwhile: `build` lets one build at a time into each tree, and a part that comes to a tree that
# is being built waits for it, then builds what is left, which is where faults are shown. What runs beside the browser
# tests is built by that run.
ahead_pid=
beside_pid=
stop_background() {
  if [ -n "$ahead_pid" ]; then kill -- "-$ahead_pid" 2> /dev/null || true; fi
  if [ -n "$beside_pid" ]; then kill "$beside_pid" 2> /dev/null || true; fi
}
trap stop_background EXIT

needs() { # PART...: whether one of them is in this run and not beside it
  local part
  for part in "$@"; do
    if [[ " ${parts[*]} " == *" $part "* && " ${beside[*]-} " != *" $part "* ]]; then return 0; fi
  done
  return 1
}

build_ahead() {
  if needs lint cli oracle reference size browser tidy; then build native greengauge || true; fi
  if needs unit same; then build test unit_tests || true; fi
  # shellcheck disable=SC2046 # a list of names
  if needs fuzz; then build test $(fuzz_targets) || true; fi
  if needs wasm || { needs same && [ "$run_size" != daily ]; }; then build web-test unit_tests || true; fi
  if needs size browser same; then build web greengauge_js || true; fi
}

start_building_ahead() {
  [ ${#parts[@]} -gt 1 ] || return 0
  set -m
  build_ahead < /dev/null > "$root/build/ahead.log" 2>&1 &
  ahead_pid=$!
  set +m
}

# What the trees with unit tests need besides the tools of every build.
install_test_tools() {
  install_missing clang++:clang /usr/share/doc/libclang-rt-14-dev:libclang-rt-14-dev /usr/include/png.h:libpng-dev
}

# --- Parts ----------------------------------------------------------------------------------------------------

lint_layers() { node "$root/tests/lint/sources.mjs" layers; }
lint_openings() { node "$root/tests/lint/sources.mjs" openings; }
lint_headers() { node "$root/tests/lint/sources.mjs" headers; }
lint_selftest() { node "$root/tests/lint/selftest.mjs"; }
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
  count_checks lint check_shell check_lock_file check_tolerances check_format check_javascript \
    lint_layers lint_openings lint_headers lint_selftest \
    lint_json lint_packs lint_translations lint_texts_used lint_glossary lint_sources lint_policies lint_coverage
}

# In two processes, which take about the same time.
part_unit() {
  install_test_tools
  if ! build test unit_tests; then closing_line unit 0 1 && return; fi
  local tests=$root/build/test/unit_tests first='*tests/app/*,*tests/report/*,*tests/ui/*'
  run_doctest_twice unit "$tests" "-sf=$first" "-sfe=$first"
}

part_cli() {
  if build native greengauge; then run_node_tests cli; else closing_line cli 0 1; fi
}

part_oracle() {
  install_missing python3:python3
  if ! build native greengauge; then closing_line oracle 0 1 && return; fi
  run_counting oracle python3 -B "$root/tests/oracle/check.py" "$root/build/native/greengauge" "$(sized 300 10000 100000)"
}

# Daily against the recorded digests; nightly, or with a commit, against the program of that commit.
part_reference() {
  install_missing python3:python3 git:git
  if ! build native greengauge; then closing_line reference 0 1 && return; fi
  local words=("$@")
  if [ $# = 0 ] && [ "$run_size" != daily ]; then words=("$(cat "$root/tests/reference/base")"); fi
  if [ ${#words[@]} != 0 ] && [[ ${words[0]} != --* ]]; then words=(--against "${words[@]}"); fi
  if [ $# = 0 ] && [ "$run_size" = long ]; then words+=(--full); fi
  run_counting reference python3 -B "$root/tests/reference/reference.py" "$root/build/native/greengauge" "${words[@]}"
}

part_wasm() {
  if build web-test unit_tests; then run_doctest wasm node "$root/build/web-test/unit_tests.js"; else closing_line wasm 0 1; fi
}

# What natively and in WebAssembly must be the same bytes: daily the CSV by the module that is shipped, nightly also a
# digest for each hundred of the made-up firms as JSON.
digests() { "$@" --no-skip -tc="digests of 10 000 made-up firms" | grep '^firms from'; }

compare_digests() {
  local by_native=$root/build/digests_native.txt by_web=$root/build/digests_web.txt equal
  install_test_tools
  build test unit_tests && build web-test unit_tests || return 1
  digests node "$root/build/web-test/unit_tests.js" > "$by_web" || true
  digests "$root/build/test/unit_tests" > "$by_native" || true
  diff "$by_native" "$by_web" | head -n 10 || true
  equal=$(comm -12 <(sort "$by_native") <(sort "$by_web") | wc -l)
  printf 'digests: %d of 100 are equal\n' "$equal"
  [ "$equal" = 100 ]
}

part_same() {
  install_missing python3:python3
  if ! build native greengauge || ! build web greengauge-report; then closing_line same 0 1 && return; fi
  if [ "$run_size" != daily ] && ! compare_digests; then closing_line same 0 1 && return; fi
  run_counting same node "$root/tests/shipped/compare.mjs" "$root/build/native/greengauge" "$root/build/web" "$(sized 300 2000 10000)"
}

# The unit tests by the other compiler, optimised: no sanitizer changes what they run on.
part_release() {
  install_test_tools
  if build release-test unit_tests; then run_doctest release "$root/build/release-test/unit_tests"; else closing_line release 0 1; fi
}

check_sizes() { bash "$root/web/run.sh" --build-only && node "$root/tests/lint/size.mjs"; }

part_size() { count_checks size check_sizes; }

part_browser() {
  install_missing chromium:chromium firefox-esr:firefox-esr /usr/sbin/nginx:nginx-light \
    /usr/lib/nginx/modules/ngx_http_brotli_static_module.so:libnginx-mod-http-brotli-static \
    /usr/lib/python3/dist-packages/openpyxl:python3-openpyxl
  install_node_packages tests
  bash "$root/web/run.sh" --build-only || { closing_line browser 0 1 && return; }
  run_node_tests browser
}

# Fails where a ratio of one run is below its bound. Writes its table to build/bench.md, or to tests/bench/README.md.
bench_table() {
  build native bench && build web bench \
    && node "$root/tests/bench/table.mjs" "$root/build/native/bench" "$root/build/web/bench.js" "$bench_file"
}

part_bench() {
  local bench_file=$root/build/bench.md
  if [ "${1:-}" = --write ]; then bench_file=$root/tests/bench/README.md; fi
  install_missing /usr/include/benchmark/benchmark.h:libbenchmark-dev /usr/include/muParser.h:libmuparser-dev
  install_node_packages tests/bench install
  count_checks bench bench_table
}

fuzz_targets() { # as the build calls them
  local source
  for source in "$root"/tests/fuzz/*.cpp; do echo "fuzz_$(basename "$source" .cpp)"; done
}

# Each target starts from tests/fuzz/corpus/NAME and keeps what it finds in build/fuzz/NAME: daily 2 000 runs, always the
# same ones, else FUZZ_SECONDS of any.
fuzz_one() {
  local name=$1 found=$root/build/fuzz/$1 bound=(-runs=2000 -seed=1)
  if [ -n "${FUZZ_SECONDS:-}" ]; then bound=("-max_total_time=$FUZZ_SECONDS"); fi
  mkdir -p "$found"
  local corpora=("$found")
  if [ -d "$root/tests/fuzz/corpus/$name" ]; then corpora+=("$root/tests/fuzz/corpus/$name"); fi
  "$root/build/test/fuzz_$name" "${bound[@]}" -timeout=20 -print_final_stats=1 -artifact_prefix="$found/" "${corpora[@]}"
}

# The page's own JavaScript with fast-check: bounds as above, see tests/fuzz/bound.js.
fuzz_page() { (cd "$root/tests" && node --test --test-reporter=spec "fuzz/$1.test.js"); }

# As many targets at a time as there are cores, each with its log; the logs are shown when all have ended.
part_fuzz() {
  local source target name passed=0 failed=0 folder=$root/build/fuzz
  local targets=()
  install_test_tools
  install_node_packages tests
  # shellcheck disable=SC2046 # a list of names
  build test $(fuzz_targets) || { closing_line fuzz 0 1 && return; }
  if [ "$run_size" != daily ]; then export FUZZ_SECONDS=${FUZZ_SECONDS:-$(sized 0 120 600)}; fi
  for source in "$root"/tests/fuzz/*.cpp; do targets+=("fuzz_one $(basename "$source" .cpp)"); done
  for source in "$root"/tests/fuzz/*.test.js; do targets+=("fuzz_page $(basename "$source" .test.js)"); done
  rm -rf "$folder/logs"
  mkdir -p "$folder/logs"
  for target in "${targets[@]}"; do
    while [ "$(running | wc -l)" -ge "$(nproc)" ]; do wait -n || true; done
    name=$folder/logs/${target#* }
    { $target > "$name.log" 2>&1 && touch "$name.passed"; } &
  done
  for name in $(running); do wait "$name" || true; done
  for target in "${targets[@]}"; do
    name=$folder/logs/${target#* }
    if [ -e "$name.passed" ]; then
      passed=$((passed + 1))
      printf '%s: %s\n' "${target#* }" "$(grep -E '^stat::number_of_executed_units|^✔' "$name.log" | tr -s '\n ' ' ')"
    else
      failed=$((failed + 1))
      tail -n 60 "$name.log"
      printf '%s: failed\n' "${target#* }"
    fi
  done
  closing_line fuzz $passed $failed
}

running() { jobs -pr | grep -vx "${ahead_pid:-none}" || true; } # background jobs but the building ahead

# clang-tidy: daily of the sources that changed since the branch point or, on the main branch, since the last commit, at
# most TIDY_FILES of them; nightly of all.
tidy_sources() {
  local since
  if [ "$run_size" != daily ]; then git ls-files 'src/*.cpp' && return; fi
  since=$(git merge-base HEAD origin/main 2> /dev/null) || since=
  if [ -z "$since" ] || [ "$since" = "$(git rev-parse HEAD)" ]; then since=HEAD~1; fi
  git rev-parse --quiet --verify "$since" > /dev/null || return 0
  git diff --name-only --diff-filter=d "$since" -- 'src/*.cpp' | head -n "${TIDY_FILES:-6}"
}

part_tidy() {
  install_missing clang-tidy-14:clang-tidy-14 git:git
  local files=() passed=0 failed=0 cores
  cores=$(nproc)
  if [ "$run_size" = daily ]; then cores=$(((cores + 1) / 2)); fi # it runs beside the browser
  cd "$root"
  mapfile -t files < <(tidy_sources | grep -vE '^src/(main_(web|report)|cmake/)')
  if [ ${#files[@]} = 0 ]; then skipped tidy "no source changed since the last commit" && return; fi
  # Of its own, since the release trees compile several sources in one and so list none of them.
  cmake --preset native -B build/tidy -DGREENGAUGE_UNITY=OFF -DGREENGAUGE_PCH=OFF > "$log" 2>&1 || { cat "$log" && closing_line tidy 0 1 && return; }
  rm -f "$log"
  printf '%s\0' "${files[@]}" | xargs -0 -P "$cores" -n 1 bash -c '
    if out=$(clang-tidy-14 -p build/tidy --quiet "$1" 2> /dev/null); then echo "clean $1"; else printf "%s\nfailed %s\n" "$out" "$1"; fi
  ' tidy | tee "$log" | grep -v '^clean ' || true
  passed=$(grep -c '^clean ' "$log") || true
  failed=$((${#files[@]} - passed))
  closing_line tidy "$passed" "$failed"
}

# --- The run --------------------------------------------------------------------------------------------------

declare -A arguments_of seconds_of
beside=() # the parts that a second run does at the same time
run_size=daily
size_words=()
parts=()

read_words() { # the words of the command line
  case ${1:-} in nightly | long) run_size=$1 size_words=("$1") && shift ;; esac
  if [ "$run_size" != daily ]; then export GREENGAUGE_NIGHTLY=1; fi
  local word
  for word in "$@"; do
    if [[ " ${nightly_parts[*]} " == *" $word "* ]]; then
      parts+=("$word")
    elif [ ${#parts[@]} != 0 ] && [[ ${parts[-1]} =~ ^(reference|bench)$ ]]; then
      arguments_of[${parts[-1]}]+=" $word"
    else
      fail "There is no part '$word': choose from ${nightly_parts[*]}"
    fi
  done
  if [ ${#parts[@]} != 0 ]; then return; fi
  parts=("${daily_parts[@]}")
  if [ "$run_size" != daily ]; then parts=("${nightly_parts[@]}"); fi
}

# Those of beside_browser that are in this run, if browser is: a second run of this script, in the background. Until the
# browser tests are done it keeps to one core, so that these are not starved.
beside_log=$root/build/beside.log

choose_beside() {
  local part
  needs browser || return 0
  for part in "${beside_browser[@]}"; do
    if [[ " ${parts[*]} " == *" $part "* ]]; then beside+=("$part"); fi
  done
}

first_core() { taskset -pc $$ | sed -E 's/.*: ([0-9]+).*/\1/'; }

start_beside() {
  if [ ${#beside[@]} = 0 ]; then return; fi
  GREENGAUGE_TEST_LOG=$root/build/last_run_beside.log taskset -c "$(first_core)" \
    bash "$root/tests/run.sh" ${size_words[@]+"${size_words[@]}"} "${beside[@]}" > "$beside_log" 2>&1 < /dev/null &
  beside_pid=$!
}

# give_all_cores PID: to the process and all below it.
give_all_cores() {
  local below
  taskset -apc "0-$(($(nproc --all) - 1))" "$1" > /dev/null 2>&1 || true
  for below in $(cat "/proc/$1/task/"*/children 2> /dev/null); do give_all_cores "$below"; done
}

# Shows what it printed and takes its numbers; a part of which there are none failed.
finish_beside() {
  local line
  wait "$beside_pid" || true
  sed '/^== Parts$/,$d' "$beside_log"
  while read -r line; do
    if [[ $line =~ ^([a-z]+):\ ([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
      record "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}"
    elif [[ $line =~ ^([a-z]+):\ skipped,\  ]]; then
      record "${BASH_REMATCH[1]}" skipped 0
    elif [[ $line =~ ^([a-z]+):\ ([0-9]+)\ s$ ]]; then
      seconds_of[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
    fi
  done < "$beside_log"
}

run_parts() {
  local part started
  mkdir -p "$root/build"
  install_build_tools
  if needs unit fuzz same release; then install_test_tools; fi
  choose_beside
  start_building_ahead
  for part in "${parts[@]}"; do
    if [ "$part" = size ] || { [ "$part" = browser ] && [ -z "$beside_pid" ]; }; then start_beside; fi
    if [[ " ${beside[*]-} " == *" $part "* ]]; then
      if [ -n "$beside_pid" ]; then finish_beside && beside_pid=; fi
      continue
    fi
    say "$part"
    started=$SECONDS
    # shellcheck disable=SC2086 # words of the command line
    "part_$part" ${arguments_of[$part]:-} < /dev/null
    seconds_of[$part]=$((SECONDS - started))
    printf '%s: %d s\n' "$part" "${seconds_of[$part]}"
    if [ "$part" = browser ] && [ -n "$beside_pid" ]; then give_all_cores "$beside_pid"; fi
  done
}

show_table() {
  local part failed_parts=()
  say "Parts"
  printf '%-10s %8s %8s %8s\n' part passed failed seconds
  for part in "${parts[@]}"; do
    printf '%-10s %8s %8s %8s\n' "$part" "${passed_of[$part]:-0}" "${failed_of[$part]:-1}" "${seconds_of[$part]:-}"
    if [ "${failed_of[$part]:-1}" != 0 ]; then failed_parts+=("$part"); fi
  done
  printf '%-10s %26s\n' all $SECONDS
  if [ ${#failed_parts[@]} != 0 ]; then fail "Failed: ${failed_parts[*]}"; fi
  say "All good"
}

# In braces, so that bash has read the whole script before it runs: it may be edited meanwhile.
{
  read_words "$@"
  run_parts
  show_table
  exit
}
