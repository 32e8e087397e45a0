#!/usr/bin/env python3
"""Calls libvirt through a daemon and prints a transcript, so that two sessions can be compared with diff.

usage: session.py [--login USER PASSWORD] URI [AREA...]

--login '' '' answers nothing when it is asked: for credentials from a file.

URI is of the test driver's default host, through any transport: test+unix:///default, test+tcp://localhost/default ...
AREA: files of areas/ (default: host domains others streams errors threads closing), `auth` is the short form, `volumes` wants a real
storage driver; wide/NAME is an area of ../sidebyside/areas, `wide` all of them: thousands of calls over the wire. Each has its own process; what is
volatile is masked. The library is that of the process: LD_LIBRARY_PATH picks it. Status 1 if an area crashed or did not end within two minutes.

    session.py test+unix:///default >native.txt;  LD_LIBRARY_PATH=... session.py test+unix:///default | diff native.txt -
"""

import faulthandler
import importlib.util
import os
import signal
import sys
import traceback

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, "..", "sidebyside")]
sys.dont_write_bytecode = True
DEFAULT = ["host", "domains", "others", "streams", "errors", "threads", "closing"]
TIME_LIMIT = 120


def credentials(user, password):
    import libvirt

    def answer(wanted, opaque):
        if not user:
            return -1
        for credential in wanted:
            if credential[0] in (libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_USERNAME):
                credential[4] = user
            elif credential[0] in (libvirt.VIR_CRED_PASSPHRASE, libvirt.VIR_CRED_NOECHOPROMPT):
                credential[4] = password
        return 0

    return [[libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE], answer, None]


def mapped():
    """The libvirt.so.0 of this process."""
    with open("/proc/self/maps") as maps:
        return sorted({line.split()[-1] for line in maps if "/libvirt.so.0" in line})


def one(uri, area, login):
    """Runs one area in this process."""
    faulthandler.enable()
    from recorder import Loop, RemoteTranscript

    own = not area.startswith("wide/")
    path = os.path.join(here, "areas", area + ".py") if own else os.path.join(here, "..", "sidebyside", "areas", area[5:] + ".py")
    spec = importlib.util.spec_from_file_location(area.replace("/", "_"), path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(f"{area}: {', '.join(mapped())}", file=sys.stderr)
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


def in_child(uri, area, login):
    """Runs one area in a child without exec, so that the child has the same library; gives how it ended."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(TIME_LIMIT)
            one(uri, area, login)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return f"signal {os.WTERMSIG(status)}"
    return os.WEXITSTATUS(status) and f"status {os.WEXITSTATUS(status)}"


def main():
    arguments = sys.argv[1:]
    login = None
    if arguments[:1] == ["--login"]:
        login, arguments = arguments[1:3], arguments[3:]
    if not arguments or arguments[0] in ("-h", "--help"):
        sys.exit(__doc__)
    areas = []
    for area in arguments[1:] or DEFAULT:
        areas += [f"wide/{name}" for name in sorted(os.listdir(os.path.join(here, "..", "sidebyside", "areas"))) if name.endswith(".py")] if area == "wide" else [area]
    failed = 0
    for area in areas:
        ended = in_child(arguments[0], area.removesuffix(".py"), login)
        if ended:
            print(f"{area}: how the process ended\n    {ended}", flush=True)
            failed = 1
    sys.exit(failed)


main()
