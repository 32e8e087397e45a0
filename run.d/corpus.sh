#!/bin/bash
# replay the corpora: recorded answers and upstream's test data
#
# usage: ./run corpus [SUITE]
#
# Runs every test marked [CorpusTheory] and prints a line for each class of them:
#   suite: N passed, N failed, N skipped
# SUITE picks suites whose name contains it. Corpora are read from $LIBVIRT_CORPUS or ../shared/corpus.
# Failures are listed in build/corpus/SUITE.failed. The status is not 0 if a case failed.

[ $# -le 1 ] || die "corpus takes one suite; see ./run corpus --help"
. "$root/run.d/test/managed.sh"
suite=${1:-}
steps=2
logs=$build/corpus
mkdir -p "$logs"
rm -f "$logs"/*

# The tests of a project that replay a corpus, as a filter "FullyQualifiedName~Class.Method|...".
corpus_filter() {
    find "$1" \( -name bin -o -name obj \) -prune -o -name '*.cs' -print0 | xargs -0 -r awk '
        FNR == 1 { marked = 0; class = FILENAME; sub(/.*\//, "", class); sub(/\.cs$/, "", class) }
        /^ *\[CorpusTheory/ { marked = 1 }
        marked && /^ *public .*\(/ {
            method = $0
            sub(/\(.*/, "", method)
            sub(/.* /, "", method)
            printf "%sFullyQualifiedName~%s.%s", separator, class, method
            separator = "|"
            marked = 0
        }'
}

step "building the managed projects"
build_managed >"$logs/build.log" 2>&1 || { grep -E 'error' "$logs/build.log" | sort -u | head -20 >&2; die "the build failed"; }
step "replaying"
crashed=0
for project in "$root"/tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    tests=$(corpus_filter "$(dirname "$project")")
    [ -n "$tests" ] || continue
    dotnet test "$root/tests/$name/bin/Debug/net10.0/$name.dll" --filter "$tests" \
        --logger "trx;LogFileName=$logs/$name.trx" >"$logs/$name.log" 2>&1 || true
    if [ ! -s "$logs/$name.trx" ]; then
        echo "$name: 0 passed, 1 failed, 0 skipped"
        tail -20 "$logs/$name.log" >&2
        crashed=1
    fi
done

# A result names its test "Name.Space.Class.Method(arguments)" and its outcome; a suite is the class.
sed -n 's/.*<UnitTestResult [^>]*testName="\([^"]*\)"[^>]*outcome="\([A-Za-z]*\)".*/\2\t\1/p' "$logs"/*.trx 2>/dev/null |
    awk -F'\t' -v wanted="$suite" -v logs="$logs" '
        {
            method = $2
            sub(/\(.*/, "", method)
            parts = split(method, part, ".")
            name = part[parts - 1]
            if (wanted != "" && index(tolower(name), tolower(wanted)) == 0) next
            seen[name] = 1
            if ($1 == "Passed") passed[name]++
            else if ($1 == "Failed") { failed[name]++; print $2 > (logs "/" name ".failed") }
            else skipped[name]++
        }
        END {
            status = 0
            count = 0
            for (name in seen) {
                printf "%s: %d passed, %d failed, %d skipped\n", name, passed[name], failed[name], skipped[name] | "sort"
                if (failed[name]) status = 1
                count++
            }
            close("sort")
            if (!count) { print "no suite matches" > "/dev/stderr"; status = 1 }
            exit status
        }'
[ "$crashed" = 0 ]
