#!/usr/bin/env python3
"""Compares the transcript of a cell of the matrix with that of native on both sides.

usage: cells.py --client NAME --daemon NAME EXPLAINED NATIVE CELL

EXPLAINED has lines `client TAB daemon TAB pattern TAB reason`; `*` stands for each client or daemon, the pattern is a regular expression
for a whole call (`area: object.method(arguments)`). Prints each difference and closes with `N same, N failed, N explained`; a transcript
without calls is a failure.
"""

import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sidebyside"))
sys.dont_write_bytecode = True


def read(path):
    """Answers by call; a call that comes again in another way to connect is another call."""
    calls, way, key = {}, "", None
    with open(path, errors="surrogateescape") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("    ") and key:
                calls[key].append(line[4:])
            elif line.endswith(": the way to connect"):
                way, key = line.rpartition(":")[0] + ": ", None
            elif line:
                key = way + line
                calls[key] = []
    return calls


def explanations(path, client, daemon):
    found = []
    with open(path) as file:
        for line in file:
            if line.strip() and line[0] != "#":
                wanted, server, pattern, reason = line.rstrip("\n").split("\t")
                if wanted in ("*", client) and server in ("*", daemon) and reason:
                    found.append(re.compile(pattern))
    # What the areas of ../sidebyside explain, they explain over the wire as well.
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sidebyside", "explained.tsv")) as file:
        for line in file:
            if "\t" in line and line[0] != "#":
                found.append(re.compile("wide/" + line.partition("\t")[0]))
    return found


def main():
    arguments = sys.argv[1:]
    if len(arguments) != 7 or arguments[0] != "--client" or arguments[2] != "--daemon":
        sys.exit(__doc__)
    explained = explanations(arguments[4], arguments[1], arguments[3])
    native, cell = read(arguments[5]), read(arguments[6])
    same = failed = known = 0
    for key in list(native) + [key for key in cell if key not in native]:
        if native.get(key) == cell.get(key):
            same += 1
        elif any(pattern.fullmatch(key) for pattern in explained):
            known += 1
        else:
            failed += 1
            print(key[:300])
            for who, answers in (("native", native), ("cell", cell)):
                print(f"    {who}: {' / '.join(answers[key])[:400] if key in answers else 'was not asked'}")
    if same == 0:
        failed += 1
        print("no call was answered as native answers it")
    print(f"{same} same, {failed} failed, {known} explained")


main()
