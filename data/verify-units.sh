#!/bin/bash
# Lets systemd-analyze read the units: verify-units.sh SYSTEMD-ANALYZE SBINDIR FOLDER
set -euo pipefail

analyze=$1 sbindir=$2 folder=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# The programs are not installed yet, and verify insists that they are there.
mkdir "$scratch/units" "$scratch/bin"
for unit in "$folder"/*.service "$folder"/*.socket; do
    sed "s|^ExecStart=$sbindir/|ExecStart=$scratch/bin/|" "$unit" >"$scratch/units/$(basename "$unit")"
done
for unit in "$scratch"/units/*.service; do
    name=$(basename "$unit" .service)
    printf '#!/bin/sh\n' >"$scratch/bin/$name"
    chmod 755 "$scratch/bin/$name"
done
# Older releases of systemd do not know notify-reload and ignore it, as they do RestrictSUIDSGID and the like: that is no fault of the unit.
complaints=$(SYSTEMD_UNIT_PATH="$scratch/units:" "$analyze" verify --man=no --recursive-errors=no "$scratch"/units/* 2>&1 |
    grep -F "$scratch/units" | grep -v -E 'notify-reload|Unknown key name' || true)
[ -z "$complaints" ] || { echo "$complaints" >&2; exit 1; }
