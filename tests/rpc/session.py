#!/usr/bin/env python3
"""Calls libvirt through a daemon and prints a transcript, so that two sessions can be compared with diff.

usage: session.py [--login USER PASSWORD] URI [AREA...]

URI is of the test driver's default host, through any transport: test+unix:///default, test+tcp://localhost/default ...
AREA: files of areas/ (default: host domains others streams errors threads), `auth` is the short form; a name of ../sidebyside/areas
runs that area, thousands of calls, over the wire. Each has its own process; what is volatile is masked. The library is that of the
process: LD_LIBRARY_PATH picks it. Status 1 if an area ended by a crash or not within two minutes.

    session.py test+unix:///default >native.txt;  LD_LIBRARY_PATH=... session.py test+unix:///default | diff native.txt -
"""

import faulthandler
import importlib
import importlib.util
import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, "..", "sidebyside")]
sys.dont_write_bytecode = True
DEFAULT = ["host", "domains", "others", "streams", "errors", "threads"]


def credentials(user, password):
    import libvirt

    def answer(wanted, opaque):
        for credential in wanted:
            if credential[0] in (libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_USERNAME):
                credential[4] = user
            elif credential[0] in (libvirt.VIR_CRED_PASSPHRASE, libvirt.VIR_CRED_NOECHOPROMPT):
                credential[4] = password
        return 0

    return [[libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE], answer, None]


def one(uri, area, login):
    faulthandler.enable()
    from recorder import Loop, RemoteTranscript

    own = os.path.exists(os.path.join(here, "areas", area + ".py"))
    spec = importlib.util.spec_from_file_location(area, os.path.join(here, *(["areas"] if own else ["..", "sidebyside", "areas"]), area + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    transcript = RemoteTranscript(area, uri, credentials(*login) if login else None)
    with open(os.path.join(here, "..", "sidebyside", "node.xml")) as file:
        transcript.know(file.read())
    transcript.know("6695eb01-f6a4-8304-79aa-97f2502e193f dd8fe884-6c02-601e-7551-cca97df1c5df aa:bb:cc:dd:ee:ff dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566")
    # The areas of sidebyside run libvirt's loop themselves, where they need it.
    loop = Loop() if own else None
    try:
        if uri.startswith("test") and "/default" in uri and area != "auth":
            transcript.fresh()
        module.run(transcript)
        transcript.note("the end", True)
    finally:
        if loop:
            loop.stop()
        transcript.close()
        sys.stdout.flush()


def main():
    arguments = sys.argv[1:]
    login = None
    if arguments[:1] == ["--login"]:
        login, arguments = arguments[1:3], arguments[3:]
    if arguments[:1] == ["--one"]:
        return one(arguments[1], arguments[2], login)
    if not arguments or arguments[0] in ("-h", "--help"):
        sys.exit(__doc__)
    failed = 0
    for area in arguments[1:] or DEFAULT:
        sys.stdout.flush()
        command = [sys.executable, os.path.abspath(__file__), *(["--login", *login] if login else []), "--one", arguments[0], area]
        try:
            status = subprocess.run(command, timeout=120).returncode
        except subprocess.TimeoutExpired:
            status = "a time-out"
        if status:
            print(f"{area}: ended with {status}", flush=True)
            failed = 1
    sys.exit(failed)


main()
