#!/usr/bin/env python3
"""Figures of the daemon that the kit's benchmark has not: latency, readiness on the test driver, threads and memory at idle and after abuse.

usage: figures.py [--rounds N] [--quick] LIBDIR|native [DAEMON]

Runs native and the candidate (libraries of LIBDIR, its daemon: DAEMON, else LIBDIR/../bin/libvirtd) in turn, each in namespaces of its own with fresh
/run, /etc/libvirt and /var/lib/libvirt, and prints what the kit's bench/compare prints: case, metric, unit, native, candidate, then candidate/native of
the rounds as min, median, max. --quick leaves the abuse out. Needs root, gcc, and a native libvirt (that of the machine or kit instance it runs in).
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import sides  # noqa: E402
from sides import SOCKET, emit, stop  # noqa: E402

sys.path.insert(0, os.path.join(sides.ROOT, "tests", "rpc"))
GUEST = ("<domain type='qemu'><name>d{0}</name><uuid>{0:08x}-1111-4222-8333-{0:012x}</uuid><memory unit='KiB'>262144</memory><vcpu placement='static'>2</vcpu>"
         "<os><type arch='x86_64'>hvm</type></os><devices><console type='pty'/><memballoon model='virtio'/></devices></domain>\n")


def start(daemon):
    """Starts the daemon; gives the seconds until the socket is there and until a call on test:///default is answered, and its process."""
    import wire

    begin, ready = sides.wait_for_socket(daemon)
    while True:
        try:
            with wire.Wire(SOCKET, 20).open() as connection:
                connection.call(wire.LOOKUP_BY_NAME, wire.text("test"))
            break
        except (OSError, wire.Closed):
            if time.perf_counter() > begin + 20:
                raise
            time.sleep(0.0005)
    return ready, time.perf_counter() - begin, sides.daemon_process()


def inside(daemon, latency, quick):
    """One side of one round."""
    import wire

    sides.prepare()
    for guests in (0, 1000):
        for number in range(guests):
            with open(f"/etc/libvirt/qemu/d{number}.xml", "w") as file:
                file.write(GUEST.format(number))
        samples = []
        for _ in range(5):
            ready, answered, pid = start(daemon)
            # The daemon goes on reading definitions after the first answer.
            time.sleep(1)
            samples.append((ready * 1e3, answered * 1e3, *(wire.usage(pid)[key] for key in ("rss", "threads"))))
            stop(pid)
        for index, (metric, unit) in enumerate((("socket_ready", "ms"), ("first_call_answered", "ms"), ("idle_rss", "KiB"), ("idle_threads", "count"))):
            emit(f"start-{guests}", metric, statistics.median(sample[index] for sample in samples), unit)
    shutil.rmtree("/etc/libvirt/qemu")
    _, _, pid = start(daemon)
    for line in subprocess.run([latency, "test+unix:///default", "10000"], check=True, capture_output=True, text=True).stdout.splitlines():
        metric, value = line.split("\t")
        emit("latency", metric, float(value), "us")
    if not quick:
        # The descriptors of 5,000 clients, as a unit gives them.
        subprocess.run(["prlimit", "--pid", str(pid), "--nofile=16384:16384"], check=True)
        abuse = [sys.executable, os.path.join(sides.ROOT, "tests", "rpc", "abuse.py"), "--seed", "1", "--gigabytes", "0.2", "--only", "idle,halves,lengths,garbage,deaf,dying,rounds"]
        rows = subprocess.run([*abuse, SOCKET, str(pid)], check=False, capture_output=True, text=True, env={k: v for k, v in os.environ.items() if k != "LD_LIBRARY_PATH"}).stdout
        for line in rows.splitlines():
            stage, figure, value, *_ = line.split("\t")
            if figure == "latency of others" or (stage == "quiet" and figure == "latency"):
                emit("abuse", f"latency_{stage}", float(value), "us")
        time.sleep(1)
        used = wire.usage(pid)
        emit("abuse", "rss_after", used["rss"], "KiB")
        emit("abuse", "threads_after", used["threads"], "count")
    stop(pid)


def compile_latency(folder):
    program = os.path.join(folder, "latency")
    native = next(line.split("=> ")[1].strip() for line in subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout.splitlines()
                  if "libvirt.so.0 " in line and "x86-64" in line)
    subprocess.run(["gcc", "-O2", "-o", program, os.path.join(HERE, "latency.c"), "-I", os.path.join(sides.ROOT, "include"), native], check=True)
    return program


def arguments():
    options, rounds, quick = sys.argv[1:], 3, False
    while options and options[0].startswith("--") and options[0] != "--inside":
        if options[0] == "--rounds" and len(options) > 1:
            rounds = int(options[1])
            options = options[2:]
        elif options[0] == "--quick":
            quick, options = True, options[1:]
        else:
            sys.exit(__doc__)
    if not options:
        sys.exit(__doc__)
    return options, rounds, quick


def main():
    options, rounds, quick = arguments()
    if options[0] == "--inside":
        return sides.reap(inside, options[1], options[2], options[3] == "quick")
    with tempfile.TemporaryDirectory() as folder:
        sides.compare(rounds, __file__, options, compile_latency(folder), "quick" if quick else "full")


main()
