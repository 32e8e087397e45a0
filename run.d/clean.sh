#!/bin/bash
# remove everything that was built
#
# usage: ./run clean
#
# Removes build/ and the bin/ and obj/ folders of all projects; nothing that is checked in.

rm -rf "$build"
find "$root/src" "$root/tests" "$root/bench" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} + 2>/dev/null || true
