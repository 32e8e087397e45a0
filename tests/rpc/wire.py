"""The least of the protocol that a hostile client needs: packets, a connection, what the daemon's process uses. No libvirt."""

import os
import socket
import struct

HEADER = ">IIIiIII"  # length, program, version, procedure, type, serial, status
REMOTE, KEEPALIVE, QEMU, ADMIN = 0x20008086, 0x6B656570, 0x20008087, 0x6900690
CALL, REPLY, MESSAGE, STREAM, CALL_WITH_FDS, REPLY_WITH_FDS, STREAM_HOLE = range(7)
OK, ERROR, CONTINUE = range(3)
OPEN, CLOSE, GET_CAPABILITIES, LOOKUP_BY_NAME, AUTH_LIST, MEMORY_PEEK, GET_LIB_VERSION, SCREENSHOT = 1, 2, 7, 23, 66, 104, 157, 211
MAXIMUM = 33554432  # longest packet, without the length word
TEST = bytes.fromhex("6695eb01f6a4830479aa97f2502e193f")


def text(value):
    data = value.encode()
    return struct.pack(">I", len(data)) + data + bytes(-len(data) % 4)


def domain(name="test", uuid=TEST, number=1):
    return text(name) + uuid + struct.pack(">i", number)


def packet(procedure, body=b"", program=REMOTE, version=1, kind=CALL, serial=0, status=OK, length=None):
    return struct.pack(HEADER, 28 + len(body) if length is None else length, program, version, procedure, kind, serial, status) + body


class Closed(Exception):
    """The daemon has closed the connection."""


class Wire:
    """A connection to a unix socket, or to HOST:PORT."""

    def __init__(self, address, timeout=30.0):
        if address.startswith("/"):
            self.socket = socket.socket(socket.AF_UNIX)
            # Without a time limit: with one, a full listen queue is an error at once.
            self.socket.connect(address)
            self.socket.settimeout(timeout)
        else:
            host, _, port = address.rpartition(":")
            self.socket = socket.create_connection((host, int(port)), timeout)
        self.serial = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError) as error:
            raise Closed(str(error)) from None

    def receive(self, count):
        data = bytearray()
        while len(data) < count:
            try:
                part = self.socket.recv(min(count - len(data), 1 << 20))
            except ConnectionResetError as error:
                raise Closed(str(error)) from None
            if not part:
                raise Closed("end of file")
            data += part
        return bytes(data)

    def take(self):
        """The next packet: (procedure, type, serial, status, body); answers pings."""
        while True:
            length, program, version, procedure, kind, serial, status = struct.unpack(HEADER, self.receive(28))
            body = self.receive(length - 28)
            if program == KEEPALIVE:
                if procedure == 1:
                    self.send(packet(2, program=KEEPALIVE, kind=MESSAGE))
                continue
            return procedure, kind, serial, status, body

    def call(self, procedure, body=b""):
        """Makes a call and waits for its reply: (status, body). Events in between are dropped."""
        self.serial += 1
        self.send(packet(procedure, body, serial=self.serial))
        while True:
            _, kind, serial, status, answer = self.take()
            if kind in (REPLY, REPLY_WITH_FDS) and serial == self.serial:
                return status, answer

    def open(self, uri="test:///default"):
        self.call(AUTH_LIST)
        status, answer = self.call(OPEN, struct.pack(">I", 1) + text(uri) + struct.pack(">I", 0))
        if status != OK:
            raise Closed(f"open is refused: {answer!r}")
        return self


def usage(pid):
    """What a process uses: RSS in KiB, descriptors, threads. Raises FileNotFoundError or ProcessLookupError when it is gone."""
    facts = {}
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            key, _, value = line.partition(":")
            facts[key] = value.split()
    if facts["State"][0] in "ZX":
        raise ProcessLookupError(pid)
    return {"rss": int(facts["VmRSS"][0]), "fds": len(os.listdir(f"/proc/{pid}/fd")), "threads": int(facts["Threads"][0])}
