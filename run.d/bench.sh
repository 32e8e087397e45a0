#!/bin/bash
# measure build/ against native libvirt, as ratios
#
# usage: ./run bench [CASE...]
#
# Builds, then runs bench/run, which alternates between native libvirt and build/ and prints candidate / native as minimum,
# median and maximum. Ratios carry over to other machines, absolute times do not.

[ -x "$root/bench/run" ] || die "there is no benchmark yet (bench/run)"
need_build_tools
compile >"${TMPDIR:-/tmp}/libvirt-aot-bench-build.log" 2>&1 || { tail -20 "${TMPDIR:-/tmp}/libvirt-aot-bench-build.log" >&2; die "the build failed"; }
LIBVIRT_BUILD=$build exec "$root/bench/run" "$@"
