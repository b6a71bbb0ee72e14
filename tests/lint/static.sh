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

# One direction of dependency: a floor includes its own folder and the floors named here, which are below it. The
# folder cmake is the build's: what is there stands in the place of a file of a library.
check_floors() {
  (cd "$root/src" && grep -rnE --include='*.h' --include='*.cpp' '^ *# *include *["<]' -- */ | awk -F: '
    BEGIN {
      below["base"] = " "
      below["units"] = below["chart"] = " base "
      below["ui"] = " base chart "
      below["rules"] = " base units "
      below["policy"] = " base units rules "
      below["firm"] = " base units rules policy "
      below["assess"] = " base units rules policy firm "
      below["report"] = " base units chart rules policy firm assess "
      below["cli"] = " base units chart rules policy firm assess report "
      below["app"] = " base units chart ui rules policy firm assess report "
    }
    function wrong(why) { print "src/" $1 ":" $2 ": " why; bad = 1 }
    {
      split($1, path, "/"); floor = path[1]
      if (floor == "cmake") next
      match($0, /["<][^">]*[">]/); quoted = substr($0, RSTART, 1) == "\""
      file = substr($0, RSTART + 1, RLENGTH - 2)
      if (!(floor in below)) { wrong("the folder " floor " is no floor of the house: see tests/lint/static.sh"); next }
      if (file ~ /^imgui/) { if (floor != "ui") wrong("only src/ui knows Dear ImGui"); next }
      if (!quoted) next
      if (file !~ /\//) { wrong("write the folder, too: \"" floor "/" file "\""); next }
      split(file, target, "/")
      if (target[1] != floor && !index(below[floor], " " target[1] " "))
        wrong(floor " must not include " target[1])
    }
    END { exit bad }')
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
