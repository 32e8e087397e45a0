"""A well-behaved client that measures: the latency of GetLibVersion, in a process of its own, while others misbehave."""

import multiprocessing
import os
import statistics
import time

import wire

PAUSE = 0.002


def _measure(address, pipe):
    # Who misbehaves gets only what is left of the processors (hostile.prepare); a child would inherit that.
    os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    samples, failures, connection = [], 0, None
    while not pipe.poll():
        begin = time.perf_counter()
        try:
            if connection is None:
                connection = wire.Wire(address, 30).open()
                begin = time.perf_counter()
            status, _ = connection.call(wire.GET_LIB_VERSION)
            if status != wire.OK:
                raise wire.Closed("an error")
            samples.append((time.monotonic(), time.perf_counter() - begin))
        except (wire.Closed, OSError):
            failures += 1
            connection = None
            time.sleep(0.05)
        time.sleep(PAUSE)
    pipe.send((samples, failures))


class Probe:
    """Measures from its creation until `stop`."""

    def __init__(self, address):
        context = multiprocessing.get_context("fork")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_measure, args=(address, other), daemon=True)
        self._process.start()

    def stop(self):
        """(median in microseconds, longest in milliseconds, calls, failures)"""
        self._pipe.send(None)
        samples, failures = self._pipe.recv()
        self._process.join()
        times = [seconds for _, seconds in samples]
        if not times:
            return float("inf"), float("inf"), 0, failures
        return statistics.median(times) * 1e6, max(times) * 1e3, len(times), failures
