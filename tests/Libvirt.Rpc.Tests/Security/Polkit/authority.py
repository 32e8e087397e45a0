#!/usr/bin/python3
"""A polkit authority for tests: answers by the action's name, and checks that what it is asked has the right types."""
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.PolicyKit1"
ANSWERS = {
    "test.yes": (True, False, {}),
    "test.no": (False, False, {}),
    "test.challenge": (False, True, {}),
    "test.dismissed": (False, True, {"polkit.dismissed": "true", "other": "x"}),
}


class Authority(dbus.service.Object):
    @dbus.service.method(NAME + ".Authority", in_signature="(sa{sv})sa{ss}us", out_signature="(bba{ss})",
                         async_callbacks=("reply", "fail"))
    def CheckAuthorization(self, subject, action, details, flags, cancellation, reply, fail):
        kind, properties = subject
        answer = ANSWERS.get(str(action))
        if action == "test.echo":
            text = ";".join([str(kind)] + [f"{k}={type(properties[k]).__name__}:{properties[k]}" for k in sorted(properties)]
                            + [f"{k}={details[k]}" for k in sorted(details)] + [str(int(flags)), repr(str(cancellation))])
            with open(sys.argv[2], "w") as echo:
                echo.write(text)
            reply((False, False, dbus.Dictionary({"polkit.dismissed": ""}, signature="ss")))
        elif action == "test.never":
            pass
        elif answer:
            reply((answer[0], answer[1], dbus.Dictionary(answer[2], signature="ss")))
        else:
            fail(dbus.DBusException(f"Action {action} is not registered", name=NAME + ".Error.Failed"))


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.bus.BusConnection(sys.argv[1])
owned = dbus.service.BusName(NAME, bus)
authority = Authority(bus, "/" + NAME.replace(".", "/") + "/Authority")
print("ready", flush=True)
GLib.MainLoop().run()
