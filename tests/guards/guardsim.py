"""Evaluates the steps of guards.json for recorded argument descriptions (see GUARDS.md)."""
import re

OBJ = {"virConnectPtr": "conn", "virDomainPtr": "dom", "virNetworkPtr": "net", "virNetworkPortPtr": "port", "virInterfacePtr": "iface",
       "virStoragePoolPtr": "pool", "virStorageVolPtr": "vol", "virNodeDevicePtr": "nodedev", "virDomainSnapshotPtr": "snap",
       "virDomainCheckpointPtr": "chk", "virStreamPtr": "stream", "virSecretPtr": "secret", "virNWFilterPtr": "nwfilter",
       "virNWFilterBindingPtr": "binding", "virAdmConnectPtr": "admconn", "virAdmServerPtr": "admsrv", "virAdmClientPtr": "admclient"}
BITS = {"int": (32, True), "unsigned int": (32, False), "long long": (64, True), "unsigned long long": (64, False),
        "unsigned long": (64, False), "size_t": (64, False)}


class Sim:
    def __init__(self, api, guards):
        self.g = guards
        self.f = {x["name"]: x for x in api["functions"]}
        self.const = {c["name"]: c["value"] for e in api["enums"] for c in e["constants"]}
        self.const.update({m["name"]: m["value"] for m in api["macros"] if m.get("kind") == "int"})
        self.codes = {k: v for k, v in self.const.items() if k.startswith("VIR_ERR_")}
        self.domains = {k: v for k, v in self.const.items() if k.startswith("VIR_FROM_")}

    def num(self, func, p, v):
        t = next((x["type"] for x in self.f[func]["params"] if x["name"] == p), "int")
        b, s = BITS.get(t, (64, True))
        v = int(v) & ((1 << b) - 1)
        return v - (1 << b) if s and v >> (b - 1) else v

    def value(self, func, args, name):
        """value of a parameter in an expression"""
        a = args.get(name)
        if isinstance(a, (int, float)) and not isinstance(a, bool):
            return self.num(func, name, a)
        if a is None:
            return None
        if isinstance(a, dict) and next((x["type"] for x in self.f[func]["params"] if x["name"] == name), "") in BITS:
            return 1000                       # a real file descriptor
        if isinstance(a, dict) and a.get("obj"):
            return None if a["variant"] == "null" else "obj"
        return a if isinstance(a, str) else "set"

    def expr(self, func, args, e):
        py = e.replace("&&", " and ").replace("||", " or ")
        py = re.sub(r"!(?!=)", " not ", py)

        def sub(m):
            t = m.group(0)
            if t in ("and", "or", "not"):
                return t
            if t == "null":
                return "None"
            if t.startswith("*"):
                return "D(%r)" % t[1:]
            if re.match(r"\d|0x", t):
                return t
            if t.startswith("VIR_"):
                return str(self.const[t])
            if t in ("contains", "isNonBlocking", "array", "isSocket", "isOpen"):
                return t
            return "V(%r)" % t
        # functions over a parameter itself get its name
        py = re.sub(r"\b(array|isNonBlocking)\((\w+)\)", r"\1('@\2')", py)
        py = re.sub(r"'[^']*'|\*?[A-Za-z_]\w*|0x[0-9a-f]+|\d+", lambda m: m.group(0) if m.group(0)[0] == "'" else sub(m), py)
        d = lambda n: (args[n]["ptr"] if isinstance(args.get(n), dict) and args[n].get("ptr") is not True else 0)
        return eval(py, {"V": lambda n: self.value(func, args, n), "D": d, "contains": lambda a, b: isinstance(a, str) and b in a,
                         "array": lambda n: (args.get(n[1:]) or {}).get("array"),
                         "isNonBlocking": lambda n: (args.get(n[1:]) or {}).get("variant") == "nonblock",
                         "isSocket": lambda v: v == 1000, "isOpen": lambda v: v in (0, 1000)})

    def message(self, func, st, default, **kw):
        t = st.get("message", default)
        fn = self.g["functions"][func].get("reportAs", func)
        kw.setdefault("function", fn)
        for k, v in (kw.pop("args", None) or {}).items():
            if isinstance(v, (int, float)):
                n = self.num(func, k, v)
                t = t.replace("{%s}" % k, str(n)).replace("{int:%s}" % k, str(n - (1 << 32) if n >> 31 == 1 else n))
        for k, v in kw.items():
            t = t.replace("{%s}" % k, str(v))
        return t

    def step(self, func, st, args):
        """None, or the error (code, domain, message)"""
        g, F = self.g, self.g["functions"][func]
        if "when" in st and not self.expr(func, args, st["when"]):
            return None
        c, p = st["check"], st.get("param")
        t = g["templates"].get(c, {})
        dom = st.get("domain") or t.get("domain") or F["domain"]
        types = {x["name"]: x["type"] for x in self.f[func]["params"]}
        first = next((x["name"] for x in self.f[func]["params"] if x["type"] in OBJ), None)
        code = st.get("code") or t.get("code")
        kw = {"args": args, "param": ("*" if st.get("deref") else "") + (p or "")}
        a = args.get(p) if p else None
        if st.get("deref") and p:
            v = a["ptr"] if isinstance(a, dict) else None
            if v is True:
                v = 0
        else:
            v = self.value(func, args, p) if p else None
        bad = False
        if c == "object":
            o = g["objects"][types[p].replace(" *", "")] if types[p] in g["objects"] else g["objects"]["virDomainPtr"]
            dom, code = st.get("domain") or o.get("domain") or F["domain"], o["code"]
            t = o
            if types[p].endswith("*"):
                bad = isinstance(a, dict) and a.get("array") in ("wrong", "freed", "badsecond")
            else:
                bad = a is None or a.get("variant") in ("null", "wrong", "freed")
        elif c == "objectIfSet":
            o = g["objects"][types[p]]
            dom, code, t = st.get("domain") or o.get("domain") or F["domain"], o["code"], o
            bad = a is not None and a.get("variant") in ("wrong", "freed")
        elif c == "readOnly":
            q = p or first
            a = args[q]
            bad = isinstance(a, dict) and (a.get("variant") == "ro" or a.get("array") == "ro")
        elif c == "readOnlyFlag":
            a = args[first]
            bad = a.get("variant") == "ro" and self.value(func, args, "flags") & self.const[st["flag"]] != 0
        elif c == "notNull":
            bad = v is None
        elif c == "null":
            bad = v is not None
        elif c == "positive":
            bad = v is None or v <= 0
        elif c == "notNegative":
            bad = v is not None and v < 0
        elif c == "nonZero":
            bad = v == 0
        elif c == "zero":
            bad = v != 0
        elif c == "lessThan":
            bad = v >= self.lim(st["limit"])
            kw["limit"] = self.lim(st["limit"])
        elif c == "atMost":
            bad = v > self.lim(st["limit"])
            kw["limit"] = self.lim(st["limit"])
        elif c == "notEmpty":
            bad = v == ""
        elif c == "uuid":
            bad = isinstance(v, str) and not re.fullmatch(r"\s*([0-9a-fA-F]{2}[- ]?){16}\s*", v)
        elif c == "exclusiveFlags":
            f = self.num(func, "flags", args["flags"])
            bad = bool(f & self.const[st["a"]]) and bool(f & self.const[st["b"]])
            kw.update(a=st["a"], b=st["b"])
        elif c == "requireFlag":
            f = self.num(func, "flags", args["flags"])
            needs = st["needs"].split(" | ")
            bad = bool(f & self.const[st["flag"]]) and not any(f & self.const[n] for n in needs)
            kw.update(flag=st["flag"], needs=st["needs"])
        elif c == "knownFlags":
            f = args["flags"] & 0xffffffff
            u = f & ~int(st.get("mask", "0"), 0)
            bad = u != 0
            kw["value"] = "0x%x" % u
        elif c == "sameConnection":
            q = st.get("with", first)
            va, vb = [(args.get(x) or {}).get("variant") for x in (p, q)]
            bad = a is not None and va != "null" and va != vb
            names = {"virDomainPtr": "test", "virNetworkPtr": "default", "virStoragePoolPtr": "default-pool", "virNodeDevicePtr": "computer",
                     "virSecretPtr": "d54df46f-1ab5-4a22-8618-4560ef5fac2c", "virStorageVolPtr": "probe", "virConnectPtr": ""}
            kw["name"] = names.get(types[p]) or names.get(types[first])
            kw["with"] = st.get("with", first)
        elif c == "typedParams":
            k = (a or {}).get("params")
            n = args.get("nparams", 1)
            bad = k in ("longname", "nullstring") and (n is None or n != 0)
            if bad:
                e = st["errors"][k] if "errors" in st else t[k]
                return self.codes[e["code"]], self.domains[e["domain"]], e["message"]
            return None
        elif c == "driverFeature":            # the test driver has none of them
            bad = True
        elif c == "custom":
            bad = self.expr(func, args, st["fails"])
            if "value" in st:
                kw["value"] = self.value(func, args, st["value"])
        else:
            raise ValueError(c)
        if not bad:
            return None
        return self.codes[code], self.domains[dom], self.message(func, st, t.get("message", ""), **kw)

    def lim(self, x):
        return self.const.get(x, x) if isinstance(x, str) else x

    def run(self, func, args):
        for i, st in enumerate(self.g["functions"][func]["steps"]):
            e = self.step(func, st, args)
            if e:
                return i, e
        return None, None
