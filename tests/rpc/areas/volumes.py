"""Upload and download where volumes are real (any URI with a storage driver): contents, offsets, sparse; a transfer that dies. Not among the default areas."""

import hashlib
import os

import libvirt
from transcript import Xml

SIZE = 8 << 20


def pattern(count):
    block = bytes(range(251)) * 5
    return (block * (count // len(block) + 1))[:count]


def receive(t, v, c, flags, offset=0, length=0):
    s = c.newStream(0)
    v.download(s, offset, length, flags)
    digest, total, holes = hashlib.sha256(), [0], [0]

    def data(stream, part, opaque):
        digest.update(bytes(part))
        total[0] += len(part)
        return len(part)

    def hole(stream, count, opaque):
        digest.update(b"\0" * count)
        holes[0] += count
        total[0] += count

    if flags & 1:
        t.call("stream.sparseRecvAll", s._value.sparseRecvAll if s else None, data, hole, None)
    else:
        t.call("stream.recvAll", s._value.recvAll if s else None, data, None)
    s.finish()
    t.note("received", [total[0], holes[0] > 0, digest.hexdigest()])


def send(t, v, c, content, offset=0):
    s = c.newStream(0)
    v.upload(s, offset, len(content), 0)
    at = [0]

    def data(stream, count, opaque):
        part = content[at[0]:at[0] + count]
        at[0] += len(part)
        return part

    t.call("stream.sendAll", s._value.sendAll if s else None, data, None)
    s.finish()


def run(t):
    c = t.call("open", libvirt.open, t.uri)
    folder = os.environ.get("RPC_POOL", "/var/lib/libvirt/images/rpc-pool")
    p = c.storagePoolCreateXML(Xml("pool", f"<pool type='dir'><name>rpc-pool</name><target><path>{folder}</path></target></pool>"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    v = p.createXML(Xml("volume", f"<volume><name>v</name><capacity>{SIZE}</capacity><allocation>0</allocation></volume>"), 0)
    receive(t, v, c, 0)
    receive(t, v, c, 1)
    send(t, v, c, pattern(SIZE))
    receive(t, v, c, 0)
    receive(t, v, c, 1)
    send(t, v, c, b"middle", 1 << 20)
    receive(t, v, c, 0, (1 << 20) - 2, 10)
    # Native's daemon drops a connection whose finished upload failed: a connection of its own for each.
    for arguments in ((0, SIZE + 1, 0), (SIZE + 5, 1, 0), (0, 0, 64)):
        other = t.call("open", libvirt.open, t.uri)
        s = other.newStream(0)
        other.storageVolLookupByPath(f"{folder}/v").upload(s, *arguments)
        s.send(b"x" * 10)
        s.finish()
    w = p.createXML(Xml("sparse", f"<volume><name>w</name><capacity>{SIZE}</capacity><allocation>0</allocation></volume>"), 0)
    s = c.newStream(0)
    w.upload(s, 0, SIZE, libvirt.VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM)
    s.send(pattern(4096))
    s.sendHole(SIZE - 8192, 0)
    s.send(pattern(4096))
    s.finish()
    receive(t, w, c, 1)
    s = c.newStream(0)
    w.download(s, 0, 0, 0)
    s.recv(100)
    s.abort()
    w.delete(0)
    v.delete(0)
    p.destroy()
    try:
        os.rmdir(folder)
    except OSError as error:
        t.note("folder", str(error))
