#!/bin/bash
# Compares what the libraries answer to bad arguments with what native 12.8 answered, but for the rows of explained.tsv.
#
# usage: check.sh SOURCE_ROOT LIBRARY_FOLDER
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mktemp) || exit 1
trap 'rm -f "$out"' EXIT
"$1/tests/guards/guards" check --libdir "$2" --api "$1/abi/api.json" --universe test --layer api "$1/tests/guards/matrix.tsv" >"$out" 2>&1
grep -q ' rows' "$out" || { cat "$out"; exit 1; }
# A row is "function TAB case TAB difference"; explained.tsv has "function TAB case TAB reason", a case may be *.
awk -F'\t' '
    NR == FNR { if ($0 !~ /^#/ && NF >= 3) { known[$1 "\t" $2]; reasons++ } next }
    NF >= 3 { if (($1 "\t" $2) in known || ($1 "\t*") in known) explained++; else { print; left++ } }
    END { printf "%d rows differ, %d of them explained\n", left + explained, explained; exit left > 0 }
' "$here/explained.tsv" "$out"
