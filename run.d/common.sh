#!/bin/bash
# What several commands share. Read by ./run, which sets $root and $build.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

die() {
    echo "run: $*" >&2
    exit 1
}

# step TEXT: a progress line, numbered when the caller has set steps=N.
step_number=0
step() {
    step_number=$((step_number + 1))
    echo "[$step_number/${steps:-$step_number}] $*"
}

# need TOOL PACKAGE...: installs the Debian packages if the tool is not there. A TOOL with a slash is a file.
missing_packages=()
need() {
    local tool=$1
    shift
    case $tool in
    */*) [ -e "$tool" ] && return ;;
    *) command -v "$tool" >/dev/null && return ;;
    esac
    missing_packages+=("$@")
}

# Installs what `need` has collected, in one go.
install_missing() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    local log=${TMPDIR:-/tmp}/libvirt-aot-apt.log
    command -v apt-get >/dev/null || die "please install: ${missing_packages[*]}"
    [ "$(id -u)" = 0 ] || die "missing packages; please run as root: apt-get install ${missing_packages[*]}"
    echo "installing ${missing_packages[*]} ..."
    export DEBIAN_FRONTEND=noninteractive
    if ! apt-get install -y --no-install-recommends "${missing_packages[@]}" >"$log" 2>&1; then
        # The package lists are old or have never been fetched.
        apt-get update >>"$log" 2>&1 || { tail -5 "$log" >&2; die "apt-get update failed, see $log"; }
        apt-get install -y --no-install-recommends "${missing_packages[@]}" >>"$log" 2>&1 ||
            { tail -5 "$log" >&2; die "apt-get install failed, see $log"; }
    fi
    missing_packages=()
}

# What a build needs on a fresh Debian 12 with the .NET SDK.
need_build_tools() {
    command -v dotnet >/dev/null || die "the .NET SDK 10 is missing: see https://dot.net or your distribution's dotnet-sdk-10.0"
    need meson meson
    need ninja ninja-build
    need cc gcc libc6-dev
    need clang clang
    need pkg-config pkg-config
    need readelf binutils
    need flock util-linux
    install_missing
}

# What tests of the wire compare with, and what guests in tests need. They skip themselves where it is missing.
need_test_tools() {
    need /usr/bin/qemu-system-x86_64 qemu-system-x86
    need qemu-img qemu-utils
    need mkfs.btrfs btrfs-progs
    need ip iproute2
    need swtpm swtpm
    need swtpm_setup swtpm-tools
    need nbdkit nbdkit
    need passt passt
    need gnutls-cli gnutls-bin
    need /usr/sbin/saslpasswd2 sasl2-bin libsasl2-modules libsasl2-modules-db
    need dbus-daemon dbus-daemon
    need /usr/lib/python3/dist-packages/dbus python3-dbus
    need /usr/lib/python3/dist-packages/gi python3-gi
    install_missing
}

# configure: creates $build, or brings its list of C files up to date: meson takes that list only when it configures.
# Options in the environment variable MESON_OPTIONS are passed on.
configure() {
    local list=$build/native-sources.list sources action=()
    sources=$(find "$root/src" "$root/bin" -path '*/obj' -prune -o \( -name '*.c' -o -name '*.csproj' \) -print | sort)
    if [ -f "$build/build.ninja" ]; then
        [ "$sources" != "$(cat "$list" 2>/dev/null)" ] || return 0
        action=(--reconfigure)
    fi
    # shellcheck disable=SC2086
    if ! meson setup ${action[@]+"${action[@]}"} "$build" "$root" --prefix=/usr --sysconfdir=/etc --localstatedir=/var -Dwerror=true \
        ${MESON_OPTIONS:-} >"$build.log" 2>&1; then
        cat "$build.log" >&2
        die "meson setup failed"
    fi
    rm -f "$build.log"
    echo "$sources" >"$list"
}

# compile [TARGET...]: brings $build up to date; says how long the slow part takes before it starts.
compile() {
    configure
    if ! ninja -C "$build" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
        echo "      compiling ahead of time takes a minute or more; the log is $build/lib/Libvirt.Library.o.log"
    fi
    ninja -C "$build" "$@"
}
