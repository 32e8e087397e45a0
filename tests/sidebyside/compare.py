#!/usr/bin/env python3
"""Compares two transcripts of script.py.

usage: compare.py [--explained FILE] [--reference FILE] NATIVE OURS
       compare.py --changed NATIVE NEWER     the calls that a newer native answers otherwise, with its answers

FILE has lines `pattern TAB reason`, the pattern a regular expression for a whole call (`area: object.method(arguments)`).
A call that such a line explains may answer as it likes. A call that --reference has (what --changed has written) must be
answered as there, not as in NATIVE. Prints each difference and closes with `sidebyside: N passed, N failed, N explained`.
"""

import argparse
import difflib
import re
import sys


def read(path):
    calls, key = {}, None
    with open(path, errors="surrogateescape") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("    ") and key:
                calls[key].append(line[4:])
            elif line and line[0] != "#":
                key = line
                calls[key] = []
    return calls


def explanations(path):
    result = []
    if path:
        with open(path) as file:
            for number, line in enumerate(file, 1):
                line = line.rstrip("\n")
                if not line or line.startswith("#"):
                    continue
                pattern, tab, reason = line.partition("\t")
                if not tab or not reason:
                    sys.exit(f"{path}:{number}: no reason")
                result.append((re.compile(pattern), reason))
    return result


def reason_for(key, explained):
    return next((reason for pattern, reason in explained if pattern.fullmatch(key)), None)


def describe(key, native, ours, words=("native", "ours")):
    print(key)
    if ours is None:
        print(f"    no answer; {words[0]}: {' '.join(native)[:200]}")
    elif native is None:
        print(f"    {words[0]} was not asked; {words[1]}: {' '.join(ours)[:200]}")
    elif len(native) == 1 and len(ours) == 1:
        print(f"    {words[0]}: {native[0]}\n    {words[1]}: {ours[0]}")
    else:
        for line in difflib.unified_diff(native, ours, *words, lineterm="", n=1):
            print(f"    {line}")


def changed_lines(native, ours):
    """What differs, short: one line for one, the changed lines of documents."""
    if native is None or ours is None or len(native) == 1 and len(ours) == 1:
        return tuple("no answer" if lines is None else lines[0][:160] for lines in (native, ours))
    difference = [line for line in difflib.unified_diff(native, ours, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))]
    return tuple(" / ".join(line[1:].strip() for line in difference if line[0] == sign)[:160] or "nothing" for sign in "-+")


def groups(differences):
    """Many calls that differ in the same way are one finding: by method and by both answers, numbers and names aside."""
    found = {}
    for key, native, ours in differences:
        if native is None or ours is None and "how the process ended" not in key:
            continue  # follows from another: an object that is not there is asked nothing
        short = changed_lines(native, ours)
        method = re.sub(r"\(.*", "", re.sub(r"\[.*?\]", "", key.partition(": ")[2])).strip()
        general = tuple(re.sub(r"\d+|'[^']*'|\([^()]*\)", "*", part) for part in short)
        if short[0][:1] == "<" or short[1][:1] == "<":
            method = "documents"
        found.setdefault((method, general), []).append((key, short))
    for (method, _), calls in sorted(found.items(), key=lambda item: -len(item[1])):
        key, short = calls[0]
        print(f"- {len(calls)} x {method}, as in `{key}`\n    native: {short[0]}\n    ours:   {short[1]}")


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("--explained")
    arguments.add_argument("--reference")
    arguments.add_argument("--changed", action="store_true")
    arguments.add_argument("--quiet", action="store_true", help="only the last line")
    arguments.add_argument("--group", action="store_true", help="one entry for all calls that differ in the same way")
    arguments.add_argument("native")
    arguments.add_argument("ours")
    options = arguments.parse_args()
    native, ours = read(options.native), read(options.ours)
    reference = read(options.reference) if options.reference else {}
    explained = explanations(options.explained)

    if options.changed:
        print("# What native 12.8 answers otherwise than native 9.0: the calls of script.py with the answers of 12.8.")
        print("# Written by `check --update`; a call without an answer is not made any more.")
        for key in list(native) + [key for key in ours if key not in native]:
            if native.get(key) != ours.get(key):
                print("\n".join([key] + [f"    {line}" for line in ours.get(key, [])]))
        return

    passed = failed = excused = followed = 0
    differences = []
    areas = {key.partition(":")[0] for key in native}
    reference = {key: answer for key, answer in reference.items() if key.partition(":")[0] in areas}
    expected = {**native, **reference}
    for key in list(expected) + [key for key in ours if key not in expected]:
        wanted, got = expected.get(key) or None, ours.get(key)
        if wanted == got == ["not in this binding"] or wanted is None and got is None:
            continue
        if wanted == got:
            passed += 1
            followed += key in reference
        elif reason_for(key, explained):
            excused += 1
        else:
            failed += 1
            differences.append((key, wanted, got))
            if not options.quiet and not options.group:
                describe(key, wanted, got,
                         ("native 12.8" if key in reference else "native", "ours"))
    if options.group:
        groups(differences)
    print(f"sidebyside: {passed} passed, {failed} failed, {excused} explained"
          + (f" ({followed} of the passed as native 12.8, not as 9.0)" if followed else ""))
    sys.exit(1 if failed or not passed else 0)


main()
