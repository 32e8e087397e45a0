#!/bin/bash
# run a command against the libraries and programs in build/
#
# usage: ./run env COMMAND [ARGUMENT...]
#
# Sets LD_LIBRARY_PATH, PATH and PKG_CONFIG_PATH (with the headers of this repository, not those of /usr/include),
# so that unmodified programs load our libvirt: ./run env virsh -c test:///default list

[ $# -gt 0 ] || die "env needs a command; see ./run env --help"
[ -e "$build/lib/libvirt.so.0" ] || die "there is no $build/lib/libvirt.so.0: ./run build first"
export LD_LIBRARY_PATH=$build/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export PATH=$build/bin:$PATH
export PKG_CONFIG_PATH=$build/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
exec "$@"
