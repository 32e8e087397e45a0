# Shared by tests/clients/*/check: packages, the library under test, counting. Read with
#
#   . "$(dirname "$(readlink -f "$0")")/../common.sh"; begin "$@"
#
# begin      reads --native and --help, makes $work (a folder that is removed at the end) and sets
#   $root    the repository
#   $library the folder of the libraries under test: $LIBVIRT_LIBRARY_PATH, else build/lib; empty with --native
#   $LIBVIRT_UNDER_TEST  (exported) the file that has to be mapped as libvirt.so.0 in each process
# packages   installs Debian packages that are missing
# run        runs a command with the library under test
# start, stop, wait_for: something in the background with the library under test
# mapped     runs a command and says which libvirt.so.0 the loader took, in it and in its children; mapped_in asks a process that runs
# pass, fail, is, like, tally, answers: count a check, one line each
# finish     the closing line; exit status 0, 1, or 77 when nothing could be checked
#
# A client sees a home and a configuration folder of its own in $work, so nothing of the user is read or changed.

set -uo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
root=$(cd "$here/../../.." && pwd)
client=$(basename "$here")
passed=0 failed=0 native='' library='' work='' background=()

skip() {
    echo "$client: skipped: $*"
    exit 77
}

begin() {
    while [ $# -gt 0 ]; do
        case $1 in
        --native) native=1 ;;
        -h | --help)
            sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$here/check"
            echo "usage: check [--native]    (--native: the distribution's libvirt instead of ours, to prove the check itself)"
            exit 0
            ;;
        *)
            echo "$client: unknown argument $1" >&2
            exit 2
            ;;
        esac
        shift
    done
    # What the caller has set must not decide which library is loaded.
    unset PKG_CONFIG_PATH LD_LIBRARY_PATH LD_PRELOAD LIBVIRT_DEFAULT_URI LIBVIRT_DEBUG VIRSH_DEFAULT_CONNECT_URI
    if [ -z "$native" ]; then
        library=$(readlink -f "${LIBVIRT_LIBRARY_PATH:-${LIBVIRT_BUILD:-$root/build}/lib}") || true
        [ -e "$library/libvirt.so.0" ] || { echo "$client: no libvirt.so.0 in ${library:-build/lib}; ./run build makes it" >&2; exit 1; }
        LIBVIRT_UNDER_TEST=$(readlink -f "$library/libvirt.so.0")
        export LIBVIRT_UNDER_TEST
    fi
    # Short: the path of a socket has 107 characters at most.
    work=$(mktemp -d "${TMPDIR:-/tmp}/client.XXXXXX")
    trap leave EXIT
    trap 'exit 130' INT TERM
    # The programs of the distribution, also when ours or another Python stand first in the caller's path.
    export PATH=/usr/sbin:/usr/bin:/sbin:/bin PYTHONPATH=$root/tests/clients PYTHONDONTWRITEBYTECODE=1
    export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_CACHE_HOME=$work/home/.cache
    export XDG_DATA_HOME=$work/home/.local/share XDG_RUNTIME_DIR=$work/runtime LC_ALL=C.UTF-8 TZ=UTC
    mkdir -p "$HOME" -m 700 "$XDG_RUNTIME_DIR"
    cd "$work" || exit 1
}

leave() {
    local pid
    for pid in ${background[@]+"${background[@]}"}; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    done
    cd /
    # Go's module cache is read-only.
    chmod -R u+w "$work" 2>/dev/null
    rm -rf "$work"
}

# packages NAME...: installs those that are missing; the check is skipped when that is impossible.
# With --native, and for tools that bring it, libvirt0 is there after that.
packages() {
    local name missing=()
    for name in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        command -v apt-get >/dev/null || skip "no apt-get to install ${missing[*]}"
        [ "$(id -u)" = 0 ] || skip "must be root to install ${missing[*]}"
        # Lists that have never been fetched know no package at all.
        apt-cache show "${missing[0]}" >/dev/null 2>&1 || apt-get update >/dev/null 2>&1 || true
        for name in "${missing[@]}"; do
            apt-cache show "$name" >/dev/null 2>&1 || skip "this distribution has no package $name"
        done
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >"$work/apt.log" 2>&1 ||
            skip "cannot install ${missing[*]}: $(grep '^E:' "$work/apt.log" | head -1)"
    fi
    if [ -n "$native" ]; then
        LIBVIRT_UNDER_TEST=$(readlink -f "$(ldconfig -p | sed -n 's/.*libvirt\.so\.0 .*x86-64.*=> //p' | head -1)")
        export LIBVIRT_UNDER_TEST
    fi
}

# run COMMAND...: with the library under test, at most two minutes.
run() {
    if [ -n "$library" ]; then
        LD_LIBRARY_PATH=$library timeout -k 5 120 "$@"
    else
        timeout -k 5 120 "$@"
    fi
}

# start LOG COMMAND...: in the background; it is ended at the end, or by `stop`. Its process is ${background[-1]}.
start() {
    local log=$1
    shift
    if [ -n "$library" ]; then
        LD_LIBRARY_PATH=$library "$@" >"$log" 2>&1 &
    else
        "$@" >"$log" 2>&1 &
    fi
    background+=($!)
}

# stop: ends what was started last and leaves how it ended in $status.
stop() {
    local pid=${background[-1]}
    kill "$pid" 2>/dev/null
    status=0
    wait "$pid" 2>/dev/null || status=$?
    unset 'background[-1]'
}

# wait_for SECONDS COMMAND...: until COMMAND succeeds.
wait_for() {
    local turns=$(($1 * 10))
    shift
    while ! "$@" >/dev/null 2>&1; do
        turns=$((turns - 1))
        [ $turns -gt 0 ] || return 1
        sleep 0.1
    done
}

pass() {
    passed=$((passed + 1))
    printf 'ok      %s\n' "$*"
}

# fail NAME [DETAIL]: DETAIL may have several lines.
fail() {
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$1"
    [ -z "${2:-}" ] || printf '%s\n' "$2" | head -30 | sed 's/^/          /'
}

# is NAME EXPECTED ACTUAL
is() {
    if [ "$2" = "$3" ]; then
        pass "$1"
    else
        fail "$1" "expected: $2"$'\n'"got:      $3"
    fi
}

# like NAME PATTERN ACTUAL: PATTERN is an extended regular expression, looked for in each line.
like() {
    if grep -qE -- "$2" <<<"$3"; then
        pass "$1"
    else
        fail "$1" "expected: /$2/"$'\n'"got:      $3"
    fi
}

# crashed STATUS: of a time-out or a signal, not of a program that says that it failed.
crashed() {
    [ "$1" = 124 ] || { [ "$1" -gt 128 ] && [ "$1" -le 192 ]; }
}

# answers NAME PATTERN COMMAND...: COMMAND must succeed and say something that matches PATTERN.
answers() {
    local name=$1 pattern=$2 output status=0
    shift 2
    output=$(run "$@" 2>&1) || status=$?
    if [ $status = 0 ]; then
        like "$name" "$pattern" "$output"
    else
        fail "$name" "status $status"$'\n'"$output"
    fi
}

# refuses NAME PATTERN COMMAND...: COMMAND must fail by itself (no signal, no time-out) and say something that matches.
refuses() {
    local name=$1 pattern=$2 output status=0
    shift 2
    output=$(run "$@" 2>&1) || status=$?
    if [ $status = 0 ] || crashed $status; then
        fail "$name" "status $status"$'\n'"$output"
    else
        like "$name" "$pattern" "$output"
    fi
}

# tally NAME COMMAND...: counts the lines `ok ...` and `not ok ...` that COMMAND prints (TAP, without its numbers and plan).
# It has to end with status 0 or with a counted failure, and has to say at least one.
tally() {
    local name=$1 status=0 line count=0 bad=0
    shift
    run "$@" >"$work/tally" 2>&1 || status=$?
    while IFS= read -r line; do
        case $line in
        "ok "*) pass "$name: $(sed -E 's/^ok +([0-9]+ )?(- )?//' <<<"$line")" ;;
        "not ok "*) fail "$name: $(sed -E 's/^not ok +([0-9]+ )?(- )?//' <<<"$line")"; bad=1 ;;
        *) continue ;;
        esac
        count=$((count + 1))
    done <"$work/tally"
    if { [ $status != 0 ] && [ $bad = 0 ]; } || [ $count = 0 ] || crashed $status; then
        fail "$name: ended with status $status after $count checks" "$(tail -15 "$work/tally")"
    elif [ $bad = 1 ]; then
        grep -vE '^(not )?ok ' "$work/tally" | tail -15 | sed 's/^/          /'
    fi
}

# mapped NAME COMMAND...: COMMAND and its children load libvirt, and it is the one under test.
mapped() {
    local name=$1 taken
    shift
    rm -f "$work"/loader.*
    LD_DEBUG=files LD_DEBUG_OUTPUT=$work/loader run "$@" >/dev/null 2>&1
    taken=$(cat "$work"/loader.* 2>/dev/null | sed -nE 's/.*calling init: (.*\/libvirt\.so\.0[.0-9]*)$/\1/p' | sort -u |
        while read -r file; do readlink -f "$file"; done | sort -u)
    is "$name: the library under test is loaded" "$LIBVIRT_UNDER_TEST" "$taken"
}

# mapped_in NAME PID: the same, of a process that runs.
mapped_in() {
    is "$1: the library under test is mapped" "$LIBVIRT_UNDER_TEST" \
        "$(awk '$6 ~ /\/libvirt\.so\.0/ { print $6 }' "/proc/$2/maps" 2>/dev/null | sort -u)"
}

finish() {
    echo "$client: $passed passed, $failed failed"
    [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
    exit
}
