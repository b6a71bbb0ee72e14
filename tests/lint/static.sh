# Checks of the sources that need no build; to be sourced by tests/run.sh. A check prints what is wrong and
# answers false.

own_sources() { (cd "$root" && find src tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.h' \) -print | sort); }

check_format() {
  local file good=0
  while read -r file; do
    clang-format-14 "$root/$file" | cmp -s - "$root/$file" && continue
    echo "$file is not formatted: clang-format-14 -i $file"
    good=1
  done < <(own_sources)
  return $good
}

# A bare Approx is banned: its default scale of 1 lets 0.000134 equal 0.0001229.
check_tolerances() {
  ! (cd "$root" && grep -rnE --include='*.cpp' --include='*.h' '\bApprox\b' src tests) \
    || { echo "Approx is banned: use near_rel of tests/support/near_rel.h" && false; }
}

check_lock_file() {
  ! grep -n '"resolved": "http' "$root"/{tests,web}/package-lock.json \
    || { echo "Write it anew with npm's omit-lockfile-registry-resolved (.npmrc beside it sets it)" && false; }
}

check_shell() {
  local script good=0
  while read -r script; do
    bash -n "$root/$script" || good=1
  done < <(cd "$root" && find web tests .ci -name node_modules -prune -o \( -name '*.sh' -o -path .ci/run \) -print)
  return $good
}
