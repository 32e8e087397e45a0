#!/bin/bash
# symbols.sh LIBDIR ABIDIR: the built libraries export the symbols of symbols.tsv under the nodes of version-nodes.json,
# and nothing else but the private node through which the small libraries reach the main one.
set -euo pipefail
libdir=$1 abi=$2
export LC_ALL=C
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0

compare() {
    if ! diff -u --label expected --label built "$scratch/expected" "$scratch/built" >"$scratch/diff"; then
        echo "$1:" >&2
        head -60 "$scratch/diff" >&2
        status=1
    fi
}

{
    tail -n +2 "$abi/symbols.tsv"
    awk -F'\t' 'NR > 1 && $1 != "libvirt.so.0" { print "libvirt.so.0\tlibvirt_aot_" $2 "\tLIBVIRT_PRIVATE_AOT\tfunction" }' "$abi/symbols.tsv"
} | sort >"$scratch/expected"
for library in libvirt libvirt-qemu libvirt-lxc libvirt-admin; do
    readelf --dyn-syms -W "$libdir/$library.so.0" |
        awk -v library="$library.so.0" '$7 != "UND" && $7 != "ABS" && $8 ~ /@/ {
            split($8, name, /@+/)
            print library "\t" name[1] "\t" name[2] "\t" ($4 == "FUNC" ? "function" : $4 == "OBJECT" ? "data" : $4)
        }'
    # A symbol without version, or one that is not the default of its name, would be a mistake.
    readelf --dyn-syms -W "$libdir/$library.so.0" |
        awk -v library="$library.so.0" '$5 == "GLOBAL" && $7 != "UND" && $7 != "ABS" && $8 !~ /@@/ && $1 ~ /:$/ { print library "\t" $8 "\tnot a default version" }'
done | sort >"$scratch/built"
compare "symbol versions differ"

# library, node, parent
awk '
    /^ "/ { gsub(/[ ":{]/, ""); library = $0; next }
    /^  "/ { node = $1; gsub(/[":]/, "", node); if (node != library && node !~ /_PRIVATE_/ && /\[\]/) print library, node; next }
    /^   "/ { parent = $1; gsub(/[",]/, "", parent); if (node !~ /_PRIVATE_/) print library, node, parent }
' "$abi/version-nodes.json" >"$scratch/expected"
echo "libvirt.so.0 LIBVIRT_PRIVATE_AOT" >>"$scratch/expected"
sort -o "$scratch/expected" "$scratch/expected"
for library in libvirt libvirt-qemu libvirt-lxc libvirt-admin; do
    readelf -V -W "$libdir/$library.so.0" | awk -v library="$library.so.0" '
        function flush() { if (node != "" && node != library) print library, node parents; node = "" }
        /^Version / { flush(); inside = /definition/ }
        inside && / Name: / { flush(); node = $NF; parents = "" }
        inside && /Parent [0-9]+:/ { parents = parents " " $NF }
        END { flush() }'
done | sort >"$scratch/built"
compare "version nodes differ"
exit $status
