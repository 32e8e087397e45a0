#!/bin/bash
# elf.sh LIBDIR OBJCOPY VERSION: what the built libraries are as files: names, dependencies, hardening, size.
set -euo pipefail
libdir=$1 objcopy=$2 version=$3
export LC_ALL=C
status=0
fail() {
    echo "$*" >&2
    status=1
}

stripped=$(mktemp)
trap 'rm -f "$stripped"' EXIT
for name in libvirt libvirt-qemu libvirt-lxc libvirt-admin; do
    library=$libdir/$name.so.0
    [ "$(readlink "$libdir/$name.so")" = "$name.so.0" ] || fail "$name.so is no link to $name.so.0"
    [ "$(readlink "$library")" = "$name.so.$version" ] || fail "$name.so.0 is no link to $name.so.$version"

    dynamic=$(readelf -dW "$library")
    grep -q "(SONAME).*\[$name.so.0\]" <<<"$dynamic" || fail "$name: wrong soname"
    grep -q '(FLAGS_1).*NOW' <<<"$dynamic" || fail "$name: not bound at load time"
    # The managed runtime cannot be unloaded, so dlclose() must not try.
    grep -q '(FLAGS_1).*NODELETE' <<<"$dynamic" || fail "$name: can be unloaded"
    ! grep -q '(TEXTREL)' <<<"$dynamic" || fail "$name: relocations in code"
    ! grep -q '(SYMBOLIC)' <<<"$dynamic" || fail "$name: -Bsymbolic breaks copy relocations"
    while read -r needed; do
        case $name:$needed in
        *:libc.so.6 | *:libm.so.6 | *:ld-linux-x86-64.so.2) ;;
        libvirt-*:libvirt.so.0) ;;
        *) fail "$name needs $needed" ;;
        esac
    done < <(sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' <<<"$dynamic")

    segments=$(readelf -lW "$library")
    grep -q 'GNU_RELRO' <<<"$segments" || fail "$name: no RELRO"
    grep -q 'GNU_STACK.* RW ' <<<"$segments" || fail "$name: executable stack"
    readelf -nW "$library" | grep -q 'Build ID: [0-9a-f]\{40\}' || fail "$name: no build id"

    "$objcopy" --strip-all "$library" "$stripped"
    size=$(stat -c %s "$stripped")
    [ "$size" -lt $((40 * 1024 * 1024)) ] || fail "$name: $size bytes stripped"
done
exit $status
