"""The short form for cells that are about authentication: open, a few calls, an event, a stream, an error."""

from recorder import Events


def run(t):
    c = t.open()
    if not c:
        return
    for call in ("getType", "getLibVersion", "isAlive", "isEncrypted", "isSecure", "getHostname"):
        getattr(c, call)()
    c.listAllDomains(0)
    e = Events(t, c)
    d = c.lookupByName("test")
    d.suspend()
    d.resume()
    e.drain()
    d.XMLDesc(0)
    c.lookupByName("nobody")
    s = c.newStream(0)
    d.screenshot(s, 0, 0)
    parts = []
    t.call("stream.recvAll", s._value.recvAll if s else None, lambda stream, part, opaque: parts.append(bytes(part)), None)
    t.note("received", b"".join(parts))
    s.finish()
    e.close()
