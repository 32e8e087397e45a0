"""A well-behaved client that measures: the latency of GetLibVersion, in a process of its own, while others misbehave.

Beside it the same client asks a process that only echoes: how much slower that has become is the machine's part and not the daemon's.
"""

import collections
import multiprocessing
import os
import socket
import statistics
import time

import wire

PAUSE = 0.002


# latency, echo: medians in microseconds; longest: milliseconds.
Measured = collections.namedtuple("Measured", "latency longest calls failures echo")


def _be_ordinary():
    # Who misbehaves gets only what is left of the processors (hostile.prepare); a child would inherit that.
    os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))


def _echo(end):
    _be_ordinary()
    while data := end.recv(64):
        end.send(data)


def _measure(address, pipe, echo):
    _be_ordinary()
    samples, echoes, failures, connection = [], [], 0, None
    while not pipe.poll():
        begin = time.perf_counter()
        try:
            if connection is None:
                connection = wire.Wire(address, 30).open()
                begin = time.perf_counter()
            status, _ = connection.call(wire.GET_LIB_VERSION)
            if status != wire.OK:
                raise wire.Closed("an error")
            samples.append(time.perf_counter() - begin)
        except (wire.Closed, OSError):
            failures += 1
            connection = None
            time.sleep(0.05)
        time.sleep(PAUSE)
        begin = time.perf_counter()
        echo.send(b"?" * 28)
        echo.recv(64)
        echoes.append(time.perf_counter() - begin)
        time.sleep(PAUSE)
    pipe.send((samples, echoes, failures))


class Probe:
    """Measures from its creation until `stop`."""

    def __init__(self, address):
        context = multiprocessing.get_context("fork")
        self._pipe, other = context.Pipe()
        near, far = socket.socketpair()
        self._echo = context.Process(target=_echo, args=(far,), daemon=True)
        self._process = context.Process(target=_measure, args=(address, other, near), daemon=True)
        # The echo ends with the last end of its pair that another holds, so it must not inherit that one.
        self._process.start()
        near.close()
        self._echo.start()
        far.close()

    def stop(self):
        """What was measured."""
        self._pipe.send(None)
        times, echoes, failures = self._pipe.recv()
        self._process.join()
        self._echo.join()
        if not times:
            return Measured(float("inf"), float("inf"), 0, failures, 0.0)
        return Measured(statistics.median(times) * 1e6, max(times) * 1e3, len(times), failures, statistics.median(echoes) * 1e6)
