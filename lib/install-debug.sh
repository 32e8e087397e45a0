#!/bin/bash
# install-debug.sh OBJCOPY LIBDIR: moves the debug information of the installed libraries to where debuggers look for it,
# PREFIX/lib/debug/.build-id/xx/yyyy.debug, and leaves the libraries stripped.
set -euo pipefail
objcopy=$1 libdir=$MESON_INSTALL_DESTDIR_PREFIX/$2
for library in "$libdir"/libvirt*.so.0.*; do
    id=$(readelf -n "$library" | sed -n 's/.*Build ID: *//p')
    [ -n "$id" ] || { echo "install-debug.sh: $library has no build id" >&2; exit 1; }
    target=$MESON_INSTALL_DESTDIR_PREFIX/lib/debug/.build-id/${id:0:2}/${id:2}.debug
    mkdir -p "$(dirname "$target")"
    "$objcopy" --only-keep-debug --compress-debug-sections "$library" "$target"
    "$objcopy" --strip-all --add-gnu-debuglink="$target" "$library"
done
