# Sourced by every command here: finds the repository, installs its packages when they are missing or old, and puts the
# pinned Node first on the path. Sets `root`, and the function `typescript` that runs a TypeScript file.

say() { printf '%s\n' "$*" >&2; }
refuse() { say "waystation: $*"; exit 1; }

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)
modules=$root/node_modules
case $root in *:*) refuse "The path of this folder has a colon in it, which no command search path can hold: $root" ;; esac

lock_print() { printf '%s %s\n' "$(sha256sum <"$root/package-lock.json" | cut -d ' ' -f 1)" "$(uname -m)"; }
is_installed() { [ "$(cat "$modules/.waystation-lock" 2>/dev/null)" = "$(lock_print)" ]; }

# Packages that somebody installed by hand are taken when each has the version and checksum of the lock file.
was_installed_by_hand() {
  [ -f "$modules/.package-lock.json" ] && node -e '
    const { readFileSync } = require("node:fs")
    const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages
    const [wanted, found] = process.argv.slice(1).map(read)
    const differs = ([path, { version, integrity, optional }]) =>
      path !== "" && (found[path] ? found[path].version !== version || found[path].integrity !== integrity : !optional)
    process.exit(Object.entries(wanted).some(differs) ? 1 : 0)
  ' "$root/package-lock.json" "$modules/.package-lock.json" 2>/dev/null
}

check_installer() {
  command -v node >/dev/null || refuse 'Node.js is missing. Install version 20 or later (Debian: apt install nodejs npm).'
  command -v npm >/dev/null || refuse 'npm is missing. Install it beside Node.js (Debian: apt install npm).'
  installer=$(node -p 'process.versions.node.split(".")[0]') || refuse 'Node.js does not run.'
  [ "$installer" -ge 20 ] || refuse "Node.js $installer is too old to install the packages; version 20 or later will do."
}

run_npm() (
  # an account without a home still needs a place for npm's downloads
  if [ ! -w "${HOME:-/nonexistent}" ]; then
    HOME=$(mktemp -d)
    export HOME
    trap 'rm -rf -- "$HOME"' EXIT
  fi
  cd -- "$root"
  npm ci --ignore-scripts --no-audit --no-fund --include=dev --include=optional --loglevel=error --no-update-notifier \
    --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000 >&2
)

install_packages() {
  if is_installed; then return; fi
  if ! was_installed_by_hand; then
    check_installer
    say 'Installing the packages … (about a minute)'
    begun=$(date +%s)
    rm -f "$modules/.waystation-lock" || refuse "The installed packages are old and belong to another account: $modules"
    run_npm || refuse 'npm could not install the packages; what it said is above. The first start needs the network.'
    say "Installed the packages in $(($(date +%s) - begun)) s."
  fi
  { lock_print >"$modules/.waystation-lock"; } 2>/dev/null || say "(Cannot write to $modules; the packages are checked at every start.)"
}

# Only one command installs at a time; the kernel frees the lock with the last process that holds it.
install_alone() (
  exec 9<"$root/package-lock.json"
  if command -v flock >/dev/null && ! flock --nonblock 9; then
    say 'Another command is installing the packages; waiting …'
    flock 9
  fi
  install_packages
)

is_installed || install_alone
export PATH="$modules/.bin:$PATH"

version=$(node --version 2>/dev/null) || refuse "Node.js does not run here. The packages bring Node 24 for Linux on x64 and arm64 with glibc; elsewhere put Node 24 on the path."
case $version in
v24.*) ;;
*) refuse "Waystation runs on Node 24, but here is $version. The packages bring Node 24 for Linux on x64 and arm64; elsewhere put it on the path." ;;
esac

# tsx looks for its settings in the current folder, which may be anybody's
export TSX_TSCONFIG_PATH="$root/tsconfig.json"
loader=file://$(printf '%s' "$modules/tsx/dist/loader.mjs" | sed 's/%/%25/g; s/#/%23/g; s/?/%3F/g; s/ /%20/g')
typescript() { exec node --import "$loader" "$@"; }
