#!/bin/bash
# Counting, and the tests that need the built libraries. Read by run.d/test.sh.

# result KIND NAME: counts one test, KIND is passed, failed or skipped.
result() {
    printf '  %-7s %s\n' "$1" "$2"
    printf -v "$1" '%d' $(($1 + 1))
}

native_test_names() {
    meson test -C "$build" --no-rebuild --list 2>/dev/null | sed 's,^[^/]* / ,,' | grep -iF -- "$filter" || true
}

client_names() {
    local check
    for check in "$root"/tests/clients/*/check; do
        [ -x "$check" ] && basename "$(dirname "$check")"
    done | grep -iF -- "$filter" || true
}

test_native() {
    [ ${#native_tests[@]} -gt 0 ] || return 0
    local log=$logs/native status=0 ok fail timeout skip
    meson test -C "$build" --no-rebuild --print-errorlogs "${native_tests[@]}" >"$log" 2>&1 || status=$?
    grep -E '^ *[0-9]+/[0-9]+ ' "$log" | sed 's/^ */  /'
    ok=$(sed -n 's/^Ok: *//p' "$log")
    fail=$(sed -n 's/^Fail: *//p' "$log")
    timeout=$(sed -n 's/^Timeout: *//p' "$log")
    skip=$(sed -n 's/^Skipped: *//p' "$log")
    if [ -z "$ok" ] || [ "$status" != 0 ]; then
        cat "$log" >&2
    fi
    if [ -z "$ok" ]; then
        result failed "meson test"
        return
    fi
    passed=$((passed + ok))
    failed=$((failed + fail + timeout))
    skipped=$((skipped + skip))
}

test_clients() {
    local name status
    for name in ${clients[@]+"${clients[@]}"}; do
        status=0
        (cd "$root/tests/clients/$name" && "$root/run" env ./check) >"$logs/client" 2>&1 || status=$?
        case $status in
        0) result passed "client $name" ;;
        77) result skipped "client $name: $(tail -1 "$logs/client")" ;;
        *)
            result failed "client $name (status $status)"
            { head -n -40 "$logs/client" | grep -E 'FAILED|^failed' | head -20; tail -40 "$logs/client"; } >&2
            ;;
        esac
    done
}
