#!/usr/bin/env python3
"""Misbehaves towards a daemon and measures what other clients and the daemon itself notice of it.

usage: abuse.py [--only STAGE,...] [--packets FILE] [--count N] [--seed S] [--rounds N] [--idle N] [--gigabytes N] SOCKET PID

SOCKET: a unix socket without authentication (or HOST:PORT); PID: the daemon's process. It must admit 6,000 clients (the program `abuse`
beside this file writes such a configuration). Stages: idle halves lengths unknown garbage deaf dying mutations rounds, and a client that sends
one byte a second all the while. --count and --seed: how many mutations of the packets in FILE (corpus/recorded/manifests/rpc-wire.jsonl),
the long form is --only mutations --count 1000000. Prints TSV: stage, figure, value, unit, verdict (ok, FAILED or -). Status 1 if one failed:
the daemon is gone, the median latency of a probe is more than twice the quiet one eight times in a row (times what a process that only echoes has become
slower meanwhile: that is the machine), memory, descriptors or threads do not come back.
"""

import argparse
import os
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import hostile  # noqa: E402
import wire  # noqa: E402
from probe import Probe  # noqa: E402

# What may be left over after everything: KiB, descriptors, threads.
BOUNDS = {"rss": 32 << 10, "fds": 8, "threads": 4}
UNITS = {"rss": "KiB", "fds": "", "threads": ""}


class Report:
    def __init__(self):
        self.failed = 0

    def row(self, stage, figure, value, unit="", verdict="-"):
        if verdict is not True and verdict is not False and verdict != "-":
            raise ValueError(verdict)
        self.failed += verdict is False
        shown = f"{value:.1f}" if isinstance(value, float) else value
        print(f"{stage}\t{figure}\t{shown}\t{unit}\t{'ok' if verdict is True else 'FAILED' if verdict is False else '-'}", flush=True)


def settle(pid, before, seconds=10):
    """Waits until memory, descriptors and threads have come back, at most some seconds; gives what is used then."""
    end = time.monotonic() + seconds
    while True:
        now = wire.usage(pid)
        if time.monotonic() > end or all(now[key] <= before[key] + BOUNDS[key] for key in BOUNDS):
            return now
        time.sleep(0.1)


TRIES = 8


def measured(stage, options):
    """A stage with a probe beside it: its figures, seconds, and the probe's."""
    probe = Probe(options.socket)
    begin = time.monotonic()
    try:
        figures = stage(options)
    except OSError as error:
        figures = [("ended by", f"{type(error).__name__}: {error}", "", False)]
    seconds = time.monotonic() - begin
    time.sleep(0.3)
    return figures, seconds, probe.stop()


def normal(options, probes):
    """The quiet latency. Where the scheduler puts a probe and the daemon alone makes it 60 or 150 us, for as long as the probe lives: of some probes the slowest."""
    found = []
    for _ in range(probes):
        probe = Probe(options.socket)
        time.sleep(1)
        found.append(probe.stop())
    return max(found, key=lambda measure: measure.latency)


def bound(measure, quiet):
    """What the median may be, in microseconds: twice the normal."""
    return 2 * quiet.latency * max(1.0, measure.echo / quiet.echo)


def run_stage(report, name, stage, options, quiet):
    """One stage; False when the daemon did not live through it. A median above the bound is measured again: what the daemon does wrong it does wrong every time, what the machine does not."""
    for tries in range(TRIES):
        figures, seconds, measure = measured(stage, options)
        if measure.latency <= bound(measure, quiet) or tries == TRIES - 1 or not os.path.exists(f"/proc/{options.pid}"):
            break
        report.row(name, "latency of others, measured again", measure.latency, "us")
        report.row(name, "where at most", bound(measure, quiet), "us")
        # The machine may be another than it was at the beginning: its host has other guests.
        quiet = max(quiet, normal(options, 1), key=lambda found: found.latency)
    report.row(name, "time", seconds, "s")
    for figure in figures:
        report.row(name, *figure)
    report.row(name, "latency of others", measure.latency, "us", measure.latency <= bound(measure, quiet))
    report.row(name, "latency of an echo", measure.echo, "us")
    report.row(name, "longest", measure.longest, "ms")
    report.row(name, "failures of others", measure.failures, "", measure.failures == 0)
    report.row(name, "calls of others", measure.calls)
    try:
        report.row(name, "rss after", wire.usage(options.pid)["rss"], "KiB")
    except (FileNotFoundError, ProcessLookupError):
        report.row(name, "daemon alive", "no", "", False)
        return False
    return True


def arguments():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--only")
    parser.add_argument("--packets")
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--rounds", type=int, default=10000)
    parser.add_argument("--idle", type=int, default=5000)
    parser.add_argument("--gigabytes", type=float, default=1)
    parser.add_argument("socket")
    parser.add_argument("pid", type=int)
    if {"-h", "--help"} & set(sys.argv):
        sys.exit(__doc__)
    return parser.parse_args()


def main():
    options = arguments()
    report = Report()
    hostile.prepare()
    # So that what the first clients make grow once is not taken for a leak.
    for _ in range(50):
        with wire.Wire(options.socket).open() as connection:
            connection.call(wire.GET_CAPABILITIES)
    time.sleep(1)
    before = wire.usage(options.pid)
    for key, value in before.items():
        report.row("before", key, value, UNITS[key])
    quiet = normal(options, 4)
    report.row("quiet", "latency", quiet.latency, "us", quiet.failures == 0 and quiet.calls > 0)
    report.row("quiet", "latency of an echo", quiet.echo, "us")
    report.row("quiet", "longest", quiet.longest, "ms")
    slow = hostile.SlowSender(options.socket)
    names = options.only.split(",") if options.only else list(hostile.STAGES)
    alive = True
    for name in names:
        if not (alive := run_stage(report, name, hostile.STAGES[name], options, quiet)):
            break
    report.row("slow", "a byte a second is answered", slow.finish() if alive else "no", "", alive and slow.answered)
    if alive:
        time.sleep(2)
        after = settle(options.pid, before)
        for key, value in after.items():
            report.row("after", key, value, UNITS[key], value <= before[key] + BOUNDS[key])
        with wire.Wire(options.socket).open() as connection:
            report.row("after", "daemon answers", "yes", "", connection.call(wire.GET_LIB_VERSION)[0] == wire.OK)
    sys.exit(report.failed > 0)


main()
