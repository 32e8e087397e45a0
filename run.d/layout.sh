#!/bin/bash
# record which functions a start runs, for the order of code in the library and the daemon
#
# usage: ./run layout
#
# Builds the daemon with its symbols, starts it and clients of it with valgrind in namespaces of their own, and writes the names of the functions that ran
# to src/Libvirt.Daemon/layout.txt and src/Libvirt.Library/layout.txt. The next ./run build places them together
# (src/Layout.targets). Worth repeating when the way of a start has changed much; names that are gone do no harm. About two minutes after a build.

[ $# -eq 0 ] || die "layout takes no arguments"
[ "$(id -u)" = 0 ] || die "layout needs root, for namespaces"
steps=4
step "checking tools"
need valgrind valgrind
need python3 python3
need_build_tools
step "building"
compile
work=$(mktemp -d)
linked=$root/src/Libvirt.Daemon/bin/Release/net10.0/linux-x64/native/libvirtd
# The one with symbols must neither be taken for the next build's, nor that of the last build for it.
trap 'rm -rf "$work" "$linked"' EXIT
rm -f "$linked"
(
    exec 9>"${TMPDIR:-/tmp}/libvirt-aot.lock"
    flock 9
    dotnet publish "$root/src/Libvirt.Daemon" -c Release --nodeReuse:false -p:UseSharedCompilation=false -p:StripSymbols=false -v:quiet -o "$work/daemon" 9>&-
) || die "the daemon cannot be built"
step "running"
# valgrind gives up on the debug information of the runtime; names of functions are all that is needed.
strip -g -o "$work/libvirtd" "$work/daemon/libvirtd"
strip -g -o "$work/libvirt.so.0" "$build/lib/libvirt.so.0"
unshare -m bash "$root/run.d/layout/session.sh" "$work" || die "the session failed: $(tail -3 "$work/daemon.log")"
step "writing"
python3 "$root/run.d/layout/names.py" "$work/libvirtd" "$work"/daemon.*.calls >"$root/src/Libvirt.Daemon/layout.txt"
python3 "$root/run.d/layout/names.py" "$work/libvirt.so.0" "$work"/client.*.calls >"$root/src/Libvirt.Library/layout.txt"
wc -l "$root"/src/Libvirt.{Daemon,Library}/layout.txt | head -2
