"""A connection that breaks: what the close callback is told, and what calls say afterwards."""

import os
import socket
import threading

import libvirt


def sockets():
    """The sockets of this process: name to descriptor. A number alone may be that of one that has just been closed."""
    found = {}
    for number in os.listdir("/proc/self/fd"):
        try:
            name = os.readlink(f"/proc/self/fd/{number}")
        except OSError:
            continue
        if name.startswith("socket:"):
            found[name] = int(number)
    return found


def run(t):
    before = sockets()
    c = t.open()
    if not c:
        return
    told, gone = [], threading.Event()

    def closed(connection, reason, opaque):
        told.append([reason, opaque])
        gone.set()

    t.call("connect.registerCloseCallback", c._value.registerCloseCallback, closed, "opaque")
    t.call("connect.registerCloseCallback", c._value.registerCloseCallback, closed, "again")
    d = c.lookupByName("test")
    c.isAlive()
    for name, number in sockets().items():
        if name in before:
            continue
        # The way to the daemon ends; the descriptor stays the library's.
        with socket.socket(fileno=os.dup(number)) as copy:
            copy.shutdown(socket.SHUT_RDWR)
    t.note("told within 10 s", gone.wait(10))
    t.note("told", told)
    c.isAlive()
    t.note("calls fail", [failure(d._value.info), failure(lambda: c._value.lookupByName("test")), failure(c._value.getLibVersion)])
    t.note("told in all", len(told))
    other = t.open()
    other.lookupByName("test")
    t.call("close", c._value.close)


def failure(call):
    """Code and domain: the text depends on which of two ends of the connection the library notices first."""
    try:
        call()
        return "no error"
    except libvirt.libvirtError as error:
        return [error.get_error_code(), error.get_error_domain()]
