# Checks of the sources that need no build; to be sourced by tests/run.sh. A check prints what is wrong and
# answers false.

own_sources() { (cd "$root" && find src tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.h' \) -print | sort); }

check_format() {
  local said wrong
  said=$(own_sources | (cd "$root" && xargs -P "$(nproc)" -n 16 clang-format-14 --dry-run --Werror 2>&1)) && return
  wrong=$(sed -nE 's/^([^: ]+):[0-9]+:[0-9]+: error: .*/\1/p' <<< "$said" | sort -u)
  if [ -z "$wrong" ]; then echo "$said" && return 1; fi
  for said in $wrong; do echo "$said is not formatted: clang-format-14 -i $said"; done
  return 1
}

# A bare Approx is banned: its default scale of 1 lets 0.000134 equal 0.0001229.
check_tolerances() {
  ! (cd "$root" && grep -rnE --include='*.cpp' --include='*.h' '\bApprox\b' src tests) \
    || { echo "Approx is banned: use near_rel of tests/support/near_rel.h" && false; }
}

check_lock_file() {
  ! grep -n '"resolved": "http' "$root"/{tests,tests/bench,web}/package-lock.json \
    || { echo "Write it anew with npm's omit-lockfile-registry-resolved (.npmrc beside it sets it)" && false; }
}

check_shell() {
  local script good=0
  while read -r script; do
    bash -n "$root/$script" || good=1
  done < <(cd "$root" && find web tests .ci -name node_modules -prune -o \( -name '*.sh' -o -path .ci/run \) -print)
  return $good
}
