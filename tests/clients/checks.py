"""What the Python checks of tests/clients share: counting, and the library that is mapped."""

import os
import sys

_failures = 0


def check(name, condition, detail=""):
    global _failures
    if not condition:
        _failures += 1
    print(f"{'ok' if condition else 'not ok'} - {name}", flush=True)
    if not condition:
        print(f"   {detail}", flush=True)


def same(name, expected, actual):
    check(name, expected == actual, f"expected {expected!r}, got {actual!r}")


def fails(name, error, code, call, *arguments):
    """call has to raise error with the code of libvirt."""
    try:
        value = call(*arguments)
    except error as caught:
        same(name, code, caught.get_error_code())
    else:
        check(name, False, f"no error but {value!r}")


def mapped():
    files = set()
    with open("/proc/self/maps") as maps:
        for line in maps:
            path = line.rstrip("\n").split(None, 5)[5:]
            if path and os.path.basename(path[0]).startswith("libvirt.so.0"):
                files.add(path[0])
    same("the library under test is mapped", {os.environ["LIBVIRT_UNDER_TEST"]}, files)


def finish():
    sys.exit(1 if _failures else 0)
