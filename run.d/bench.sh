#!/bin/bash
# measure against native libvirt, as ratios, with a chart
#
# usage: ./run bench [--rounds N] [--record] [--oracle] [CASE...]
#
# Runs cases of the kit's benchmark ($LIBVIRT_KIT or ../shared/kit) on native libvirt and on build/ in turn, prints one line a
# figure (native, ours, ratio as min, median, max) and whether the promises of bench/targets.tsv are kept, and draws
# build/bench/ratios.svg. Cases: a process and open, b define, c 1,000 domains, d1 events, i 10,000 domains (default: these).
# The case xml is b and i, and then what reading and writing documents costs by itself: MB a second, bytes allocated a document.
# The case rpc is what goes over the wire, our library with our daemon: d2, e, r, f, h of the kit, and bench/rpc: latency, readiness, memory and threads at
# idle and after abuse. --oracle measures against native 12.8, in an instance of the kit, instead of the native libvirt of this machine.
# The case qemu is real guests: g and h of the kit, and bench/qemu: a start beyond QEMU itself, statistics while guests hang, probing. QEMU comes from Debian.
# --record writes the figures to bench/results.tsv (those of rpc and qemu to bench/rpc and bench/qemu), from which SPECIFICATION.md quotes.

rounds=3 record='' oracle=''
while :; do
    case ${1:-} in
    --rounds) rounds=$2; shift 2 ;;
    --record) record=1; shift ;;
    --oracle) oracle=1; shift ;;
    *) break ;;
    esac
done
cases=${*:-a b c d1 i} documents='' own='' results=bench/results.tsv
if [[ " $cases " == *" rpc "* ]]; then
    own+=' rpc' results=bench/rpc/results.tsv
    cases=$(tr ' ' '\n' <<<"${cases/rpc/d2 e r f h}" | awk '!seen[$0]++' | tr '\n' ' ')
fi
if [[ " $cases " == *" qemu "* ]]; then
    own+=' qemu' results=bench/qemu/results.tsv
    cases=$(tr ' ' '\n' <<<"${cases/qemu/g h}" | awk '!seen[$0]++' | tr '\n' ' ')
fi
if [[ " $cases " == *" xml "* ]]; then
    documents=1
    cases=$(tr ' ' '\n' <<<"${cases/xml/b i}" | awk '!seen[$0]++' | tr '\n' ' ')
fi
kit=${LIBVIRT_KIT:-$root/../shared/kit}
[ -x "$kit/bench/compare" ] || die "the benchmark is not here: set LIBVIRT_KIT to the folder of the test kit"
steps=$((3 + ${documents:-0}))
need_build_tools
step "building"
compile
step "measuring: $rounds rounds, native and ours in turn (about $((rounds * 1)) minutes)"
mkdir -p "$build/bench"
library=$build/lib here=$root
if [ -n "$oracle" ]; then
    instance=rpc-bench
    trap '"$kit/oracle" down --purge $instance >/dev/null 2>&1' EXIT
    "$kit/oracle" setup >/dev/null 2>&1 && "$kit/oracle" up $instance || die "the test kit does not start"
    "$kit/oracle" bind $instance "$kit" /kit
    "$kit/oracle" bind $instance "$root" /repo
    "$kit/oracle" candidate $instance "$build"
    there() { "$kit/oracle" sh $instance "$@"; }
    library=/candidate/lib here=/repo
    there /kit/bench/compare --rounds "$rounds" $library $cases >"$build/bench/figures.tsv"
else
    there() { "$@"; }
    "$kit/bench/compare" --rounds "$rounds" $library $cases >"$build/bench/figures.tsv"
fi
for name in $own; do
    there /usr/bin/python3 "$here/bench/$name/figures.py" --rounds "$rounds" $library | sed 1d >>"$build/bench/figures.tsv"
done
step "comparing with the promises"
/usr/bin/python3 "$root/bench/report.py" "$build/bench/figures.tsv" "$root/bench/targets.tsv" "$build/bench/ratios.svg"
if [ -n "$documents" ]; then
    step "reading and writing documents, on the JIT"
    dotnet build "$root/bench/Libvirt.Bench" -c Release -v quiet --nologo >"$build/bench/build.log" 2>&1 || { tail -20 "$build/bench/build.log" >&2; die "the build failed"; }
    dotnet "$root/bench/Libvirt.Bench/bin/Release/net10.0/Libvirt.Bench.dll" "$kit"/bench/xml/{tiny,small,large}.xml >"$build/bench/documents.tsv"
    column -t -s $'\t' "$build/bench/documents.tsv"
    [ -z "$record" ] || cp "$build/bench/documents.tsv" "$root/bench/documents.tsv"
fi
if [ -n "$record" ]; then
    { echo "# $(date +%F), $(nproc) cores, native $(there dpkg-query -W -f '${Version}' libvirt0 2>/dev/null || echo unknown)"
      cat "$build/bench/figures.tsv"; } >"$root/$results"
    echo "recorded in $results"
fi
