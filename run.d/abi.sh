#!/bin/bash
# regenerate what follows from abi/, or take over the headers of a libvirt release
#
# usage: ./run abi emit              write headers, version scripts, trampolines, pkg-config files, API descriptions, layout tests
#        ./run abi extract FOLDER    read a libvirt-dev tree (FOLDER/usr/include/libvirt ...) into abi/, then `emit`
#        ./run abi check             fail if a generated file is not what abi/ says

command -v dotnet >/dev/null || die "the .NET SDK 10 is missing"
abi() {
    dotnet run --project "$root/src/Libvirt.Abi" -v quiet -- "$@"
}
case ${1:-} in
emit) abi emit "$root" ;;
check) abi check "$root" ;;
extract)
    [ $# -eq 2 ] || die "extract needs the folder of a libvirt-dev tree"
    need clang clang
    need readelf binutils
    install_missing
    abi extract "$2" "$root" && abi emit "$root"
    ;;
*)
    help_of "$root/run.d/abi.sh" >&2
    exit 2
    ;;
esac
