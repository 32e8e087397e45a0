#!/usr/bin/env python3
"""Figures of the QEMU driver that the kit's benchmark has not: what a start costs beyond QEMU itself, statistics while guests hang, probing of emulators.

usage: figures.py [--rounds N] LIBDIR|native [DAEMON]

Runs native and the candidate in turn as bench/rpc/figures.py does, through python3-libvirt, and prints the same table. Guests are paused and need no KVM.
A native that does not answer within 15 seconds while guests hang has 15,000 ms.
"""

import glob
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import qmp_alone  # noqa: E402
import sides  # noqa: E402
from sides import emit  # noqa: E402

EMULATOR = "/usr/bin/qemu-system-x86_64"
GUEST = ("<domain type='qemu'><name>g{0}</name><uuid>{0:08x}-1111-4222-8333-{0:012x}</uuid><memory unit='MiB'>16</memory><vcpu>1</vcpu>"
         "<os><type arch='x86_64' machine='pc'>hvm</type></os><devices><emulator>" + EMULATOR + "</emulator><serial type='pty'/><console type='pty'/></devices></domain>")
STARTS, GUESTS, HANGING, PATIENCE = 15, 20, 5, 15


def timed(call, *arguments):
    begin = time.perf_counter()
    result = call(*arguments)
    return (time.perf_counter() - begin) * 1e3, result


def starts(libvirt, connection):
    """Create paused and destroy, beside what QEMU alone needs until it answers on its monitor."""
    alone, create, destroy = [], [], []
    for number in range(STARTS):
        alone.append(qmp_alone.start_and_end(EMULATOR))
        seconds, guest = timed(connection.createXML, GUEST.format(number), libvirt.VIR_DOMAIN_START_PAUSED)
        create.append(seconds)
        destroy.append(timed(guest.destroy)[0])
    base = statistics.median(alone)
    emit("guest", "qemu_alone", base, "ms")
    emit("guest", "create_paused", statistics.median(create), "ms")
    emit("guest", "create_beyond_qemu", max(statistics.median(create) - base, 0.1), "ms")
    emit("guest", "destroy", statistics.median(destroy), "ms")


def bounded(work):
    """Milliseconds of a piece of work in a child; PATIENCE when it does not end."""
    begin = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException as error:
            print(f"figures: {error}", file=sys.stderr)
            os._exit(1)
    while time.perf_counter() < begin + PATIENCE:
        if os.waitpid(child, os.WNOHANG)[0]:
            return (time.perf_counter() - begin) * 1e3
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return PATIENCE * 1e3


def hanging(libvirt, connection):
    """List, information and statistics of guests of which some are stopped as processes."""
    guests = [connection.createXML(GUEST.format(100 + number), libvirt.VIR_DOMAIN_START_PAUSED) for number in range(GUESTS)]
    def statistics_of(flags):
        def ask():
            mine = libvirt.open("qemu:///system")
            if len(mine.getAllDomainStats(0, flags)) < GUESTS - HANGING:
                raise RuntimeError("records are missing")
        return ask
    emit("hang", "stats_none_hang", bounded(statistics_of(0)), "ms")
    processes = []
    for guest in guests[:HANGING]:
        with open(f"/run/libvirt/qemu/{guest.name()}.pid") as file:
            processes.append(int(file.read()))
        os.kill(processes[-1], signal.SIGSTOP)
    try:
        emit("hang", "list_5_hang", timed(connection.listAllDomains)[0], "ms")
        emit("hang", "info_5_hang", statistics.median(timed(guest.info)[0] for guest in guests[HANGING:]), "ms")
        emit("hang", "stats_5_hang", bounded(statistics_of(0)), "ms")
        emit("hang", "stats_nowait_5_hang", bounded(statistics_of(libvirt.VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT)), "ms")
    finally:
        for process in processes:
            os.kill(process, signal.SIGCONT)
    for guest in guests:
        guest.destroy()


def probing(daemon):
    """The first capabilities with nothing known of any emulator."""
    shutil.rmtree("/var/cache/libvirt/qemu", ignore_errors=True)
    sides.wait_for_socket(daemon)
    import libvirt

    emit("probe", "emulators", len(glob.glob("/usr/bin/qemu-system-*")), "count")
    milliseconds, _ = timed(lambda: libvirt.open("qemu:///system").getCapabilities())
    emit("probe", "first_capabilities", milliseconds, "ms")
    sides.stop(sides.daemon_process())


def inside(daemon):
    sides.prepare()
    import libvirt

    libvirt.registerErrorHandler(lambda context, error: None, None)
    probing(daemon)
    sides.wait_for_socket(daemon)
    connection = libvirt.open("qemu:///system")
    # Whatever is learned of the emulator once is learned here.
    connection.createXML(GUEST.format(99), libvirt.VIR_DOMAIN_START_PAUSED).destroy()
    starts(libvirt, connection)
    hanging(libvirt, connection)
    connection.close()
    sides.stop(sides.daemon_process())


def main():
    options, rounds = sys.argv[1:], 3
    if options[:1] == ["--rounds"] and len(options) > 2:
        rounds, options = int(options[1]), options[2:]
    if not options or options[0] in ("-h", "--help"):
        sys.exit(__doc__)
    if options[0] == "--inside":
        return sides.reap(inside, options[1])
    sides.compare(rounds, __file__, options)


main()
