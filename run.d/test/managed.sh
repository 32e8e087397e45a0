#!/bin/bash
# The xunit projects. Read by run.d/test.sh.

build_managed() {
    local project
    # One build for all: those of the solution first, so that a project is never built twice at once.
    dotnet build "$root/libvirt-aot.sln" -v quiet --nologo || return 1
    for project in "$root"/tests/*/*.csproj; do
        grep -qF "$(basename "$project")" "$root/libvirt-aot.sln" || dotnet build "$project" -v quiet --nologo || return 1
    done
}

test_managed() {
    local project name log numbers
    if ! build_managed >"$logs/managed" 2>&1; then
        grep -E 'error|warning' "$logs/managed" | sort -u | head -40 >&2 || tail -40 "$logs/managed" >&2
        result failed "build of the managed projects"
        return
    fi
    for project in "$root"/tests/*/*.csproj; do
        name=$(basename "$project" .csproj)
        # Beside the tests stand programs that they start.
        [[ $name == *.Tests ]] || continue
        log=$logs/$name
        dotnet test "$root/tests/$name/bin/Debug/net10.0/$name.dll" ${filter:+--filter "FullyQualifiedName~$filter"} >"$log" 2>&1 || true
        # "Passed!  - Failed:     0, Passed:    25, Skipped:     1, ..."
        numbers=$(sed -n 's/.*Failed: *\([0-9]*\), Passed: *\([0-9]*\), Skipped: *\([0-9]*\),.*/\1 \2 \3/p' "$log")
        if [ -n "$numbers" ]; then
            read -r fail pass skip <<<"$numbers"
            echo "  $name: $pass passed, $fail failed, $skip skipped"
            passed=$((passed + pass))
            failed=$((failed + fail))
            skipped=$((skipped + skip))
            [ "$fail" -eq 0 ] || cat "$log" >&2
            # A process that dies leaves the numbers of what it had done by then.
            if grep -qE '^(Test Run Aborted|The active test run was aborted)' "$log"; then
                result failed "$name ended before all its tests had run"
                tail -40 "$log" >&2
            fi
        elif ! grep -q 'No test matches' "$log"; then
            result failed "$name gave no result"
            tail -40 "$log" >&2
        fi
    done
}
