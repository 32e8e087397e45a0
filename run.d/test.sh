#!/bin/bash
# run all tests: managed code, the built libraries, programs of the distribution
#
# usage: ./run test [FILTER]
#
#   1. the xunit projects of tests/, on the JIT
#   2. build/, then the C programs of ctests/ against it
#   3. tests/clients/*/check: unmodified programs and language bindings of the distribution against build/
#      (status 0: passed, 77: skipped because something is missing here, else failed)
#
# FILTER picks tests whose name contains it: a class, a method, a C test, a client. The libraries are built only if a test
# that needs them is picked. The last line is `N passed, N failed, N skipped`; the status is not 0 if one failed.
# Corpora are read from $LIBVIRT_CORPUS or ../shared/corpus.

[ $# -le 1 ] || die "test takes one filter; see ./run test --help"
. "$root/run.d/test/common.sh"
. "$root/run.d/test/managed.sh"
filter=${1:-}
steps=4
passed=0 failed=0 skipped=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

step "checking tools"
need_build_tools
need_test_tools

step "building and testing the managed projects"
test_managed

# Ninja knows the names of the C tests before anything is compiled.
configure
mapfile -t native_tests < <(native_test_names)
mapfile -t clients < <(client_names)
if [ ${#native_tests[@]} -gt 0 ] || [ ${#clients[@]} -gt 0 ]; then
    step "building the libraries"
    if compile >"$logs/build" 2>&1; then
        step "testing the libraries (${#native_tests[@]} C tests, ${#clients[@]} clients)"
        test_native
        test_clients
    else
        tail -40 "$logs/build" >&2
        result failed "build of the libraries"
    fi
fi

if [ -n "$filter" ] && [ $((passed + failed + skipped)) -eq 0 ]; then
    die "no test matches '$filter'"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
