#!/bin/bash
# install what is missing, build, and show the libraries at work under an unmodified program
#
# usage: ./run demo
#
# Installs the distribution's Python binding of libvirt, which knows nothing of this project, and lets it work with the
# libraries in build/: it opens a connection, defines a guest, starts it, hears the events and reads an error.

steps=4
step "checking tools"
need /usr/lib/python3/dist-packages/libvirt.py python3-libvirt
need_build_tools
step "building $build"
compile >"${TMPDIR:-/tmp}/libvirt-aot-demo-build.log" 2>&1 || { tail -20 "${TMPDIR:-/tmp}/libvirt-aot-demo-build.log" >&2; die "the build failed"; }
step "which libraries the binding loads"
"$root/run" env /usr/bin/python3 "$root/run.d/demo/loaded.py"
step "a guest, from definition to removal"
"$root/run" env /usr/bin/python3 "$root/run.d/demo/guest.py"
