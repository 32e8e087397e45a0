#!/usr/bin/env python3
"""A hundred guests, five of which hang: lists, information, statistics and events of the others go on.

usage: many_guests.py GUESTS PID      (PID: the daemon's)

Prints TSV: figure, value, unit, verdict (ok, FAILED or -).
"""

import os
import signal
import statistics
import sys
import threading
import time

import libvirt

HANGING = 5
STATISTICS_DEADLINE = 5
GUEST = ("<domain type='qemu'><name>m{0}</name><uuid>{0:08x}-2222-4222-8333-{0:012x}</uuid><memory unit='MiB'>16</memory><vcpu>1</vcpu>"
         "<os><type arch='x86_64' machine='pc'>hvm</type></os><devices><emulator>/usr/bin/qemu-system-x86_64</emulator><serial type='pty'/></devices></domain>")


def row(figure, value, unit="", verdict=None):
    print(f"{figure}\t{value:.1f}\t{unit}\t{'-' if verdict is None else 'ok' if verdict else 'FAILED'}", flush=True)


def timed(call, *arguments):
    begin = time.perf_counter()
    result = call(*arguments)
    return (time.perf_counter() - begin) * 1e3, result


def process_of(guest):
    with open(f"/run/libvirt/qemu/{guest.name()}.pid") as file:
        return int(file.read())


def daemon_uses(pid):
    fields = dict(line.split(":", 1) for line in open(f"/proc/{pid}/status"))
    return int(fields["VmRSS"].split()[0]), int(fields["Threads"])


class Events:
    """Life cycle events as they come."""

    def __init__(self):
        libvirt.virEventRegisterDefaultImpl()
        threading.Thread(target=self._run, daemon=True).start()
        self.connection = libvirt.open("qemu:///system")
        self.came = {}
        self.connection.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, self._take, None)

    def _take(self, connection, guest, event, detail, opaque):
        self.came.setdefault((guest.name(), event), time.perf_counter())

    @staticmethod
    def _run():
        while True:
            libvirt.virEventRunDefaultImpl()

    def wait(self, name, event, seconds=10):
        end = time.perf_counter() + seconds
        while (name, event) not in self.came:
            if time.perf_counter() > end:
                return None
            time.sleep(0.001)
        return self.came[(name, event)]


def events_of(events, guests):
    """Milliseconds from the call to the event, the slowest of some guests; None when one did not come."""
    slowest = 0
    for guest in guests:
        begin = time.perf_counter()
        guest.resume()
        came = events.wait(guest.name(), libvirt.VIR_DOMAIN_EVENT_RESUMED)
        if came is None:
            return None
        slowest = max(slowest, (came - begin) * 1e3)
    return slowest


def main():
    count, pid = int(sys.argv[1]), int(sys.argv[2])
    libvirt.registerErrorHandler(lambda context, error: None, None)
    events = Events()
    connection = libvirt.open("qemu:///system")
    row("threads before", daemon_uses(pid)[1])
    begin = time.perf_counter()
    guests = [connection.createXML(GUEST.format(number), libvirt.VIR_DOMAIN_START_PAUSED) for number in range(count)]
    row("started, each", (time.perf_counter() - begin) * 1e3 / count, "ms")
    rss, threads = daemon_uses(pid)
    row("rss", rss, "KiB")
    row("threads", threads, "", threads <= 16)
    quiet = statistics.median(timed(connection.getAllDomainStats)[0] for _ in range(5))
    row("all statistics", quiet, "ms", quiet < 2_000)
    hanging, well = guests[:HANGING], guests[HANGING:]
    processes = [process_of(guest) for guest in hanging]
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        milliseconds, listed = timed(connection.listAllDomains)
        row("list", milliseconds, "ms", len(listed) == count and milliseconds < 100)
        info = statistics.median(timed(guest.info)[0] for guest in guests)
        row("information of one, hanging or not", info, "ms", info < 10)
        milliseconds, records = timed(connection.getAllDomainStats)
        row("all statistics, 5 hang", milliseconds, "ms", len(records) == count and milliseconds < STATISTICS_DEADLINE * 1e3 + 50 + quiet)
        milliseconds, records = timed(connection.getAllDomainStats, 0, libvirt.VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT)
        row("the same without waiting", milliseconds, "ms", len(records) == count and milliseconds < 500 + 2 * quiet)
        row("they show their states", sum("state.state" in values for _, values in records), "", all("state.state" in values for _, values in records))
        slowest = events_of(events, well[:10])
        row("a resumed guest's event", slowest or 0, "ms", slowest is not None and slowest < 1_000)
        control, _ = timed(hanging[0].controlInfo)
        row("control information of one that hangs", control, "ms", control < 100)
        destroyed, _ = timed(hanging[0].destroy)
        row("one that hangs is destroyed", destroyed, "ms", destroyed < 20_000)
    finally:
        for process in processes:
            try:
                os.kill(process, signal.SIGCONT)
            except ProcessLookupError:
                pass
    time.sleep(1)
    states = [guest.state()[0] for guest in hanging[1:]]
    row("the others go on", states.count(libvirt.VIR_DOMAIN_PAUSED), "", states.count(libvirt.VIR_DOMAIN_PAUSED) == HANGING - 1)
    milliseconds, records = timed(connection.getAllDomainStats)
    row("all statistics afterwards", milliseconds, "ms", len(records) == count - 1 and milliseconds < 2_000 + quiet)
    begin = time.perf_counter()
    for guest in guests[1:]:
        guest.destroy()
    row("destroyed, each", (time.perf_counter() - begin) * 1e3 / (count - 1), "ms")
    row("none is left", len(connection.listAllDomains()), "", not connection.listAllDomains())


main()
