"""Streams of the test driver: the screenshot, blocking, with callbacks and without; aborted; what it has not."""

import threading

import libvirt


def blocking(t, c, d):
    s = c.newStream(0)
    d.screenshot(s, 0, 0)
    s.recv(8)
    parts = []
    t.call("stream.recvAll", s._value.recvAll if s else None, lambda stream, part, opaque: parts.append(bytes(part)), None)
    t.note("received", b"".join(parts))
    s.recv(8)
    s.finish()
    s.recv(8)
    s = c.newStream(0)
    d.screenshot(s, 0, 0)
    s.recv(1)
    s.abort()
    s.recv(1)
    s = c.newStream(0)
    s.recv(8)
    s.finish()


def ready(t, c, d):
    """The loop says when there is something to read."""
    s = c.newStream(libvirt.VIR_STREAM_NONBLOCK)
    d.screenshot(s, 0, 0)
    if not s:
        return
    over, parts = threading.Event(), []

    def readable(stream, events, opaque):
        if events & libvirt.VIR_STREAM_EVENT_READABLE:
            part = stream.recv(65536)
            if part == -2:
                return
            if part:
                parts.append(bytes(part))
                return
        stream.eventRemoveCallback()
        over.set()

    t.call("stream.eventAddCallback", s._value.eventAddCallback, libvirt.VIR_STREAM_EVENT_READABLE, readable, None)
    t.note("ended within 10 s", over.wait(10))
    t.note("received", b"".join(parts))
    s.finish()


def refused(t, c, d):
    for call, *arguments in (("openConsole", None), ("openChannel", None)):
        s = c.newStream(0)
        getattr(d, call)(*arguments, s, 0)
    d.openGraphicsFD(0, 0)
    p = c.storagePoolLookupByName("default-pool")
    v = p.createXML("<volume><name>v</name><capacity>4096</capacity></volume>", 0)
    for call in ("upload", "download"):
        for flags in (0, 1):
            s = c.newStream(0)
            getattr(v, call)(s, 0, 0, flags)
            s.send(b"x") if call == "upload" else s.recv(1)
            s.finish()
    v.delete(0)


def run(t):
    c = t.open()
    d = c.lookupByName("test")
    for part in (blocking, ready, refused):
        t.context = part.__name__
        part(t, c, d)
