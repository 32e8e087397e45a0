"""The stages of abuse.py. Each takes the options and gives rows: figure, value, unit, verdict (True, False or "-")."""

import os
import resource
import select
import socket
import struct
import threading
import time

import wire
from mutations import mutations


def prepare():
    """Descriptors for thousands of connections; only what the daemon and the probe leave of the processors: those who misbehave are on other machines."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536) if hard != resource.RLIM_INFINITY else 65536, hard))
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))


def outcome(address, data, may_be_silent):
    """What a daemon does with data on a connection of its own: closed, error, reply, or silent. Where it has to say something, a machine that stands still for seconds is waited for."""
    with wire.Wire(address).open() as connection:
        if may_be_silent:
            connection.socket.settimeout(2)
        try:
            connection.send(data)
            status = connection.take()[3]
        except wire.Closed:
            return "closed"
        except socket.timeout:
            return "silent"
        return "error" if status == wire.ERROR else "reply"


def idle(options):
    held, refused = [], 0
    for _ in range(options.idle):
        try:
            held.append(wire.Wire(options.socket))
        except OSError:
            refused += 1
    begin = time.monotonic()
    while (used := wire.usage(options.pid))["fds"] < len(held) and time.monotonic() < begin + 20:
        time.sleep(0.1)
    accepted = time.monotonic() - begin
    time.sleep(1)
    # Those who wait for a place in the listen queue are closed as well.
    closed = sum(1 for connection in held if select.select([connection.socket], [], [], 0)[0]) if len(held) < 1000 else _closed(held)
    rows = [("connections", len(held), "", refused == 0), ("until all are accepted", accepted, "s", "-"), ("closed by the daemon", closed, "", closed == 0),
            ("rss meanwhile", used["rss"], "KiB", "-"), ("threads meanwhile", used["threads"], "", "-"), ("fds meanwhile", used["fds"], "", used["fds"] >= options.idle)]
    for connection in held:
        connection.socket.close()
    return rows


def _closed(held):
    poll = select.poll()
    for connection in held:
        poll.register(connection.socket, select.POLLIN)
    return len(poll.poll(0))


def halves(options):
    held = []
    for number in range(200):
        connection = wire.Wire(options.socket)
        if number % 2:
            connection.open()
        connection.send(wire.packet(wire.GET_LIB_VERSION)[:1 + number % 27])
        held.append(connection)
    time.sleep(1)
    used = wire.usage(options.pid)
    for connection in held:
        connection.socket.close()
    return [("connections", len(held), "", "-"), ("threads meanwhile", used["threads"], "", "-")]


def lengths(options):
    rows = []
    for length in (0, 3, 4, 27, wire.MAXIMUM + 4, 33 << 20, 1 << 31, 0xFFFFFFFF):
        # The longest packet is allowed, and is waited for.
        allowed = length == wire.MAXIMUM + 4
        how = outcome(options.socket, wire.packet(wire.GET_LIB_VERSION, bytes(64), length=length), allowed)
        rows.append((f"length {length}", how, "", "-" if allowed else how in ("closed", "error")))
    return rows


def unknown(options):
    good = wire.packet
    tries = [("program", good(1, program=0x12345678), {"error"}), ("version", good(wire.GET_LIB_VERSION, version=7), {"error"}),
             ("procedure", good(99999), {"error"}), ("procedure 0", good(0), {"error"}), ("procedure -1", good(-1), {"error"}),
             ("type", good(wire.GET_LIB_VERSION, kind=77), {"silent", "closed", "error"}), ("a reply", good(wire.GET_LIB_VERSION, kind=wire.REPLY), {"silent", "closed", "error"}),
             ("a message", good(wire.GET_LIB_VERSION, kind=wire.MESSAGE), {"silent", "closed", "error"}), ("an event's procedure", good(107), {"closed", "error"}),
             ("status", good(wire.GET_LIB_VERSION, status=9), {"closed", "error"}), ("status error", good(wire.GET_LIB_VERSION, status=1), {"closed", "error"}),
             ("data of no stream", good(wire.SCREENSHOT, b"data", kind=wire.STREAM, status=wire.CONTINUE, serial=77), {"silent", "closed", "error"}),
             ("descriptors that are not sent", good(wire.GET_LIB_VERSION, struct.pack(">I", 5), kind=wire.CALL_WITH_FDS), {"silent", "closed", "error"}),
             ("4 billion descriptors", good(wire.GET_LIB_VERSION, b"\xff" * 4, kind=wire.CALL_WITH_FDS), {"closed", "error"}),
             ("bytes after the arguments", good(wire.GET_LIB_VERSION, b"12345678"), {"reply", "closed", "error"}),
             ("a name of 4 GB", good(wire.LOOKUP_BY_NAME, b"\xff" * 4), {"error", "closed"}), ("a name without its text", good(wire.LOOKUP_BY_NAME, b"\0\0\x10\0"), {"error", "closed"})]
    rows = []
    for name, data, allowed in tries:
        how = outcome(options.socket, data, "silent" in allowed)
        rows.append((name, how, "", how in allowed))
    return rows


def garbage(options):
    """A gigabyte: random bytes until the daemon closes, and packets of the largest size full of them."""
    noise = os.urandom(1 << 20)
    total, wanted, connections = 0, int(options.gigabytes * (1 << 30)), 0
    large = wire.packet(wire.LOOKUP_BY_NAME, noise * 31)
    while total < wanted:
        connections += 1
        with wire.Wire(options.socket, 30) as connection:
            try:
                if connections % 2:
                    connection.open()
                    for _ in range(3):
                        connection.send(large)
                        total += len(large)
                        connection.take()
                else:
                    at = os.urandom(1)[0] * 4096
                    for _ in range(64):
                        total += connection.socket.send(noise[at:at + 65536])
            except (wire.Closed, OSError):
                pass
    return [("sent", total / (1 << 20), "MiB", "-"), ("connections", connections, "", "-")]


def deaf(options):
    """Twenty clients ask for the longest answers that there are, for five seconds, and read nothing."""
    body = wire.domain() + struct.pack(">QII", 0, 65536, 1)
    held, sent = [], 0
    begin = wire.usage(options.pid)["rss"]
    most = begin
    for _ in range(20):
        connection = wire.Wire(options.socket).open()
        connection.socket.setblocking(False)
        held.append([connection, b""])
    end = time.monotonic() + 5
    while time.monotonic() < end:
        for entry in held:
            try:
                for _ in range(50):
                    if not entry[1]:
                        entry[0].serial += 1
                        entry[1] = wire.packet(wire.MEMORY_PEEK, body, serial=entry[0].serial)
                    count = entry[0].socket.send(entry[1])
                    entry[1] = entry[1][count:]
                    sent += not entry[1]
            except BlockingIOError:
                pass
            except OSError:
                entry[0].socket.close()
        most = max(most, wire.usage(options.pid)["rss"])
        time.sleep(0.02)
    for connection, _ in held:
        connection.socket.close()
    return [("requests sent", sent, "", "-"), ("answers that wait, at most", sent * 64, "KiB", "-"), ("rss more", most - begin, "KiB", most - begin < 64 << 10)]


def dying(options):
    """2,000 clients die in a call, 500 in the middle of a stream that they read."""
    for number in range(2000):
        with wire.Wire(options.socket).open() as connection:
            connection.send(wire.packet(wire.GET_CAPABILITIES if number % 2 else wire.GET_LIB_VERSION, serial=9))
    for number in range(500):
        with wire.Wire(options.socket).open() as connection:
            connection.call(wire.SCREENSHOT, wire.domain() + struct.pack(">II", 0, 0))
            if number % 3:
                connection.take()
            if number % 5 == 0:
                connection.socket.shutdown(socket.SHUT_RD)
    return [("in a call", 2000, "", "-"), ("in a stream", 500, "", "-")]


def rounds(options):
    """Connect and close in six batches; every second client opens first, every fourth says that it closes."""
    used = []
    batch = max(options.rounds // 6, 1)
    for number in range(6 * batch):
        with wire.Wire(options.socket) as connection:
            if number % 2:
                connection.open()
            if number % 4 == 3:
                connection.call(wire.CLOSE)
        if number % batch == batch - 1:
            time.sleep(0.5)
            used.append(wire.usage(options.pid))
    # A leak only grows: the least of the later three batches against the most of the first three. A heap that breathes by 4 MiB is none.
    grown = {key: min(u[key] for u in used[3:]) - max(u[key] for u in used[:3]) for key in used[0]}
    return [(f"{key} grown", grown[key], "", grown[key] <= (700 if key == "rss" else 4)) for key in grown]


class SlowSender:
    """Sends a call byte by byte, one a second, from its creation on."""

    def __init__(self, address):
        self.answered = False
        self._connection = wire.Wire(address, 60).open()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        try:
            for byte in wire.packet(wire.GET_LIB_VERSION, serial=5):
                self._connection.send(bytes([byte]))
                time.sleep(1)
            self.answered = self._connection.take()[3] == wire.OK
        except (wire.Closed, OSError):
            self.answered = False

    def finish(self):
        self._thread.join(60)
        self._connection.socket.close()
        return "yes" if self.answered else "no"


STAGES = {"idle": idle, "halves": halves, "lengths": lengths, "unknown": unknown, "garbage": garbage, "deaf": deaf, "dying": dying, "mutations": mutations, "rounds": rounds}
