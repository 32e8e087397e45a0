#!/bin/bash
# write the RELAX NG schemas and the reference pages from the declared documents
#
# usage: ./run reference emit      write schemas/*.rng and docs/reference/*.md
#        ./run reference check     fail if one of them is not what the declarations say

command -v dotnet >/dev/null || die "the .NET SDK 10 is missing"
case ${1:-} in
emit | check) dotnet run --project "$root/src/Libvirt.Reference" -v quiet -- "$1" "$root" ;;
*)
    help_of "$root/run.d/reference.sh" >&2
    exit 2
    ;;
esac
