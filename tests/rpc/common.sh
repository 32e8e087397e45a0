# Shared by the programs of tests/rpc: an instance of the test kit with native 12.8 in it, daemons and clients there.
#
#   . "$(dirname "$(readlink -f "$0")")/common.sh"
#
# help_if_asked   prints the comment at the head of the program for --help
# open_instance   starts $instance (ended and forgotten at the end; status 77 where there is no kit), makes $work (a folder that is removed), binds
#                 /repo (the repository), /kit (the test kit), /host/usr (this machine's programs: libvirt 9.0), /candidate (our build, if there is one)
# inside CMD...   runs a command in the instance
# daemon NAME [ARG...]  starts libvirtd there: native or ours; stop_daemon ends it; daemon_pid gives its process inside the instance
# client NAME CMD...    runs a Python program with the client library `9.0` (this machine's), `12.8` (the kit's) or `ours`
# has_build       whether our build has $1 (lib/libvirt.so.0, bin/libvirtd)

set -uo pipefail
# What the caller has set must not decide which library is loaded here.
unset PKG_CONFIG_PATH LD_LIBRARY_PATH LD_PRELOAD LIBVIRT_DEFAULT_URI LIBVIRT_DEBUG VIRSH_DEFAULT_CONNECT_URI
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(basename "$0")
kit=${LIBVIRT_KIT:-$root/../shared/kit}
build=$(readlink -f "${LIBVIRT_BUILD:-$root/build}")
instance=${RPC_INSTANCE:-rpc-$program}
work='' up='' serving=''

skip() {
    echo "$program: skipped: $*"
    exit 77
}

die() {
    echo "$program: $*" >&2
    exit 2
}

help_if_asked() {
    local word
    for word; do
        case $word in -h | --help)
            sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$here/$(basename "$0")"
            exit 0
            ;;
        esac
    done
}

has_build() {
    [ -e "$build/$1" ]
}

open_instance() {
    [ -x "$kit/oracle" ] || skip "no test kit with native 12.8 in $kit; set LIBVIRT_KIT"
    [ "$(id -u)" = 0 ] || skip "the test kit needs root"
    work=$(mktemp -d "${TMPDIR:-/tmp}/rpc.XXXXXX")
    trap close_instance EXIT
    trap 'exit 130' INT TERM PIPE
    # One that a killed run has left has that run's configuration.
    "$kit/oracle" down --purge "$instance" >/dev/null 2>&1
    { "$kit/oracle" setup && "$kit/oracle" up "$instance"; } >"$work/kit.log" 2>&1 || skip "the test kit does not start: $(tail -1 "$work/kit.log")"
    up=1
    "$kit/oracle" bind "$instance" "$root" /repo
    "$kit/oracle" bind "$instance" "$kit" /kit
    "$kit/oracle" bind "$instance" /usr /host/usr
    if has_build lib/libvirt.so.0; then
        "$kit/oracle" candidate "$instance" "$build"
    fi
}

close_instance() {
    cd /
    [ -z "$up" ] || "$kit/oracle" down --purge "$instance" >/dev/null 2>&1
    rm -rf "$work"
}

inside() {
    "$kit/oracle" sh "$instance" "$@"
}

daemon() {
    local name=$1 candidate=() attempts=1 attempt
    shift
    # The guests' log daemon is native's either way: what is compared here is libvirtd.
    [ "$name" = native ] || { candidate=(--candidate); inside sh -c 'mkdir -p /run/libvirt /var/log/libvirt; [ -s /run/virtlogd.pid ] || virtlogd -d'; }
    serving=$name
    # Native's start is a condition of the test and not its subject: it was seen not to open its socket once in some dozens of runs.
    [ "$name" != native ] || attempts=3
    for attempt in $(seq "$attempts"); do
        ! "$kit/oracle" libvirtd ${candidate[@]+"${candidate[@]}"} "$instance" "$@" >"$work/daemon.log" 2>&1 || return 0
        inside sh -c 'tail -n 5 /var/log/libvirt/libvirtd.log; ps -e -o pid,stat,etimes,args | grep "[l]ibvirtd"; ls -l /run/libvirt' >>"$work/daemon-tail.log" 2>&1
        echo "$program: libvirtd ($name) did not start, attempt $attempt of $attempts: $(tail -n 1 "$work/daemon.log")" >&2
        sed 's/^/    /' "$work/daemon-tail.log" >&2
        stop_daemon
    done
    return 1
}

# One that does not end would hold the ports and remove the sockets of the next; the kit's --stop forgets it after ten seconds.
stop_daemon() {
    local pid
    pid=$(daemon_pid 2>/dev/null)
    "$kit/oracle" libvirtd --stop "$instance" >/dev/null 2>&1
    [ -n "$pid" ] && inside kill -0 "$pid" 2>/dev/null || return 0
    echo "$program: libvirtd (${serving:-?}, process $pid of the instance) did not end within ten seconds and is killed" >&2
    inside kill -9 "$pid"
    [ "$serving" = native ]
}

daemon_pid() {
    inside cat /run/libvirtd.pid
}

# The program loader of this machine, so that its Python takes all of its libraries from here.
old=(env PYTHONHOME=/host/usr PYTHONPATH=/host/usr/lib/python3/dist-packages SASL_PATH=/host/usr/lib/x86_64-linux-gnu/sasl2
    /host/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 --library-path /host/usr/lib/x86_64-linux-gnu "/host$(readlink -f /usr/bin/python3)")

# client LIBRARY [--as UID] [NAME=VALUE...] PROGRAM...
client() {
    local library=$1 settings=(PYTHONDONTWRITEBYTECODE=1) user=()
    shift
    if [ "${1:-}" = --as ]; then
        user=(setpriv "--reuid=$2" "--regid=$2" --clear-groups)
        settings+=(HOME=/tmp XDG_RUNTIME_DIR=/tmp XDG_CACHE_HOME=/tmp/cache)
        shift 2
    fi
    while [[ ${1:-} == [A-Z]*=* ]]; do
        settings+=("$1")
        shift
    done
    case $library in
    9.0) inside ${user[@]+"${user[@]}"} env "${settings[@]}" "${old[@]}" "$@" ;;
    12.8) inside ${user[@]+"${user[@]}"} env "${settings[@]}" python3 "$@" ;;
    ours) inside ${user[@]+"${user[@]}"} env "${settings[@]}" LD_LIBRARY_PATH=/candidate/lib python3 "$@" ;;
    *) die "no client library $library" ;;
    esac
}
