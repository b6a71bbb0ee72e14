#!/usr/bin/env bash
# Builds GreenGauge and serves it: bash web/run.sh [--build-only] [--port N]
# Leaves build/native/greengauge (the command line) and dist/portal (the files of the page).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

serve=yes port=8080
while [ $# -gt 0 ]; do
  case $1 in
    --build-only) serve=no ;;
    --port)
      [ $# -gt 1 ] || fail "--port needs a number"
      port=$2
      shift
      ;;
    *) fail "Usage: bash web/run.sh [--build-only] [--port N]" ;;
  esac
  shift
done
[[ $port =~ ^[0-9]+$ ]] && [ "$port" -le 65535 ] || fail "--port needs a number from 0 to 65535, not '$port'"

# dist/portal: what a web server hands out, and nothing else. Put together aside, then swapped in.
assemble_portal() {
  local portal=$root/dist/portal new=$root/dist/portal.new
  rm -rf "$new"
  mkdir -p "$new/policies"
  cp -R "$root/web/." "$new/"
  rm -f "$new/run.sh" "$new/setup.sh" "$new/serve.mjs" "$new/texts.mjs" "$new/README.md"
  cp "$root/build/web/greengauge.js" "$root/build/web/greengauge.wasm" "$new/"
  chmod 644 "$new/greengauge.wasm"
  node "$root/web/texts.mjs" "$root/assets/text" "$new/text"
  # Sample firms are inside the module: see src/base/embedded.h.
  local folder
  for folder in "$root"/assets/*/; do
    case $(basename "$folder") in
      text | samples | '*') ;;
      *) mkdir -p "$new/assets" && cp -R "$folder" "$new/assets/" ;;
    esac
  done
  local packs pack separator=''
  mapfile -t packs < <(cd "$root/policies" && find . -mindepth 2 -name '*.json' -printf '%P\n' | LC_ALL=C sort)
  {
    printf '['
    for pack in "${packs[@]}"; do
      mkdir -p "$new/policies/$(dirname "$pack")"
      cp "$root/policies/$pack" "$new/policies/$pack"
      printf '%s\n  "%s"' "$separator" "$pack"
      separator=,
    done
    printf '\n]\n'
  } > "$new/policies/index.json"
  rm -rf "$portal"
  mv "$new" "$portal"
}

install_build_tools
build native greengauge
build web greengauge
assemble_portal
say "Built: build/native/greengauge and dist/portal"
if [ $serve = yes ]; then exec node "$root/web/serve.mjs" "$root/dist/portal" "$port"; fi
