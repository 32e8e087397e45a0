#!/bin/bash
# build, then boot a real guest through the distribution's own python3-libvirt on our library
#
# usage: ./run demo [GUEST.xml]
#
# Installs what is missing (as root), builds the libraries, makes a tiny guest (Debian's kernel and busybox, with the test kit), boots it with QEMU through
# the embedded driver, shows its console and statistics, plugs a disk in, takes a picture of its screen (build/demo/screen.png), saves, restores and shuts it down.

steps=4
step "checking tools"
need_build_tools
need /usr/lib/python3/dist-packages/libvirt.py python3-libvirt
need /usr/bin/qemu-system-x86_64 qemu-system-x86
install_missing
step "building the libraries (the first time takes three minutes)"
compile
step "making the guest"
kit=${LIBVIRT_KIT:-$root/../shared/kit}
[ -x "$kit/guest" ] || die "no test kit in $kit, which makes the guest; set LIBVIRT_KIT"
"$kit/guest" "$build/demo/guest"
step "running examples/demo.py"
LD_LIBRARY_PATH=$build/lib /usr/bin/python3 "$root/examples/demo.py" "${1:-$root/examples/guest.xml}" "$build/demo" | tee "$build/demo.log"
grep -q "^ *$build/lib/libvirt.so.0" "$build/demo.log" || die "another libvirt.so.0 was used"
grep -q "^all of it took" "$build/demo.log" || die "the demonstration did not come to its end"
