"""The cases of a function: which arguments are spoiled, and how."""
import struct

from guardvalues import Arg, DANGEROUS, INTTYPES, OBJ
from guardbuilder import NULL, good


# ---------------------------------------------------------------- cases
def atoms(api, f, quick=False):
    """single mutations of the good call: (case name, {param: Arg})"""
    out = []
    args = {p["name"]: good(api, f, p) for p in f["params"]}
    objs = [p for p in f["params"] if p["type"] in OBJ]
    if f["name"] in DANGEROUS:
        for v in ("null", "wrong", "freed"):
            out.append((v + ":conn", {"conn": Arg("obj", "admconn", v)}))
        return args, out
    for p in f["params"]:
        t, n, a = p["type"], p["name"], args[p["name"]]
        if t in OBJ:
            vs = ["null", "wrong", "freed"]
            if len(objs) > 1 and p is not objs[0] and not OBJ[t].startswith("adm"):
                vs += ["readonly", "other"]
            for v in vs:
                out.append(("%s:%s" % (v, n), {n: Arg("obj", OBJ[t], {"readonly": "ro"}.get(v, v))}))
        elif t in INTTYPES:
            ct, bits, signed = INTTYPES[t]
            vals = {"zero": 0, "one": 1, "two": 2, "max": (1 << (bits - 1)) - 1 if signed else (1 << bits) - 1, "big": 0x10000000}
            if signed:
                vals["neg"] = -1
                vals["min"] = -(1 << (bits - 1))
            else:
                vals["half"] = 1 << (bits - 1)
            if n == "flags" or n == "fd":
                vals = {"neg": -1, "zero": 0, "max": 0x7fffffff} if n == "fd" else {}
            if f["name"] == "virAdmConnectSetDaemonTimeout":
                vals = {"max": 0xffffffff} if n == "timeout" else {}
            if n in ("type", "action", "command", "section", "algorithm", "codeset", "eventID", "usageType", "dumpformat", "target", "signum", "source", "types", "stats"):
                for k in range(3, 10):
                    vals["v%d" % k] = k
                vals["v100"] = 100
            for k, v in vals.items():
                if v != (a.v if a.what == "int" else None):
                    out.append(("%s:%s" % (k, n), {n: Arg("int", v)}))
        elif t == "double":
            pass
        else:
            if a.what == "null":
                out.append(("set:" + n, {n: Arg("ptr")}))
                continue
            out.append(("null:" + n, {n: NULL}))
            if a.what == "str":
                for k, v in (("empty", ""), ("newline", "a\nb"), ("slash", "a/b"), ("long", "x" * 5000)):
                    out.append(("%s:%s" % (k, n), {n: Arg("str", v)}))
            if a.what == "ptr" and a.extra is not None:
                for k, v in (("zero", 0), ("neg", -1), ("one", 1), ("max", 0x7fffffff)):
                    if v != a.extra:
                        out.append(("%s*:%s" % (k, n), {n: Arg("ptr", struct.pack("i", v), v)}))
            if a.what == "params":
                for k in ("longname", "emptyname", "nullstring", "string", "badtype", "zerotype"):
                    out.append(("%s:%s" % (k, n), {n: Arg("params", None, k)}))
                out.append(("duplicate:%s" % n, {n: Arg("params", None, "duplicate"), "nparams": Arg("int", 2)}))
            if a.what == "strarr":
                out.append(("nullelem:" + n, {n: Arg("strarr", None, "nullelem")}))
                out.append(("emptyelem:" + n, {n: Arg("strarr", None, "emptyelem")}))
            if a.what == "objarr":
                for k in ("wrong", "freed", "ro", "empty", "mixed", "badsecond"):
                    out.append(("%s:%s" % ({"ro": "readonly"}.get(k, k), n), {n: Arg("objarr", a.v, k)}))
    ros = {p["name"]: Arg("obj", OBJ[p["type"]], "ro") for p in objs if not OBJ[p["type"]].startswith("adm")}
    if ros:
        out.append(("readonly", ros))
    return args, out


def universe(f):
    k = {OBJ[p["type"]] for p in f["params"] if p["type"] in OBJ}
    n = f["name"]
    if f["library"] == "libvirt-admin.so.0":
        return "admin"
    if k & {"port", "secret", "nwfilter", "binding"} or n.startswith(("virSecret", "virNWFilter", "virNetworkPort")):
        return "qemu"
    return "test"


def same(a, b):
    return (a.what, a.v, a.extra) == (b.what, b.v, b.extra)
