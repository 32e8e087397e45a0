#!/bin/bash
# build the libraries and programs into build/lib and build/bin
#
# usage: ./run build
#
# Installs missing tools (as root, on Debian), configures build/ on the first run and brings it up to date:
#   build/lib/libvirt.so.0, libvirt-qemu.so.0, libvirt-lxc.so.0, libvirt-admin.so.0
#   build/bin/libvirtd, virsh, ... as far as their projects exist
# Environment: LIBVIRT_BUILD names another build folder, MESON_OPTIONS is passed to `meson setup`.

[ $# -eq 0 ] || die "build takes no arguments"
steps=2
step "checking tools"
need_build_tools
step "building $build"
compile
