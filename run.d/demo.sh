#!/bin/bash
# build, then let the distribution's own python3-libvirt work on our library
#
# usage: ./run demo [GUEST.xml]
#
# Installs what is missing (as root), builds the libraries, runs examples/demo.py with /usr/bin/python3 and LD_LIBRARY_PATH
# set to build/lib, and checks that our file was the one mapped.

steps=3
step "checking tools"
need_build_tools
need /usr/lib/python3/dist-packages/libvirt.py python3-libvirt
install_missing
step "building the libraries (the first time takes two minutes)"
compile
step "running examples/demo.py"
LD_LIBRARY_PATH=$build/lib /usr/bin/python3 "$root/examples/demo.py" "${1:-$root/examples/guest.xml}" | tee "$build/demo.log"
grep -q "^ *$build/lib/libvirt.so.0" "$build/demo.log" || die "another libvirt.so.0 was used"
