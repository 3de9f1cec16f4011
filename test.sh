#!/usr/bin/env bash
# Builds everything with warnings as errors, runs every test and check, and names what was skipped.
#   ./test.sh          the short size: what CI runs
#   ./test.sh --full   long runs at their full size (a million mutated inputs, 100,000 made-up requests, a tournament killed twenty times,
#                      a store killed a hundred times, a thousand simulated talks), each part kept as a line in bench/results/full.md. Cut off, it goes on where it was:
#                      what passed at this very state of the tree (artifacts/full) is not run again
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
    export ENTENTE_TWINS="${ENTENTE_TWINS:-2000}" ENTENTE_TWIN_SERVERS="${ENTENTE_TWIN_SERVERS:-20}"
    export ENTENTE_KILLS="${ENTENTE_KILLS:-20}" ENTENTE_KILL_SESSIONS="${ENTENTE_KILL_SESSIONS:-100000}"
    export ENTENTE_STORE_KILLS="${ENTENTE_STORE_KILLS:-100}" ENTENTE_STORE_KILLS_POSTGRES="${ENTENTE_STORE_KILLS_POSTGRES:-30}"
    export ENTENTE_SERVER_KILLS="${ENTENTE_SERVER_KILLS:-100}" ENTENTE_SERVER_KILLS_POSTGRES="${ENTENTE_SERVER_KILLS_POSTGRES:-30}"
    export ENTENTE_POSTGRES_KILLS="${ENTENTE_POSTGRES_KILLS:-5}"
    export ENTENTE_TALKS="${ENTENTE_TALKS:-300}"
    ;;
  *) echo "There is no option '$1'; there is --full."; exit 2 ;;
esac

passed=0 failed=0 skipped=0
patience=${ENTENTE_PATIENCE:-$([ "${1:-}" = --full ] && echo 4h || echo 40m)} # How long the tests of one project may take
log=$(mktemp)
running=""
trap '[ -z "$running" ] || kill "$running" 2>/dev/null; rm -f "$log"' EXIT
trap 'exit 130' INT TERM

full="" parts=() # In a full run: where it is kept what passed, and the lines of the page
if [ "${1:-}" = --full ]; then
  full=artifacts/full/$(git rev-parse --short HEAD)
  changes=$(git status --porcelain -- ':!bench/results/full.md')
  [ -z "$changes" ] || full+=-$({ echo "$changes"; git diff HEAD -- ':!bench/results/full.md'; } | sha1sum | cut -c1-8)
  mkdir -p "$full"
fi

run() { # COMMAND...: its output goes to the log; what takes long says every half minute how far it is
  local start=$SECONDS
  while sleep 30 >/dev/null; do
    echo "…        $((SECONDS - start)) s: $(grep -av '^ *$' "$log" | tail -1 | sed -E 's/^ +//' | cut -c1-160)"
  done &
  running=$!
  "$@" >"$log" 2>&1 # In the foreground: what is started behind it would be deaf to Ctrl-C, which is tested
  local code=$?
  kill "$running"; wait "$running" 2>/dev/null
  running=""
  return $code
}

keep() { # NAME PASSED FAILED SKIPPED SECONDS: a part of a full run is over
  [ -n "$full" ] || return 0
  local result=passed
  ! grep -q "^UNSTEADY" "$log" || result="passed, $(grep -c "^UNSTEADY" "$log") on the second go"
  [ "$3" -eq 0 ] || result=FAILED
  [ "$3" -gt 0 ] || echo "$2 $4 $5 $(date -u +'%F %R')" >"$full/${1//[^A-Za-z0-9.]/_}"
  parts+=("| $1 | $result | $2 | $3 | $4 | $5 | $(date -u +'%F %R') | $(cut -d' ' -f1 /proc/loadavg 2>/dev/null) |")
  page
}

kept() { # NAME: whether this part passed before at this state of the tree; then it counts as it did
  [ -n "$full" ] || return 1
  local file="$full/${1//[^A-Za-z0-9.]/_}" good left seconds day at
  [ -s "$file" ] || return 1
  read -r good left seconds day at <"$file"
  passed=$((passed + good)); skipped=$((skipped + left))
  parts+=("| $1 | passed | $good | 0 | $left | $seconds | $day $at | |")
  echo "passed   $1: $good, $left skipped ($seconds s, on $day at $at)"
  page
}

page() { # The whole result of a full run as it stands now, to be kept
  {
    echo "# The last full run"
    echo
    echo "Written by \`./test.sh --full\`, which says what each part is. A part that took its turn in an earlier go at the same state of the tree has its own time."
    echo
    echo "- Tree: $(basename "$full") ($(git log -1 --format=%cs))$(case "$full" in *-*) echo ", and changes that are not committed" ;; esac)"
    echo "- Machine: $(nproc 2>/dev/null) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -1), $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null); $(. /etc/os-release 2>/dev/null && echo "$PRETTY_NAME"); .NET $(dotnet --version)"
    echo "- Sizes: $(env | grep -E '^ENTENTE_(FUZZ|FUZZ_REQUESTS|API_FUZZ|TWINS|TWIN_SERVERS|KILLS|KILL_SESSIONS|STORE_KILLS|STORE_KILLS_POSTGRES|SERVER_KILLS|SERVER_KILLS_POSTGRES|POSTGRES_KILLS|TALKS)=' | sort | sed 's/.*/`&`/' | paste -sd' ')"
    echo
    echo "| part | result | passed | failed | skipped | seconds | over at (UTC) | load average |"
    echo "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |"
    printf '%s\n' "${parts[@]}"
    echo
    echo "$passed passed, $failed failed, $skipped skipped${1-; not over yet}."
  } >bench/results/full.md
}

check() { # NAME COMMAND...: one check, its output shown when it fails
  local name=$1; shift
  local start=$SECONDS
  if run "$@"; then
    passed=$((passed + 1)); echo "passed   $name ($((SECONDS - start)) s)"; keep "$name" 1 0 0 $((SECONDS - start))
  else
    failed=$((failed + 1)); cat "$log"; echo "FAILED   $name ($((SECONDS - start)) s)"; keep "$name" 0 1 0 $((SECONDS - start))
  fi
}

skip() { # NAME REASON
  skipped=$((skipped + 1)); echo "skipped  $1: $2"
  [ -z "$full" ] || parts+=("| $1 | skipped: $2 | 0 | 0 | 1 | 0 | | |")
}

finish() {
  [ -z "$full" ] || page ""
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
  exit
}

again() { # PROJECT: whether the few tests that failed pass alone. What does is named as unsteady, its failure shown above: people wait for browsers here, on a machine that does other things
  local named=() method filters=()
  mapfile -t named < <(grep -aE '^ +[A-Za-z0-9_.]+(\(.*\))? \[FAIL\]$' "$log" | sed -E 's/^ +//; s/(\(.*\))? \[FAIL\]$//' | sort -u)
  [ "${#named[@]}" -ge 1 ] || return 1
  ! grep -q Leak <<<"${named[*]}" || return 1 # A leak that shows now and then is a leak
  for method in "${named[@]}"; do filters+=(-method "$method"); done
  run timeout --foreground -k 30 "$patience" dotnet run --no-build -c Release --project "$1" -- -noColor "${filters[@]}" || { cat "$log"; return 1; }
  printf 'UNSTEADY %s: failed once, passed when run again\n' "${named[@]}" | tee -a "$log"
}

tests() { # PROJECT [NAME FILTERS...]: runs its tests, or those that filters leave, and adds up its summary
  local project name part start=$SECONDS
  project=$(basename "$1") part=${2:-$(basename "$1")} name=$project
  kept "$part" && return
  local code summary go
  for go in 1 2; do # What hangs is named and run once more: whether it does so again is worth knowing
    run timeout --foreground -k 30 "$patience" dotnet run --no-build -c Release --project "$1" -- -noColor -longRunning 60 "${@:3}"
    code=$?
    [ "$code" -eq 124 ] || [ "$code" -eq 137 ] || break
    echo "HUNG     $part: not over after $patience; what ran longest:"
    grep -aF "[Long Running Test]" "$log" | tail -5
    pkill -9 -f "^$PWD/$1/bin/" 2>/dev/null
  done
  summary=$(grep -aE "^ +$name +Total: [0-9]+" "$log" | tail -1)
  if [ -z "$summary" ]; then
    cat "$log"; failed=$((failed + 1)); echo "FAILED   $part: the tests did not run to their end ($((SECONDS - start)) s)"
    keep "$part" 0 1 0 $((SECONDS - start))
    return
  fi
  local total errors bad left
  total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$summary")
  errors=$(sed -E 's/.*Errors: ([0-9]+).*/\1/' <<<"$summary")
  bad=$(sed -E 's/.*Failed: ([0-9]+).*/\1/' <<<"$summary")
  left=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$summary")
  [ $((errors + bad)) -eq 0 ] && [ "$code" -ne 0 ] && errors=1
  [ $((errors + bad)) -eq 0 ] || cat "$log"
  grep -aE "\[SKIP\]" "$log" | sed -E 's/^ +/skipped  /; s/ \[SKIP\]//'
  [ "$errors" -eq 0 ] && [ "$bad" -ge 1 ] && [ "$bad" -le 3 ] && again "$1" && bad=0
  passed=$((passed + total - bad - left)); failed=$((failed + bad + errors)); skipped=$((skipped + left))
  echo "$([ $((errors + bad)) -eq 0 ] && echo "passed  " || echo "FAILED  ") $part: $total tests, $left skipped ($((SECONDS - start)) s)"
  keep "$part" $((total - bad - left)) $((bad + errors)) "$left" $((SECONDS - start))
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

drawn() { # SAMPLE PICTURE: the picture of the docs is the one that the sample draws
  (cd samples && dotnet run "$1.cs") | cmp - "docs/images/$2.svg"
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
  drawn explain explaining && drawn conflict conflict && drawn forecast forecasting && drawn stakeholders stakeholders \
    && drawn fair-agreements fair-agreements && drawn staged-exchange staged-exchange
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

# What is long at its full size is a part of its own, so that a run that is cut off loses that part alone.
long=(
  "Entente.Cli.Tests Commands.TournamentKillTests"
  "Entente.Tests Forecasting.CalibrationTests"
  "Entente.Tests Forecasting.TalkCoverageTests"
  "Entente.Formats.Tests Fuzz.FuzzTests"
  "Entente.Rooms.Storage.Tests Crashes.KillTests"
  "Entente.Rooms.Tests Views.MadeUpLeakTests"
  "Entente.Server.Tests Admission.FuzzTests"
  "Entente.Server.Tests Api.FuzzTests"
  "Entente.Server.Tests Killing.KilledServerTests"
  "Entente.Server.Tests Killing.RestartedStoreTests"
  "Entente.Server.Tests Leaks.DeliveryTests"
)
for project in tests/*.Tests; do
  [ "$project" != tests/Entente.Browser.Tests ] || continue
  name=$(basename "$project") rest=()
  if [ -n "$full" ]; then
    for each in "${long[@]}"; do
      [ "${each% *}" != "$name" ] || rest+=(-class- "$name.${each#* }")
    done
  fi
  tests "$project" "$name" ${rest[@]+"${rest[@]}"}
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
  0) passed=$((passed + 1)); echo "passed   no advisories against packages"; keep "no advisories against packages" 1 0 0 0 ;;
  1) failed=$((failed + 1)); cat "$log"; echo "FAILED   advisories against packages: see CONTRIBUTING.md, Libraries"; keep "no advisories against packages" 0 1 0 0 ;;
  *) skip "advisories against packages" "the register of packages could not be asked" ;;
esac
check "packages and samples" packages
if linker; then
  check "native binary" native
else
  skip "native binary" "clang and zlib are needed, and could not be installed"
fi

if [ -n "$full" ]; then
  for each in "${long[@]}"; do
    name=${each% *} class=${each#* }
    tests "tests/$name" "$name, $class" -class "$name.$class"
  done
fi

finish
