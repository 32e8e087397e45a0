#!/usr/bin/env python3
"""Black-box prober of the guards in front of libvirt's public API.

Calls every function of libvirt.so.0, libvirt-qemu.so.0, libvirt-lxc.so.0 and libvirt-admin.so.0
with one good set of arguments ("ok") and with mutations of it, every call in a child process of
its own, and records the return value and the virError of each call, one JSON object a line.
See GUARDS.md for the names of the cases. Which library is used is decided by LD_LIBRARY_PATH
(or --libdir). Python 3.9 or later, standard library only.
"""
import argparse, json, os, resource, signal, sys, time

from guardvalues import Arg, DANGEROUS, EXTRA, INTTYPES
from guardlib import Api, Lib
from guardfixture import Fixture
from guardbuilder import Builder, NULL, good
from guardcases import atoms, universe


class Prober:
    def __init__(self, api, lib, opts):
        self.api, self.lib, self.o, self.fx = api, lib, opts, {}
        self.calls = 0

    def fixture(self, u):
        if u not in self.fx:
            self.fx[u] = Fixture(self.lib, u, self.o.uri)
        return self.fx[u]

    def once(self, fx, f, args):
        """one call in this process"""
        lib, name = self.lib, f["name"]
        b = Builder(fx)
        vals = [b.value(f, args[p["name"]]) for p in f["params"]]
        conn = None
        for p in f["params"]:
            a = args[p["name"]]
            if a.what == "obj" and not a.v.startswith("adm"):
                conn = fx.o.get(("conn", a.extra if a.extra in ("ro", "other") else "rw"))
                break
        closing = name in ("virConnectClose",)
        fx.poison()
        if conn and not closing:
            lib.call("virConnResetLastError", conn)
        fn = lib.fn(name)
        if fn is None:
            return {"ret": "missing"}
        r = fn(*vals)
        e = lib.error()
        f_ret = f["returns"]
        if f_ret == "void":
            ret = "void"
        elif f_ret in INTTYPES:
            ret = str(r)
        else:
            ret = "ptr" if r else "null"
        rec = {"ret": ret}
        if e and "'poison'" in (e["msg"] or ""):
            rec["kept"] = True
        elif e:
            rec.update(e)
        if conn and not closing:
            p = lib.call("virConnGetLastError", conn)
            rec["conn"] = lib.read(p)["code"] if p else 0
        return rec

    def child(self, f, argsets, limit=8):
        """run the calls in one child; returns list of records (short if it crashed)"""
        u = universe(f)
        shared = u == "test" and not self.o.fresh
        fx = self.fixture("test") if shared else None
        r, w = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(r)
                n = os.open("/dev/null", os.O_RDWR)
                os.dup2(n, 2), os.dup2(n, 1), os.dup2(n, 0)
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30)) if self.o.limit else None
                signal.alarm(limit)
                if not shared:
                    fx = Fixture(self.lib, u, self.o.uri)
                for a in argsets:
                    rec = self.once(fx, f, a)
                    os.write(w, (json.dumps(rec) + "\n").encode())
            except BaseException as e:
                os.write(w, (json.dumps({"ret": "prober", "msg": repr(e)}) + "\n").encode())
            os._exit(0)
        os.close(w)
        data = b""
        while True:
            d = os.read(r, 1 << 16)
            if not d:
                break
            data += d
        os.close(r)
        st = os.waitpid(pid, 0)[1]
        self.calls += len(argsets)
        recs = [json.loads(x) for x in data.split(b"\n") if x]
        if len(recs) < len(argsets):
            s = os.WTERMSIG(st) if os.WIFSIGNALED(st) else 0
            recs.append({"ret": "timeout" if s == signal.SIGALRM else "crash:%d" % s if s else "exit:%d" % os.WEXITSTATUS(st)})
        return recs

    def batch(self, f, argsets):
        out = []
        while argsets:
            r = self.child(f, argsets, 30)
            out += r
            argsets = argsets[len(r):]
        return out

    def bare(self, f):
        """in a process that never called the library: every object NULL"""
        r, w = os.pipe()
        pid = os.fork()
        if pid == 0:
            n = os.open("/dev/null", os.O_RDWR)
            os.dup2(n, 2), os.dup2(n, 1), os.dup2(n, 0)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.alarm(8)
            b = Builder(None)
            args = {p["name"]: good(self.api, f, p) for p in f["params"]}
            args = {k: NULL if a.what in ("obj", "objarr") else a for k, a in args.items()}
            fn = self.lib.fn(f["name"])
            x = fn(*[b.value(f, args[p["name"]]) for p in f["params"]])
            ret = "void" if f["returns"] == "void" else str(x) if f["returns"] in INTTYPES else "ptr" if x else "null"
            os.write(w, json.dumps(dict(ret=ret, **(self.lib.error() or {}))).encode())
            os._exit(0)
        os.close(w)
        with os.fdopen(r) as x:
            data = x.read()
        st = os.waitpid(pid, 0)[1]
        if data:
            return json.loads(data)
        return {"ret": "timeout" if os.WIFSIGNALED(st) and os.WTERMSIG(st) == signal.SIGALRM else "crash:%d" % os.WTERMSIG(st)
                if os.WIFSIGNALED(st) else "exit:%d" % os.WEXITSTATUS(st)}

    def function(self, f, emit):
        args, muts = atoms(self.api, f)

        def put(case, rec, a):
            rec = dict(f=f["name"], case=case, args={k: v.desc() for k, v in a.items()}, **rec)
            emit(rec)
            return rec

        def run(case, changes):
            a = dict(args, **changes)
            return put(case, self.child(f, [a])[0], a)

        if f["name"] not in DANGEROUS:
            base = run("ok", {})
        else:
            base = {}
        done = []
        for case, ch in muts:
            done.append((case, ch, run(case, ch)))
        # flags
        flagged = {}
        fl = [p for p in f["params"] if p["name"] == "flags" and p["type"] in INTTYPES]
        if fl and f["name"] not in DANGEROUS:
            bits, g0 = [1 << i for i in range(32)], args["flags"].v
            for b in bits:
                flagged[b] = run("flag:0x%x" % b, {"flags": Arg("int", b)})
            if g0:
                flagged[0] = run("flag:0x0", {"flags": Arg("int", 0)})
            if fl[0]["type"] == "unsigned long":
                run("flag:0x100000000", {"flags": Arg("int", 1 << 32)})
            pairs = [x | y for i, x in enumerate(bits) for y in bits[i + 1:]]
            if universe(f) != "test":
                pairs = [x | y for i, x in enumerate(bits[:12]) for y in bits[i + 1:12]]
            sets = [dict(args, flags=Arg("int", v)) for v in pairs]
            for v, a, rec in zip(pairs, sets, self.batch(f, sets)):
                flagged[v] = put("flag:0x%x" % v, rec, a)
            ro = [m for m in muts if m[0] == "readonly"]
            if ro:
                sets = [dict(args, flags=Arg("int", v), **ro[0][1]) for v in bits]
                for v, a, rec in zip(bits, sets, self.batch(f, sets)):
                    put("readonly+flag:0x%x" % v, rec, a)
        for fn, case, ch in EXTRA:
            if fn == f["name"] and set(ch()) <= set(args):
                run(case, ch())
        # flag rules: errors which are not the driver's complaint about an unknown flag
        rules, seen = [], {base.get("msg")}
        unsup = 0
        import re
        for v, rec in sorted(flagged.items(), key=lambda x: (bin(x[0]).count("1"), x[0])):
            m = rec.get("msg") or ""
            u = re.match(r"unsupported flags \(0x[0-9a-f]+\) in function (\w+)", m)
            if u:
                if bin(v).count("1") == 1 and v < 1 << 32:
                    unsup = v
                m = "unsupported" if u.group(1) == f["name"] else ""
            if not m or rec.get("code") == 3 or m in seen or rec["ret"].startswith(("crash", "timeout")):
                continue
            seen.add(m)
            rules.append(("flag:0x%x" % v, {"flags": Arg("int", v)}, rec))
        rules = rules[:12]
        g0 = args["flags"].v if fl else 0
        bare = lambda r: not r["ret"].startswith(("crash", "timeout"))
        if unsup:
            for case, ch, rec in done:
                if "flags" not in ch and bare(rec):
                    run("%s+flag:0x%x" % (case, g0 | unsup), dict(ch, flags=Arg("int", g0 | unsup)))
        for i, x in enumerate(rules):
            v = x[1]["flags"].v
            if unsup and not v & unsup:
                run("flag:0x%x" % (v | unsup), {"flags": Arg("int", v | unsup)})
            for y in rules[i + 1:]:
                w = v | y[1]["flags"].v
                if bin(w).count("1") > 2:
                    run("flag:0x%x" % w, {"flags": Arg("int", w)})
        # pairs of mutations of different parameters: shows the order of the guards
        skip = ("one:", "two:", "big:", "half:", "freed:", "slash:", "long:", "newline:", "v", "one*:", "max*:", "set:", "emptyelem:",
                "string:", "badtype:", "zerotype:", "emptyname:", "duplicate:")
        ms = [m for m in done if not m[0].startswith(skip)] + rules
        for i, x in enumerate(ms):
            for y in ms[i + 1:]:
                if set(x[1]) & set(y[1]) or not bare(x[2]) or not bare(y[2]):
                    continue
                run(x[0] + "+" + y[0], dict(x[1], **y[1]))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--api", default="/abi/api.json", help="list of functions (abi/api.json)")
    ap.add_argument("--out", default="raw.jsonl", help="file to write, one JSON object a call")
    ap.add_argument("--libdir", default="", help="directory of the libraries under test (default: the loader's choice)")
    ap.add_argument("--uri", default="qemu:///system", help="connection for secrets, nwfilters and network ports")
    ap.add_argument("--universe", default="test,qemu,admin", help="which groups of functions (test,qemu,admin)")
    ap.add_argument("--fresh", action="store_true", help="every call in a process that opens its own connection (slow)")
    ap.add_argument("--force", action="store_true", help="treat the named functions as functions of test:///default")
    ap.add_argument("--limit", action="store_true", help="limit address space of children to 4 GiB")
    ap.add_argument("function", nargs="*", help="only these functions (prefix with * at the end)")
    o = ap.parse_args()
    api = Api(o.api)
    if o.force:
        globals()["universe"] = lambda f: "test"
    lib = Lib(api, o.libdir)
    want = [n for n in sorted(api.funcs) if universe(api.funcs[n]) in o.universe.split(",")
            and (not o.function or any(n == w or w.endswith("*") and n.startswith(w[:-1]) for w in o.function))]
    p = Prober(api, lib, o)
    o.out = os.path.abspath(o.out)
    os.makedirs("/tmp/guardprobe", exist_ok=True)
    os.chdir("/tmp/guardprobe")                  # relative paths land here
    os.umask(0o022)
    t0 = time.time()
    with open(o.out, "w") as out:
        for n in want:
            if n not in DANGEROUS:
                out.write(json.dumps(dict(f=n, case="bare", args={}, **p.bare(api.funcs[n]))) + "\n")
        for i, n in enumerate(want):
            p.function(api.funcs[n], lambda r: out.write(json.dumps(r) + "\n"))
            out.flush()
            sys.stderr.write("%d/%d %s %d calls %.0f s\n" % (i + 1, len(want), n, p.calls, time.time() - t0))


if __name__ == "__main__":
    main()
