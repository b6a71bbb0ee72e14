#!/usr/bin/env bash
# The README's pictures anew, from what `GREENGAUGE_NIGHTLY=1 bash tests/run.sh browser` left in build/screens:
# bash tests/browser/pictures.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pages=([2]=energy [5]=results [6]=improve [7]=report)
for language in zh en; do
  for number in "${!pages[@]}"; do
    picture=$root/assets/screens/$language-${pages[number]}.png
    cp "$root/build/screens/$language-1280-$number.png" "$picture"
    # 256 colours are enough; without the tool the pictures are only larger.
    if command -v pngquant > /dev/null; then pngquant --force --skip-if-larger --output "$picture" 256 "$picture" || true; fi
  done
done
