# Installs and fetches what web/run.sh and tests/run.sh need; to be sourced by them. What is there already
# is left alone. Made for Debian 12: without apt-get it names the packages that are missing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

pinned() { sed -n "s/^set(GREENGAUGE_IMGUI_$1 \([^ )]*\)).*/\1/p" "$root/src/cmake/imgui.cmake"; }
imgui_version=$(pinned VERSION)
imgui_commit=$(pinned COMMIT)
imgui_debian_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48

say() { printf '== %s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    fail "This needs root or sudo: $*"
  fi
}

# install_missing THING:PACKAGE... installs the packages whose THING, a command or an absolute path, is absent.
install_missing() {
  local missing=() thing package
  for pair in "$@"; do
    thing=${pair%%:*} package=${pair#*:}
    case $thing in
      /*) [ -e "$thing" ] || missing+=("$package") ;;
      *) command -v "$thing" > /dev/null || missing+=("$package") ;;
    esac
  done
  [ ${#missing[@]} = 0 ] && return
  command -v apt-get > /dev/null || fail "Please install, by your system's names, Debian's packages: ${missing[*]}"
  say "Installing ${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -oDPkg::Lock::Timeout=600 -oAcquire::Retries=3)
  as_root "${apt[@]}" update
  as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" < /dev/null
}

install_build_tools() {
  install_missing cmake:cmake ninja:ninja-build g++:g++ em++:emscripten node:nodejs npm:npm xz:xz-utils \
    /usr/include/nlohmann/json.hpp:nlohmann-json3-dev /usr/include/doctest/doctest.h:doctest-dev \
    /usr/share/fonts/truetype/wqy/wqy-microhei.ttc:fonts-wqy-microhei
  fetch_imgui
  install_node_packages web
}

# install_node_packages FOLDER [install] installs what FOLDER/package-lock.json names, unless it is installed. With
# `install` a registry may lack packages for other systems, which `npm ci` does not bear.
install_node_packages() {
  local folder=$root/$1 command=(ci)
  if [ "${2:-}" = install ]; then command=(install --no-save); fi
  local lock=$folder/package-lock.json installed=$folder/node_modules/.installed-lock.json
  cmp -s "$lock" "$installed" && return
  say "Installing the packages of $1/package.json"
  (cd "$folder" && npm "${command[@]}" --no-progress --loglevel=error) && cp "$lock" "$installed"
}

# --- Dear ImGui: its sources in build/deps/imgui-VERSION ------------------------------------------------------

fetch_imgui() {
  local folder=$root/build/deps/imgui-$imgui_version
  [ -f "$folder/imgui.h" ] && return
  mkdir -p "$root/build/deps"
  local scratch
  scratch=$(mktemp -d "$root/build/deps/fetching.XXXXXX")
  say "Fetching Dear ImGui $imgui_version"
  if ! fetch_imgui_upstream "$scratch" && ! fetch_imgui_debian "$scratch"; then
    rm -rf "$scratch"
    fail "Dear ImGui $imgui_version could not be downloaded from its repository or Debian's source archive." \
      "Unpack its sources to build/deps/imgui-$imgui_version and run this again."
  fi
  mkdir -p "$folder"
  cp -R "$scratch/imgui/." "$folder/"
  rm -rf "$scratch"
}

# The pinned commit; git checks that the content has that hash.
fetch_imgui_upstream() {
  local repository=https://github.com/ocornut/imgui.git into=$1/imgui
  command -v git > /dev/null || return 1
  GIT_TERMINAL_PROMPT=0 timeout 8 git ls-remote --exit-code "$repository" HEAD > /dev/null 2>&1 || return 1
  git init -q "$into" \
    && timeout 300 git -C "$into" fetch -q --depth 1 "$repository" "$imgui_commit" \
    && git -C "$into" checkout -q FETCH_HEAD \
    && rm -rf "$into/.git" && return
  rm -rf "$into"
  return 1
}

# Debian's source package of the same release, for machines that reach only a Debian archive. apt gets a
# source list in a scratch folder; the system's lists are not changed. The archive is the one that the
# machine already uses. It may be out of date, since the tarball is checked by its hash.
fetch_imgui_debian() {
  command -v apt-get > /dev/null || return 1
  local scratch=$1 archive suite tarball=imgui_$imgui_version+ds.orig.tar.xz
  local apt=(apt-get -q -oAcquire::Retries=3 -oAcquire::Check-Valid-Until=false -oAcquire::Check-Date=false
    -oDir::Etc::sourceparts=/dev/null
    -oDir::Etc::sourcelist="$scratch/list" -oDir::State::Lists="$scratch/lists"
    -oDir::Cache="$scratch/cache" -oAPT::Sandbox::User=root)
  mkdir -p "$scratch/lists/partial" "$scratch/cache/archives/partial"
  # shellcheck disable=SC2016 # apt's own variables
  for archive in $(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' \
    | awk '$2 !~ /-(security|updates|backports)$/ {print $1}' | sort -u); do
    for suite in forky sid; do
      printf 'deb-src %s %s main\n' "$archive" "$suite" > "$scratch/list"
      (cd "$scratch" && "${apt[@]}" update && "${apt[@]}" source --download-only imgui) \
        > "$scratch/log" 2>&1 || continue
      printf '%s  %s\n' "$imgui_debian_sha256" "$scratch/$tarball" | sha256sum --check --status || continue
      tar -xf "$scratch/$tarball" -C "$scratch" && mv "$scratch/imgui-$imgui_version" "$scratch/imgui" && return
    done
  done
  [ -f "$scratch/log" ] && tail -n 5 "$scratch/log" >&2
  return 1
}

# --- Building -------------------------------------------------------------------------------------------------

# build PRESET [TARGET...] builds in build/PRESET; a second build of the same preset waits for the first.
build() {
  local preset=$1 folder=$root/build/$1
  shift
  mkdir -p "$folder"
  (
    flock 9
    cd "$root" || exit 1
    if [ ! -f "$folder/build.ninja" ] || [ CMakePresets.json -nt "$folder/CMakeCache.txt" ]; then
      cmake --preset "$preset" > "$folder/configure.log" 2>&1 || { cat "$folder/configure.log" >&2 && exit 1; }
      touch "$folder/CMakeCache.txt"
    fi
    cmake --build "$folder" ${1:+--target "$@"}
  ) 9> "$folder.lock"
}
