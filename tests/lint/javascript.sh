# The check of the JavaScript and the style sheets; to be sourced by tests/run.sh, which installs Biome with
# the packages of tests/package.json. It prints what is wrong and returns false.

javascript_folders=(web tests)

# Format and lint rules: see javascript.jsonc.
check_javascript() {
  local biome=(tests/node_modules/.bin/biome)
  local settings=(--config-path tests/lint/javascript.jsonc)
  (cd "$root" && "${biome[@]}" check --colors=off "${settings[@]}" --error-on-warnings "${javascript_folders[@]}") \
    || { echo "To format and fix: ${biome[*]} check --write ${settings[*]} ${javascript_folders[*]}" && false; }
}
