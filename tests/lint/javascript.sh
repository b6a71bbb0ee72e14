# Checks of the JavaScript and the style sheets; to be sourced by tests/run.sh, which installs Biome
# with the packages of tests/package.json. A check prints what is wrong and returns false.

javascript_folders=(web)

# Format and lint rules: see javascript.jsonc.
check_javascript() {
  local biome=(tests/node_modules/.bin/biome)
  local settings=(--config-path tests/lint/javascript.jsonc)
  (cd "$root" && "${biome[@]}" check --colors=off "${settings[@]}" --error-on-warnings "${javascript_folders[@]}") \
    || { echo "To format and fix: ${biome[*]} check --write ${settings[*]} ${javascript_folders[*]}" && false; }
}

# Every file begins with a comment that says what it is.
check_javascript_openings() {
  local file good=0
  while read -r file; do
    head -n 2 "$root/$file" | grep -v '^#!' | head -n 1 | grep -qE '^// [^ ]' && continue
    echo "$file does not begin with a comment that says what it is"
    good=1
  done < <(cd "$root" && find "${javascript_folders[@]}" -name node_modules -prune -o -name '*.*js' -print | sort)
  return $good
}
