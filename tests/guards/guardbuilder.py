"""Makes the arguments of a call: good ones, and one of them spoiled."""
import ctypes as C, socket, struct

from guardvalues import Arg, CPUXML, DEREF, FD_PARAMS, INTS, INTTYPES, NET_UUID, OBJ, PARAM_NAME, PORT_UUID, PROBE_UUID, STRINGS, TEST_UUID, lookup


# ---------------------------------------------------------------- argument specifications
NULL = Arg("null")


def good(api, f, p):
    t, n, fn = p["type"], p["name"], f["name"]
    if t in OBJ:
        return Arg("obj", OBJ[t], "rw")
    if t in INTTYPES:
        v = lookup(INTS, fn, n, 0)
        if n == "fd":
            return Arg("fd")
        return Arg("int", v)
    if t == "double":
        return Arg("int", 1.0)
    if t == "const char *" and n != "data":
        return Arg("str", lookup(STRINGS, fn, n, "probe"))
    if t == "const char **" and n != "value":
        return Arg("strarr")
    if t in api.callbacks or t.endswith(("Callback", "Func", "CallbackPtr", "FuncPtr")):
        return Arg("cb")
    if t == "void *" and n != "buffer":
        return NULL
    if t == "virTypedParameterPtr" and fn != "virTypedParamsFree":
        counted = [q for q in f["params"] if q["name"] == "nparams"]
        if counted and counted[0]["type"] in INTTYPES and not fn.startswith(("virDomainGetCPUStats",)):
            return Arg("params")
        return Arg("ptr")
    if t == "virDomainPtr *":
        return Arg("objarr", "dom", "rw")
    if n in FD_PARAMS and t == "int *":
        return Arg("fdarr")
    if t == "const unsigned char *" and n == "uuid":
        u = {"virDomain": TEST_UUID, "virNetworkP": PORT_UUID, "virNetworkL": NET_UUID}
        for k, v in u.items():
            if fn.startswith(k):
                return Arg("ptr", bytes.fromhex(v.replace("-", "")))
        return Arg("ptr", bytes.fromhex(PROBE_UUID.replace("-", "")))
    if t in ("int *", "unsigned int *") and lookup(DEREF, fn, n) is not None:
        v = lookup(DEREF, fn, n)
        if fn.startswith(("virDomainGetGuest", "virDomainGetPerf", "virDomainGetJobStats", "virDomainGetLaunch")) or \
                any(q["type"] == "virTypedParameterPtr *" for q in f["params"]) and not fn.startswith("virTypedParamsAdd"):
            v = 0
        return Arg("ptr", struct.pack("i", v), v)
    if fn in ("virFreeError", "virTypedParamsFree", "virDomainStatsRecordListFree", "virDomainFSInfoFree", "virDomainIOThreadInfoFree",
              "virDomainInterfaceFree", "virNetworkDHCPLeaseFree"):
        return Arg("heap")
    if t == "virErrorPtr":
        return Arg("ptr", b"\0" * 128)
    return Arg("ptr")


def typed_param(name, typ, val):
    nb = (name.encode() + b"\0" * 80)[:80]
    b = nb + struct.pack("i4x", typ)
    if typ == 7:
        buf = C.create_string_buffer(val.encode()) if val is not None else None
        ptr = C.addressof(buf) if buf else 0
        return b + struct.pack("Q", ptr), buf
    if typ == 5:
        return b + struct.pack("d", val), None
    return b + struct.pack("Q", val & (1 << 64) - 1), None


class Builder:
    """turns Args into C values inside the child"""
    def __init__(self, fx):
        self.fx, self.keep = fx, []

    def buf(self, size, init=b""):
        b = C.create_string_buffer(max(size, len(init)) + 16)
        C.memmove(b, init, len(init))
        self.keep.append(b)
        return C.addressof(b)

    def value(self, f, a):
        w = a.what
        if w == "null":
            return None
        if w == "int":
            return a.v
        if w == "str":
            return self.buf(0, a.v.encode() + b"\0")
        if w == "obj":
            if a.extra == "wrong":
                return self.fx.wrong(a.v)
            if a.extra == "null":
                return None
            return self.fx.o.get((a.v, a.extra))
        if w == "objarr":
            one = self.fx.wrong(a.v) if a.extra == "wrong" else None if a.extra in ("null", "empty") else self.fx.o.get((a.v, a.extra))
            if a.extra == "empty":
                return self.buf(64)
            if a.extra == "mixed":
                return self.buf(64, struct.pack("QQQ", self.fx.o["dom", "rw"], self.fx.o["dom", "other"], 0))
            if a.extra == "badsecond":
                return self.buf(64, struct.pack("QQQ", self.fx.o["dom", "rw"], self.fx.wrong("dom"), 0))
            return self.buf(64, struct.pack("QQ", one or 0, 0))
        if w == "heap":
            libc = C.CDLL(None)
            libc.calloc.restype = C.c_void_p
            return libc.calloc(1, 4096)
        if w == "cb":
            cb = C.CFUNCTYPE(C.c_int)(lambda: 0)
            self.keep.append(cb)
            return C.cast(cb, C.c_void_p).value
        if w == "fd":
            s = socket.socketpair()
            self.keep.append(s)
            return s[0].fileno()
        if w == "fdarr":
            s = socket.socketpair()
            self.keep.append(s)
            return self.buf(64, struct.pack("ii", s[0].fileno(), s[1].fileno()))
        if w == "strarr":
            p = self.buf(0, (CPUXML if "CPU" in f["name"] else "probe").encode() + b"\0")
            if a.extra == "nullelem":
                p = 0
            if a.extra == "emptyelem":
                p = self.buf(16)
            return self.buf(64, struct.pack("QQ", p, 0))
        if w == "params":
            name, typ, val = ("probe", 2, 1)
            for k, v in PARAM_NAME.items():
                if f["name"].startswith(k):
                    name, typ, val = v
            e = a.extra or "ok"
            if e == "longname":
                name = "x" * 80
            elif e == "emptyname":
                name = ""
            elif e == "nullstring":
                typ, val = 7, None
            elif e == "string":
                typ, val = 7, "probe"
            elif e == "badtype":
                typ = 99
            elif e == "zerotype":
                typ = 0
            b, k = typed_param(name, typ, val)
            self.keep.append(k)
            if e == "duplicate":
                b += b
            return self.buf(4096, b)
        if w == "ptr":
            return self.buf(65536, a.v or b"")
        raise ValueError(w)
