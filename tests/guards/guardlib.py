"""The libraries that are probed: their functions by the description of the API, and their virError."""
import ctypes as C, json, os, sys

from guardvalues import INTTYPES


class VirError(C.Structure):
    _fields_ = [("code", C.c_int), ("domain", C.c_int), ("message", C.c_char_p), ("level", C.c_int), ("conn", C.c_void_p),
                ("dom", C.c_void_p), ("str1", C.c_char_p), ("str2", C.c_char_p), ("str3", C.c_char_p), ("int1", C.c_int),
                ("int2", C.c_int), ("net", C.c_void_p)]


class Api:
    def __init__(self, path):
        with open(path) as f:
            d = json.load(f)
        self.funcs = {f["name"]: f for f in d["functions"]}
        self.callbacks = {c["name"] for c in d["callbacks"]}


class Lib:
    """The libraries under test; nothing of them is called before open()."""
    def __init__(self, api, libdir):
        self.api, self.h = api, {}
        for n in ("libvirt.so.0", "libvirt-qemu.so.0", "libvirt-lxc.so.0", "libvirt-admin.so.0"):
            try:
                self.h[n] = C.CDLL(os.path.join(libdir, n) if libdir else n, mode=C.RTLD_GLOBAL)
            except OSError as e:
                if n == "libvirt.so.0":
                    sys.exit("guardprobe: %s" % e)
                self.h[n] = None
        self.keep = []

    def fn(self, name):
        f = self.api.funcs[name]
        h = self.h[f["library"]]
        if h is None:
            return None
        try:
            p = getattr(h, name)
        except AttributeError:
            return None
        p.argtypes = [self.ctype(x["type"]) for x in f["params"]]
        p.restype = self.ctype(f["returns"])
        return p

    def ctype(self, t):
        if t in INTTYPES:
            return INTTYPES[t][0]
        if t == "void":
            return None
        if t == "double":
            return C.c_double
        return C.c_void_p

    def call(self, name, *a):
        return self.fn(name)(*a)

    def error(self):
        p = self.call("virGetLastError")
        return self.read(p) if p else None

    @staticmethod
    def read(p):
        e = VirError.from_address(p)
        s = lambda b: None if b is None else b.decode("utf-8", "replace")
        return dict(code=e.code, domain=e.domain, level=e.level, msg=s(e.message), str1=s(e.str1), str2=s(e.str2), str3=s(e.str3),
                    int1=e.int1, int2=e.int2, conn_ptr=bool(e.conn), dom_ptr=bool(e.dom), net_ptr=bool(e.net))


def die(msg):
    sys.stderr.write("guardprobe: %s\n" % msg)
    os._exit(3)
