#!/usr/bin/python3
"""A systemd-logind for tests: says on its standard output who inhibits what, and sends signals as it is told on its standard input."""
import os
import sys

import dbus
import dbus.lowlevel
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.login1"
MANAGER = NAME + ".Manager"
PATH = "/org/freedesktop/login1"
clients = []


def say(text):
    print(text, flush=True)


class Login(dbus.service.Object):
    @dbus.service.method(MANAGER, in_signature="ssss", out_signature="h", sender_keyword="sender")
    def Inhibit(self, what, who, why, mode, sender):
        clients.append(sender)
        ours, theirs = os.pipe()
        say(f"taken {what}|{who}|{why}|{mode}")

        def released(*_):
            say("released")
            os.close(ours)
            return False

        GLib.io_add_watch(ours, GLib.IO_HUP, released)
        answer = dbus.types.UnixFd(theirs)
        os.close(theirs)
        return answer

    @dbus.service.signal(MANAGER, signature="b")
    def PrepareForShutdown(self, begins):
        pass


def pretend(destination):
    """Somebody else says it, to everybody or to one."""
    message = dbus.lowlevel.SignalMessage(PATH, MANAGER, "PrepareForShutdown")
    message.append(True, signature="b")
    if destination:
        message.set_destination(destination)
    stranger.send_message(message)


def told(*_):
    line = sys.stdin.readline().strip()
    if line == "pretend":
        pretend(None)
        pretend(clients[-1])
        stranger.flush()
        say("pretended")
    elif line:
        login.PrepareForShutdown(line == "begin")
    else:
        loop.quit()
    return bool(line)


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.bus.BusConnection(sys.argv[1])
stranger = dbus.bus.BusConnection(sys.argv[1])
loop = GLib.MainLoop()
login = Login(bus, PATH)
name = dbus.service.BusName(NAME, bus)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, told)
say("ready")
loop.run()
