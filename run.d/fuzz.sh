#!/bin/bash
# change documents of the corpora at random and read them; none may do harm
#
# usage: ./run fuzz [COUNT [SEED]]
#
# Reads COUNT (default 1000000, about 5 minutes) changed documents. Harm is a crash, more than 2 seconds, memory out of proportion,
# a refusal without a place, and text that we wrote and that is not well-formed. Harmful documents are kept in build/fuzz;
# one that is mended goes to tests/Libvirt.Documents.Tests/Fuzz/Kept. The same seed gives the same documents.
# `./run test` reads 20,000.

project=$root/tests/Libvirt.Documents.Tests
steps=2
step "building"
dotnet build "$project" -c Release -v quiet --nologo >"$build.fuzz.log" 2>&1 || { grep -E 'error' "$build.fuzz.log" | sort -u | head >&2; die "the build failed"; }
rm -f "$build.fuzz.log"
step "reading changed documents"
dotnet "$project/bin/Release/net10.0/Libvirt.Documents.Tests.dll" fuzz "${1:-1000000}" "${2:-1}" "$build/fuzz"
