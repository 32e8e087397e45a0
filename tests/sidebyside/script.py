#!/usr/bin/env python3
"""Calls libvirt through its Python binding and prints a transcript (see transcript.py).

usage: script.py --areas      the names of the areas
       script.py AREA         the transcript of one; each has its own process, so that a crash ends nothing else
"""

import faulthandler
import importlib
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.dont_write_bytecode = True


def main():
    if sys.argv[1:] == ["--areas"]:
        print("\n".join(sorted(name[:-3] for name in os.listdir(os.path.join(here, "areas")) if name[0] != "_" and name.endswith(".py"))))
        return
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    faulthandler.enable()
    from transcript import Transcript

    transcript = Transcript(sys.argv[1])
    # What test:///default and the node files say is input.
    with open(os.path.join(here, "node.xml")) as file:
        transcript.know(file.read())
    transcript.know("6695eb01-f6a4-8304-79aa-97f2502e193f dd8fe884-6c02-601e-7551-cca97df1c5df aa:bb:cc:dd:ee:ff "
                    "dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566 11111111-2222-3333-4444-555555555555")
    try:
        importlib.import_module(f"areas.{sys.argv[1]}").run(transcript)
        transcript.note("the end", True)
    finally:
        transcript.close()


main()
