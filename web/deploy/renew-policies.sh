#!/bin/sh
# sh renew-policies.sh FOLDER: run this after changing, adding or removing policy packs on the server. FOLDER
# is the folder of the page. It rewrites FOLDER/policies/index.json, from which visitors' browsers see what
# changed, and the compressed copies that web servers send in place of the files.
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
