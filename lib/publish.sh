#!/bin/bash
# Compiles src/PROJECT ahead of time and hands the result to meson.
#
#   publish.sh object  PROJECT OUTPUT.o RUNTIME.rsp DEPFILE   one object file, and linker arguments for what it needs
#   publish.sh program PROJECT OUTPUT DEPFILE                 a finished program
set -euo pipefail

kind=$1 project=$2 output=$3
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$root/src/$project
[ -d "$folder" ] || folder=$root/src/Drivers/$project
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The compiler takes gigabytes and all cores: one at a time on a machine.
exec 9>"${TMPDIR:-/tmp}/libvirt-aot.lock"
flock 9

# Servers that outlive this script would keep the lock open: no reuse, no shared compilation.
log=$output.log
if ! dotnet publish "$folder" -c Release --nodeReuse:false -p:UseSharedCompilation=false -v:minimal >"$log" 2>&1 9>&-; then
    cat "$log" >&2
    exit 1
fi

property() {
    dotnet msbuild "$folder" -nodeReuse:false -p:Configuration=Release \
        "-t:ResolveFrameworkReferences;ImportRuntimeIlcPackageTarget;SetupProperties" "-getProperty:$1" 9>&-
}

# Everything whose change means to compile again. Folders are named too: a new file changes its folder.
depfile() {
    local other=()
    # The library does not contain the programs.
    [ "$kind" = program ] || other=(-o -name Libvirt.Daemon -o -name Libvirt.Virsh)
    {
        printf '%s: ' "$1"
        find "$root/src" "$root/abi" \( -name bin -o -name obj -o -name native -o -name Libvirt.Abi ${other[@]+"${other[@]}"} \) -prune -o \
            \( -type d -o -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.targets' -o -name '*.json' -o -name '*.tsv' -o -name layout.txt \) -print |
            sed 's/[ $]/\\&/g' | tr '\n' ' '
        printf '%s ' "$root"/Directory.*.props "$root/global.json"
        # C of the library is meson's own business, that of a program is compiled with it.
        [ "$kind" = object ] || find "$folder/native" -name '*.c' 2>/dev/null | tr '\n' ' '
        echo
    } >"$2"
}

case $kind in
object)
    runtime=$4
    cp "$folder/obj/Release/net10.0/linux-x64/native/$project.o" "$output.new" && mv "$output.new" "$output" # a program that runs cannot be written to
    libraries=$(property IlcFrameworkNativePath)
    # Without the debug information of the runtime's own C++: valgrind of Debian 12 gives up on its DWARF 5 forms.
    stripped=$(realpath -m "$(dirname "$output")/runtime")
    mkdir -p "$stripped"
    {
        for name in libSystem.Native.a libSystem.IO.Compression.Native.a libSystem.Net.Security.Native.a \
            libSystem.Security.Cryptography.Native.OpenSsl.a libbootstrapperdll.o libRuntime.WorkstationGC.a \
            libeventpipe-disabled.a libRuntime.VxsortDisabled.a libstandalonegc-disabled.a libaotminipal.a \
            libstdc++compat.a libz.a libbrotlienc.a libbrotlidec.a libbrotlicommon.a; do
            objcopy --strip-debug "$libraries$name" "$stripped/$name"
            echo "\"$stripped/$name\""
        done
        echo "-pthread -ldl -lrt -lm"
    } >"$runtime"
    depfile "$output" "$5"
    ;;
program)
    # AssemblyName of the project decides the file name inside its publish folder.
    cp "$folder/bin/Release/net10.0/linux-x64/publish/$(basename "$output")" "$output.new" && mv "$output.new" "$output" # a program that runs cannot be written to
    depfile "$output" "$4"
    ;;
*)
    echo "publish.sh: unknown kind $kind" >&2
    exit 2
    ;;
esac
