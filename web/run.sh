#!/usr/bin/env bash
# Builds GreenGauge and serves it: bash web/run.sh [--build-only] [--port N]
# Leaves build/native/greengauge (the command line), dist/portal (the files of the page) and
# dist/greengauge.html (the page as one file).
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

install_build_tools
build native greengauge
build web greengauge_js
node "$root/web/assemble/assemble.mjs"
say "Built: build/native/greengauge, dist/portal and dist/greengauge.html"
if [ $serve = yes ]; then exec node "$root/web/serve.mjs" "$root/dist/portal" "$port"; fi
