"""The managed functions of a program that callgrind has seen, sorted. usage: names.py PROGRAM FILE..."""

import collections
import re
import subprocess
import sys

# Managed names begin with their assembly; C++ of the runtime, the C library and bare addresses do not.
MANAGED = re.compile(r"(<Boxed>|unbox_)?(S_P|System|Libvirt|libvirtd|Internal|Microsoft|String|Object)_|__Get(NonGC|GC|Thread)StaticBase_")

# A function may have several names, of which callgrind knows one and the compiler another.
addresses, names = {}, collections.defaultdict(list)
for line in subprocess.run(["nm", sys.argv[1]], check=True, capture_output=True, text=True).stdout.splitlines():
    if match := re.match(r"([0-9a-f]+) [tT] (.*)", line):
        addresses[match[2]] = match[1]
        names[match[1]].append(match[2])

found = set()
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            # Functions and those that they call; with recursion a number follows.
            if match := re.match(r"c?fn=\(\d+\) ([^'\n]*)", line):
                found.update(name for name in names[addresses.get(match[1], "")] if MANAGED.match(name))
print("\n".join(sorted(found)))
