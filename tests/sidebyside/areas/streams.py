"""Streams: the screenshot, what a stream refuses before and after."""

import libvirt


def run(t):
    for uri, name in (("test:///default", "test"), (t.node(), "off"), (t.node(), "paused")):
        t.context = name
        c = t.open(uri)
        d = c.lookupByName(name)
        for flags in (0, libvirt.VIR_STREAM_NONBLOCK):
            for screen in (0, 1, 7):
                for option in (0, 1):
                    s = t.call("connect.newStream", c._value.newStream, flags)
                    d.screenshot(s, screen, option)
                    for size in (8, 100, 0):
                        s.recv(size)
                    s.recvFlags(10, 0)
                    s.recvFlags(10, 1)
                    s.recvHole(0)
                    s.send(b"x")
                    s.sendHole(5, 0)
                    d.screenshot(s, 0, 0)
                    s.finish()
                    s.finish()
                    s.recv(8)
                    s.abort()
            s = t.call("connect.newStream", c._value.newStream, flags)
            for call, *arguments in (("recv", 8), ("send", b"x"), ("recvHole", 0), ("sendHole", 1, 0), ("finish",), ("abort",), ("eventRemoveCallback",), ("eventUpdateCallback", 1)):
                getattr(s, call)(*arguments)
            data = []
            s = t.call("connect.newStream", c._value.newStream, flags)
            d.screenshot(s, 0, 0)
            t.call("stream.recvAll", s._value.recvAll if s else None, lambda stream, part, opaque: data.append(bytes(part)), None)
            t.note("received", b"".join(data))
            t.call("stream.finish", s._value.finish if s else None)
        t.call("connect.newStream", c._value.newStream, 64)
        s = c.newStream(0)
        d.openConsole(None, s, 0)
        d.openChannel(None, s, 0)
        d.openGraphics(0, 0, 0)
        d.openGraphicsFD(0, 0)
