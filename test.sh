#!/usr/bin/env bash
# Builds everything with warnings as errors, runs every test and check, and names what was skipped.
#   ./test.sh          the short size: what CI runs
#   ./test.sh --full   long runs at their full size (a million mutated inputs, 100,000 made-up requests, a tournament killed twenty times,
#                      a store killed a hundred times)
# The last line is the count alone: "N passed, N failed, N skipped". A check that is no unit test counts as one.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
unset ENTENTE_APPROVE

case "${1:-}" in
  "") ;;
  --full)
    export ENTENTE_FUZZ="${ENTENTE_FUZZ:-1000000}"
    export ENTENTE_FUZZ_REQUESTS="${ENTENTE_FUZZ_REQUESTS:-100000}" ENTENTE_API_FUZZ="${ENTENTE_API_FUZZ:-100000}"
    export ENTENTE_TWINS="${ENTENTE_TWINS:-2000}"
    export ENTENTE_KILLS="${ENTENTE_KILLS:-20}" ENTENTE_KILL_SESSIONS="${ENTENTE_KILL_SESSIONS:-100000}"
    export ENTENTE_STORE_KILLS="${ENTENTE_STORE_KILLS:-100}" ENTENTE_STORE_KILLS_POSTGRES="${ENTENTE_STORE_KILLS_POSTGRES:-30}"
    export ENTENTE_SERVER_KILLS="${ENTENTE_SERVER_KILLS:-100}" ENTENTE_SERVER_KILLS_POSTGRES="${ENTENTE_SERVER_KILLS_POSTGRES:-30}"
    ;;
  *) echo "There is no option '$1'; there is --full."; exit 2 ;;
esac

passed=0 failed=0 skipped=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

check() { # NAME COMMAND...: one check, its output shown when it fails
  local name=$1; shift
  local start=$SECONDS
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1)); echo "passed   $name ($((SECONDS - start)) s)"
  else
    failed=$((failed + 1)); cat "$log"; echo "FAILED   $name ($((SECONDS - start)) s)"
  fi
}

skip() { # NAME REASON
  skipped=$((skipped + 1)); echo "skipped  $1: $2"
}

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
  exit
}

tests() { # PROJECT: runs its tests and adds up its summary
  local name start=$SECONDS
  name=$(basename "$1")
  dotnet run --no-build -c Release --project "$1" -- -noColor >"$log" 2>&1
  local code=$? summary
  summary=$(grep -E "^ +$name +Total: [0-9]+" "$log" | tail -1)
  if [ -z "$summary" ]; then
    cat "$log"; failed=$((failed + 1)); echo "FAILED   $name: the tests did not run to their end"
    return
  fi
  local total errors bad left
  total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$summary")
  errors=$(sed -E 's/.*Errors: ([0-9]+).*/\1/' <<<"$summary")
  bad=$(sed -E 's/.*Failed: ([0-9]+).*/\1/' <<<"$summary")
  left=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$summary")
  [ $((errors + bad)) -eq 0 ] && [ "$code" -ne 0 ] && errors=1
  [ $((errors + bad)) -eq 0 ] || cat "$log"
  grep -E "\[SKIP\]" "$log" | sed -E 's/^ +/skipped  /; s/ \[SKIP\]//'
  passed=$((passed + total - bad - left)); failed=$((failed + bad + errors)); skipped=$((skipped + left))
  echo "$([ $((errors + bad)) -eq 0 ] && echo "passed  " || echo "FAILED  ") $name: $total tests, $left skipped ($((SECONDS - start)) s)"
}

linker() { # What the native binary is linked with, installed where that is possible
  command -v clang >/dev/null && [ -e /usr/include/zlib.h ] && return 0
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  { apt-get install -y --no-install-recommends clang zlib1g-dev \
    || { apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev; }; } >/dev/null 2>&1
  command -v clang >/dev/null
}

python() { # What the adapter for NegMAS is tested with, installed where that is possible
  command -v python3 >/dev/null && return 0
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  { apt-get install -y --no-install-recommends python3 \
    || { apt-get update && apt-get install -y --no-install-recommends python3; }; } >/dev/null 2>&1
}

postgres() { # The database server that the stores are tested with, installed where that is possible
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null && return 0
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  { apt-get install -y --no-install-recommends postgresql \
    || { apt-get update && apt-get install -y --no-install-recommends postgresql; }; } >/dev/null 2>&1
}

chromium() { # The browser that pages are looked at in, installed where that is possible
  [ -n "${ENTENTE_CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ] && return 0
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  { apt-get install -y --no-install-recommends chromium \
    || { apt-get update && apt-get install -y --no-install-recommends chromium; }; } >/dev/null 2>&1
  [ -x /usr/bin/chromium ]
}

packages() { # The packages, and the samples that use them as a stranger would
  rm -rf artifacts/packages artifacts/restored
  dotnet pack -c Release --no-build -o artifacts/packages || return 1
  local id
  for id in Entente Entente.Formats Entente.Testing; do
    ls artifacts/packages/"$id".[0-9]*.nupkg artifacts/packages/"$id".[0-9]*.snupkg || return 1
  done
  local sample
  for sample in samples/*.cs; do
    (cd samples && dotnet run --no-cache "$(basename "$sample")") || return 1
  done
}

native() { # The published binary: one file, without a warning of trimming or of native compilation, and it answers
  rm -rf artifacts/native
  dotnet publish src/Entente.Cli -c Release -o artifacts/native || return 1
  artifacts/native/entente --version || return 1
  artifacts/native/entente new artifacts/native/sale.yaml --force || return 1
  artifacts/native/entente analyze artifacts/native/sale.yaml --json >/dev/null
}

advisories() { # No package, nor one that a package brings along, has an advisory against it: 0 none, 1 some, 2 nobody could be asked
  local found
  found=$(dotnet list Entente.slnx package --vulnerable --include-transitive 2>&1) || return 2
  grep -q "has the following vulnerable packages" <<<"$found" || return 0
  echo "$found"
  return 1
}

check "tools" dotnet tool restore
check "formatting" dotnet csharpier check .
check "build with warnings as errors" dotnet build -c Release
[ "$failed" -eq 0 ] || finish

python || echo "python3 is not here and could not be installed: what needs it is skipped."
postgres || echo "PostgreSQL is not here and could not be installed: what needs it is skipped."
for project in tests/*.Tests; do
  [ "$project" = tests/Entente.Browser.Tests ] || tests "$project"
done

# Outside of the solution, because the driver of the browser is large.
if chromium; then
  check "build of the tests in a browser" dotnet build -c Release tests/Entente.Browser.Tests
  tests tests/Entente.Browser.Tests
else
  skip "tests in a browser" "chromium is needed, and could not be installed"
fi

advisories >"$log" 2>&1
case $? in
  0) passed=$((passed + 1)); echo "passed   no advisories against packages" ;;
  1) failed=$((failed + 1)); cat "$log"; echo "FAILED   advisories against packages: see CONTRIBUTING.md, Libraries" ;;
  *) skip "advisories against packages" "the register of packages could not be asked" ;;
esac
check "packages and samples" packages
if linker; then
  check "native binary" native
else
  skip "native binary" "clang and zlib are needed, and could not be installed"
fi

finish
