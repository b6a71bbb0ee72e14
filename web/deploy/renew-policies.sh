#!/bin/sh
# After policy packs were changed, added or removed on the server: sh renew-policies.sh FOLDER, the folder of the page.
# Writes policies/index.json anew and the compressed copies that web servers hand out in place of the files.
set -eu
cd "$1/policies"
find . \( -name '*.gz' -o -name '*.br' \) -exec rm {} +
{
  echo '['
  find . -name '*.json' ! -path ./index.json | LC_ALL=C sort | while read -r file; do
    printf '%s  {"name":"%s","sha256":"%s"}' "${comma-}" "${file#./}" "$(sha256sum "$file" | cut -d ' ' -f 1)"
    comma=',
'
  done
  printf '\n]\n'
} > index.json
find . -name '*.json' -exec gzip -9 -k -n {} +
if command -v brotli > /dev/null; then find . -name '*.json' -exec brotli -q 11 {} +; fi
echo "Renewed: $(grep -c sha256 index.json) packs"
