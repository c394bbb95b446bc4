#!/usr/bin/env bash
# Installs what the tests need, builds, checks the format and runs every test. Nothing is skipped here: what a machine lacks is a failure.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when everything passed and no package is known to have a hole.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

results=artifacts/test-results
portal=artifacts/portal
solution=LySon.Reporting.sln
# Optimized, as it is published: half of a run is the portal's own code.
configuration=Release
# What lives for a minute, as compilers do, is not measured to be compiled better.
export REPORTING_TESTS_REQUIRE_ALL=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0 MSBUILDDISABLENODEREUSE=1

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need_tools() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
  [[ $(dotnet --version) == 10.* ]] || fail "The .NET 10 SDK is needed; dotnet --version says $(dotnet --version 2>&1)"
  command -v node >/dev/null || fail "Node.js 20 or newer is missing: https://nodejs.org"
  local node; node=$(node --version)
  (( $(cut -d. -f1 <<<"${node#v}") >= 20 )) || fail "Node.js 20 or newer is needed; node --version says $node"
  command -v npm >/dev/null || fail "npm, which comes with Node.js, is missing"
}

# The Debian package of each program that the tests call.
missing_packages() {
  command -v chromium-headless-shell >/dev/null || echo chromium-headless-shell
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || [[ -n ${REPORTING_TEST_POSTGRES:-} ]] || echo postgresql
  command -v pdftotext >/dev/null || echo poppler-utils
  command -v soffice >/dev/null || echo libreoffice-writer-nogui
  command -v qpdf >/dev/null || echo qpdf
  command -v mutool >/dev/null || echo mupdf-tools
  command -v gs >/dev/null || echo ghostscript
  command -v zbarimg >/dev/null || echo zbar-tools
  [[ -x /usr/sbin/nginx ]] || echo nginx-light
  command -v sqlite3 >/dev/null || echo sqlite3
  command -v openssl >/dev/null || echo openssl
}

install_packages() {
  local packages; mapfile -t packages < <(missing_packages)
  (( ${#packages[@]} )) || return 0
  if (( EUID != 0 )) || ! command -v apt-get >/dev/null; then
    fail "The tests need what is missing here. On Debian: sudo apt-get install ${packages[*]}"
  fi
  say "Installing ${packages[*]}"
  apt-get update -qq </dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null
}

# Counters of all trx files as "total executed passed failed"; failed includes errors, timeouts and aborts.
counters() {
  cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | awk '
    function value(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
    }
    { total += value("total"); executed += value("executed"); passed += value("passed")
      failed += value("failed") + value("error") + value("timeout") + value("aborted") }
    END { print total + 0, executed + 0, passed + 0, failed + 0 }'
}

# The tests start the portal as a process some hundred times: as it is published, compiled ahead, which makes each start a third shorter.
# The same files take the place of those beside the tests, which then compile half as much themselves. Its analyzers have run by then.
# A feed without the compiler for this system costs time and no test: the processes are then those built with the tests.
publish_portal() {
  local system file folder
  system=$(dotnet --info | awk '$1 == "RID:" { print $2 }')
  rm -rf "$portal"
  if ! dotnet publish src/LySon.Reporting.Web -c "$configuration" -r "$system" --self-contained false -p:RunAnalyzers=false \
    -v q -o "$portal" </dev/null; then
    echo "The portal could not be published for this system; the one built with the tests stands in for it."
    return
  fi
  export REPORTING_PORTAL="$PWD/$portal/LySon.Reporting.Web.dll"
  for folder in tests/*Tests/bin/"$configuration"/net10.0; do
    for file in "$portal"/*.dll; do [[ ! -e $folder/${file##*/} ]] || cp "$file" "$folder"; done
  done
}

# Runs the tests of a project; prints when it is done, so that a run that is broken off has said what it knew.
run_project() {
  local name=$1 began=$SECONDS
  "${@:2}" "$name" </dev/null >"$results/$name.log" 2>&1 || true
  printf '\n== %s, %d s\n%s\n' "$name" $((SECONDS - began)) "$(cat "$results/$name.log")"
}

# The project's own program, without hosts around it that take as long to start as it runs.
directly() { timeout 5m dotnet "tests/$1/bin/$configuration/net10.0/$1.dll" -noColor -longRunning 60 -result-trx "$results/$1.trx"; }

# Ends what hangs and names the test.
watched() {
  dotnet test "tests/$1/$1.csproj" -c "$configuration" --no-build --results-directory "$results" \
    --logger "trx;LogFileName=$1.trx" --blame-hang --blame-hang-timeout 5m --blame-hang-dump-type none
}

run_tests() {
  local project name broken=0
  rm -rf "$results"; mkdir -p "$results"
  # The quick ones alone; then what one waits for (a browser, a database) lets the other compute.
  run_project LySon.Reporting.UnitTests directly
  run_project LySon.Reporting.IntegrationTests watched &
  run_project LySon.Reporting.BrowserTests watched &
  wait
  for project in tests/*Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    # A process that died before it wrote its results must not look like a project without tests.
    grep -q '<Counters ' "$results/$name.trx" 2>/dev/null && continue
    echo "$name wrote no results: it did not run to its end."
    broken=$((broken + 1))
  done
  local total executed passed failed
  read -r total executed passed failed < <(counters)
  failed=$((failed + broken))
  local skipped=$((total - executed))
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  (( failed == 0 && skipped == 0 && passed > 0 ))
}

need_tools
install_packages
say "Checking the format"
# Style and analyzers are checked by the build, where warnings are errors.
dotnet format whitespace . --folder --include src/ tests/ --verify-no-changes </dev/null & format=$!
dotnet restore "$solution" -v q </dev/null
wait "$format"
say "Building, and looking for known holes in packages"
holes=0
tests/packages.sh & packages=$!
dotnet build "$solution" -c "$configuration" --no-restore -v q </dev/null
wait "$packages" || holes=1
say "Publishing"
publish_portal
run_tests
(( holes == 0 ))
