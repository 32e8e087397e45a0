"""Random changes of recorded packets, sent to a daemon one after the other on connections to test:///default."""

import json
import random
import socket
import struct

import wire

NUMBERS = [0, 1, 2, 3, 4, 5, 16, 27, 28, 127, 128, 255, 256, 1000, 4096, 65535, 65536, 1 << 20, (1 << 22) + 1, wire.MAXIMUM, (1 << 31) - 1, 1 << 31, (1 << 32) - 1]
# Long enough for an answer of a call that reads; a changed call may well get none.
PATIENCE = 0.02


def recorded(path):
    """The packets of clients, each once."""
    packets = set()
    with open(path) as manifest:
        for line in manifest:
            packets.update(bytes.fromhex(packet["hex"]) for packet in json.loads(line)["packets"] if packet["dir"] == "c2s")
    return sorted(packets)


def changed(packet, packets, dice):
    """One packet with one to four changes; in nine of ten the length word is right again, so that what follows is looked at."""
    data = bytearray(packet)
    for _ in range(dice.choice((1, 1, 2, 4))):
        kind = dice.randrange(8)
        at = dice.randrange(4, max(5, len(data)))
        word = at & ~3
        if kind == 0:
            data[at:at + 1] = bytes([dice.randrange(256)])
        elif kind == 1 and at < len(data):
            data[at] ^= 1 << dice.randrange(8)
        elif kind == 2:
            data[word:word + 4] = struct.pack(">I", dice.choice(NUMBERS))
        elif kind == 3:
            del data[max(4, word):]
        elif kind == 4:
            data += dice.randbytes(dice.choice((1, 3, 4, 64, 5000)))
        elif kind == 5:
            data[word:word] = dice.randbytes(4)
        elif kind == 6:
            del data[word:word + 4]
        elif len(data) > 28:
            data[28:] = dice.choice(packets)[28:]
    if dice.randrange(10):
        data[:4] = struct.pack(">I", max(28, len(data)))
        data += bytes(max(0, 28 - len(data)))
    else:
        data[:4] = struct.pack(">I", dice.choice(NUMBERS))
    return bytes(data)


def send(connection, data, counts):
    """Sends one, and waits shortly for what comes; False when the connection is of no more use."""
    try:
        connection.send(data)
        connection.socket.settimeout(PATIENCE)
        status = connection.take()[3]
        counts["error" if status == wire.ERROR else "reply"] += 1
        return True
    except (socket.timeout, BlockingIOError):
        counts["silent"] += 1
        # A packet may have an end that is still waited for.
        return False
    except wire.Closed:
        counts["closed"] += 1
        return False


def mutations(options):
    if not options.packets:
        return [("skipped", "no --packets", "", "-")]
    dice = random.Random(options.seed)
    packets = recorded(options.packets)
    counts = {"reply": 0, "error": 0, "closed": 0, "silent": 0}
    connection = None
    most = 0
    for number in range(options.count):
        if connection is None:
            connection = wire.Wire(options.socket)
            # Every eighth packet comes before the connection is opened.
            if dice.randrange(8):
                connection.open()
        if not send(connection, changed(dice.choice(packets), packets, dice), counts) or dice.randrange(50) == 0:
            connection.socket.close()
            connection = None
        if number % 500 == 0:
            most = max(most, wire.usage(options.pid)["rss"])
    if connection:
        connection.socket.close()
    rows = [("seed", options.seed, "", "-"), ("count", options.count, "", "-"), ("packets", len(packets), "", len(packets) > 0), ("rss meanwhile, at most", most, "KiB", "-")]
    return rows + [(name, count, "", "-") for name, count in counts.items()]
