#!/usr/bin/env python3
"""Records what native libvirt answers to the calls of *.calls files.

    record-calls.py Networks/*.calls      writes Networks/NAME.native beside each

Needs nothing but libvirt.so.0 of the release that is to be compared with. A line is a call:

    n = NetworkLookupByName | $c | default        keeps the object as $n; $c is the connection
    NetworkUpdate | $n | 3 | 4 | -1 | <host .../> | 0

The host is test:///default, or what NAME.xml beside the file describes.
Arguments stand between bars: $name, a number, null, or text (\\n is a line feed). '# ...' is a comment.
The tests make the same calls through the driver contract and compare line by line, events included.
"""
import os
import re
import sys
from ctypes import *

lib = CDLL("libvirt.so.0")
out = []
keep = []

KINDS = {"Network": "virNetworkGetName", "StoragePool": "virStoragePoolGetName", "StorageVol": "virStorageVolGetKey",
         "Interface": "virInterfaceGetName", "NodeDevice": "virNodeDeviceGetName"}

OBJECT = {
    "NetworkLookupByName": "Network", "NetworkLookupByUUIDString": "Network", "NetworkDefineXML": "Network", "NetworkCreateXML": "Network",
    "NetworkDefineXMLFlags": "Network", "NetworkCreateXMLFlags": "Network",
    "StoragePoolLookupByName": "StoragePool", "StoragePoolLookupByUUIDString": "StoragePool", "StoragePoolDefineXML": "StoragePool",
    "StoragePoolCreateXML": "StoragePool", "StoragePoolLookupByVolume": "StoragePool",
    "StorageVolLookupByName": "StorageVol", "StorageVolLookupByKey": "StorageVol", "StorageVolLookupByPath": "StorageVol",
    "StorageVolCreateXML": "StorageVol", "StorageVolCreateXMLFrom": "StorageVol",
    "InterfaceLookupByName": "Interface", "InterfaceLookupByMACString": "Interface", "InterfaceDefineXML": "Interface",
    "NodeDeviceLookupByName": "NodeDevice", "NodeDeviceCreateXML": "NodeDevice", "NodeDeviceDefineXML": "NodeDevice",
    "NodeDeviceLookupSCSIHostByWWN": "NodeDevice",
}
TEXT = {"NetworkGetXMLDesc", "NetworkGetBridgeName", "NetworkGetMetadata", "StoragePoolGetXMLDesc", "StorageVolGetXMLDesc", "StorageVolGetPath",
        "ConnectFindStoragePoolSources", "ConnectGetStoragePoolCapabilities", "InterfaceGetXMLDesc", "InterfaceGetMACString", "NodeDeviceGetXMLDesc",
        "NodeDeviceGetParent"}
NAMES = {"ConnectListNetworks", "ConnectListDefinedNetworks", "ConnectListStoragePools", "ConnectListDefinedStoragePools", "StoragePoolListVolumes",
         "ConnectListInterfaces", "ConnectListDefinedInterfaces", "NodeDeviceListCaps"}
ALL = {"ConnectListAllNetworks": "Network", "ConnectListAllStoragePools": "StoragePool", "StoragePoolListAllVolumes": "StorageVol",
       "ConnectListAllInterfaces": "Interface", "ConnectListAllNodeDevices": "NodeDevice"}
AUTOSTART = {"NetworkGetAutostart", "StoragePoolGetAutostart", "NodeDeviceGetAutostart"}


class Error(Structure):
    _fields_ = [("code", c_int), ("domain", c_int), ("message", c_char_p)]


def function(name, result):
    f = getattr(lib, name)
    f.restype = result
    return f


def name_of(kind, pointer):
    return "%s(%s)" % (kind, function(KINDS[kind], c_char_p)(c_void_p(pointer)).decode())


def argument(word, variables):
    if word == "null":
        return None
    if word.startswith("$"):
        return c_void_p(variables[word[1:]])
    if re.fullmatch(r"-?\d+|0x[0-9a-f]+", word):
        return c_uint(int(word, 0) & 0xffffffff)
    return c_char_p(word.replace("\\n", "\n").encode())


def call(name, args):
    """(failed, text, object)"""
    if name in OBJECT:
        r = function("vir" + name, c_void_p)(*args)
        return not r, r and name_of(OBJECT[name], r), r
    if name in TEXT:
        r = function("vir" + name, c_char_p)(*args)
        return r is None, r is not None and r.decode(), None
    if name in NAMES:
        a = (c_char_p * 64)()
        r = function("vir" + name, c_int)(*args, a, 64)
        return r < 0, "[%s]" % ", ".join(sorted(a[i].decode() for i in range(max(r, 0)))), None
    if name == "NodeListDevices":
        a = (c_char_p * 64)()
        r = function("virNodeListDevices", c_int)(args[0], args[1], a, 64, args[2])
        return r < 0, "[%s]" % ", ".join(sorted(a[i].decode() for i in range(max(r, 0)))), None
    if name in ALL:
        a = POINTER(c_void_p)()
        r = function("vir" + name, c_int)(args[0], byref(a), args[1])
        return r < 0, "[%s]" % ", ".join(sorted(name_of(ALL[name], a[i]) for i in range(max(r, 0)))), None
    if name in AUTOSTART:
        value = c_int(-7)
        r = function("vir" + name, c_int)(args[0], byref(value))
        return r < 0, str(value.value), None
    if name in ("StoragePoolGetInfo", "StorageVolGetInfo"):
        buffer = (c_ulonglong * 4)()
        r = function("vir" + name, c_int)(args[0], buffer)
        numbers = [buffer[0] & 0xffffffff] + list(buffer)[1:4 if name == "StoragePoolGetInfo" else 3]
        return r < 0, "[%s]" % ", ".join(map(str, numbers)), None
    r = function("vir" + name, c_int)(*args)
    return r < 0, str(r), None


def listen(connection):
    def register(call, family, kind, number, signature, show):
        callback = signature(lambda c, o, *rest: out.append("  event %s %d %s%s" % (family, number, name_of(kind, o), show(*rest[:-1]))))
        keep.append(callback)
        function(call, c_int)(c_void_p(connection), None, number, callback, None, None)
    lifecycle = CFUNCTYPE(None, c_void_p, c_void_p, c_int, c_int, c_void_p)
    metadata = CFUNCTYPE(None, c_void_p, c_void_p, c_int, c_char_p, c_void_p)
    generic = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)
    two = lambda a, b: " %d %d" % (a, b)
    register("virConnectNetworkEventRegisterAny", "network", "Network", 0, lifecycle, two)
    register("virConnectNetworkEventRegisterAny", "network", "Network", 1, metadata, lambda t, u: " %d %s" % (t, u.decode() if u else "null"))
    for family, kind in (("pool", "StoragePool"), ("device", "NodeDevice")):
        register("virConnect%sEventRegisterAny" % kind, family, kind, 0, lifecycle, two)
        register("virConnect%sEventRegisterAny" % kind, family, kind, 1, generic, lambda: "")


def drain():
    timer = CFUNCTYPE(None, c_int, c_void_p)(lambda t, o: None)
    keep.append(timer)
    number = lib.virEventAddTimeout(0, timer, None, None)
    for _ in range(3):
        lib.virEventRunDefaultImpl()
    lib.virEventRemoveTimeout(number)


def run(path):
    lib.virEventRegisterDefaultImpl()
    silent = CFUNCTYPE(None, c_void_p, c_void_p)(lambda a, b: None)
    keep.append(silent)
    lib.virSetErrorFunc(None, silent)
    node = os.path.abspath(path.rsplit(".", 1)[0] + ".xml")
    uri = "test://" + node if os.path.exists(node) else "test:///default"
    variables = {"c": function("virConnectOpen", c_void_p)(uri.encode())}
    listen(variables["c"])
    for line in open(path).read().split("\n"):
        if not line or line.startswith("#"):
            continue
        out.append("> " + line)
        words = [w.strip() for w in line.split(" | ")]
        head = re.fullmatch(r"(?:(\w+) = )?(\w+)", words[0])
        if any(w.startswith("$") and w[1:] not in variables for w in words):
            out.append("  missing")
            continue
        lib.virResetLastError()
        failed, text, result = call(head[2], [argument(w, variables) for w in words[1:]])
        if failed:
            e = function("virGetLastError", POINTER(Error))().contents
            text = "error %d/%d %s" % (e.code, e.domain, (e.message or b"").decode())
        out.append("  " + text.rstrip("\n").replace("\n", "\n  "))
        if head[1] and not failed:
            variables[head[1]] = result
        drain()
    open(path.rsplit(".", 1)[0] + ".native", "w").write("\n".join(out) + "\n")


for path in sys.argv[1:]:
    if os.fork():  # a process each: what one has changed, the next must not see
        if os.wait()[1]:
            sys.exit("native libvirt did not survive " + path)
        continue
    run(path)
    os._exit(0)
