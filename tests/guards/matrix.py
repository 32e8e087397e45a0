#!/usr/bin/env python3
"""Golden matrix of recorded calls.

matrix.py write OUT RAWDIR [RAWDIR2]   from the raw records; with a second recording only rows which are equal in both
matrix.py diff GOLDEN CANDIDATE        compare two matrices: prints differing rows; exit status 1 if there are any
         [--layer api|driver|ok]       only rows of this layer in GOLDEN   [--function NAME]   [--columns return,code,...]

Columns: function, case, return, code, domain, level, message, conn, layer. "conn" is the code of virConnGetLastError()
of the connection in use afterwards. "layer": ok (no error), api (a guard of the public API), driver (behind it).
Rows where native crashed or read freed or foreign memory are left out of a matrix: whatever we do there is right.
"""
import glob, os, re, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from classify import load, Classifier, crashed, OBJCODES

COLS = ["function", "case", "return", "code", "domain", "level", "message", "conn", "layer"]


def esc(m):
    m = (m or "").replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    return re.sub(r"\b0x[0-9a-f]{9,}\b", "POINTER", m)


def undefined(r, case):
    """native used memory that it must not use"""
    if crashed(r):
        return True
    ks = [x.split(":")[0] for x in case.split("+")]
    if "freed" in ks or "wrong" in ks:
        if r.get("code") not in OBJCODES or r.get("kept"):
            return True
    for k, p in (x.partition(":")[::2] for x in case.split("+")):
        if k.rstrip("*") in ("neg", "min", "max", "big", "half", "two") and p in ("nparams", "nfdlist", "nfiles", "ncpus", "maplen", "npages", "cellCount") \
                and r.get("code") not in (8, 82, 29):
            return True
        if k.rstrip("*") in ("neg", "min", "max", "big") and "string parameter name" in (r.get("msg") or ""):
            return True
    return False


def rows(d):
    R = load(*sorted(glob.glob(os.path.join(d, "*.jsonl"))))
    C = Classifier(R)
    out = {}
    for f, cs in R.items():
        for c, r in cs.items():
            if c == "bare" or undefined(r, c):
                continue
            a = C.api(f, c, r)
            m = re.fullmatch(r"flag:0x([0-9a-f]+)", c)
            if m and bin(int(m.group(1), 16)).count("1") == 2 and a is not True and not int(m.group(1), 16) & 0x80000000:
                x = [cs.get("flag:0x%x" % (1 << i)) for i in range(32) if int(m.group(1), 16) >> i & 1]
                if r.get("msg", "").startswith("unsupported flags") or r.get("code") == 3 or all(y and y.get("msg") == r.get("msg") for y in x):
                    continue                      # says nothing which the single flags do not say
            e = r if r.get("code") and not r.get("kept") else {}
            layer = "ok" if not e else "api" if a else "driver" if a is False or e["domain"] == 12 else "api" if C.regular(f, r) else "driver"
            out[f, c] = [f, c, r["ret"], str(e.get("code", 0)), str(e.get("domain", 0)), str(e.get("level", 0)), esc(e.get("msg")),
                         str(r.get("conn", "")), layer]
    return out


def read(p):
    out = {}
    with open(p) as f:
        for l in f:
            x = l.rstrip("\n").split("\t")
            if not l.startswith("#"):
                out[x[0], x[1]] = x
    return out


def main():
    a = sys.argv[1:]
    if not a or a[0] not in ("write", "diff") or len(a) < 3:
        sys.exit(__doc__)
    if a[0] == "write":
        r = rows(a[2])
        n = len(r)
        if len(a) > 3:
            r2 = rows(a[3])
            r = {k: v for k, v in r.items() if r2.get(k) == v}
        with open(a[1], "w") as o:
            o.write("#" + "\t".join(COLS) + "\n")
            for k in sorted(r):
                o.write("\t".join(r[k]) + "\n")
        print("%d rows (%d unstable ones left out)" % (len(r), n - len(r)))
        return
    opt = {a[i]: a[i + 1] for i in range(3, len(a) - 1, 2)}
    g, c = read(a[1]), read(a[2])
    cols = opt.get("--columns", "return,code,domain,level,message,conn").split(",")
    idx = [COLS.index(x) for x in cols]
    bad = total = 0
    for k in sorted(g):
        if opt.get("--layer") and g[k][8] != opt["--layer"] or opt.get("--function", k[0]) != k[0]:
            continue
        total += 1
        x = c.get(k)
        if x is None:
            print("%s\t%s\tmissing (crash?)" % k)
            bad += 1
        elif any(g[k][i] != x[i] for i in idx):
            print("%s\t%s\t" % k + "; ".join("%s %s, not %s" % (COLS[i], x[i], g[k][i]) for i in idx if g[k][i] != x[i]))
            bad += 1
    print("%d of %d rows differ" % (bad, total))
    sys.exit(bad > 0)


main()
