#!/usr/bin/env python3
"""Derives guards.json from the raw records of guardprobe.py, then verifies it against every record by simulation.
Usage: derive.py API RAW... ; writes guards.json and verify.txt into the working directory.
Irregular functions come from overrides.json next to this file (steps written by hand from the records)."""
import collections, json, os, re, sys
if len(sys.argv) < 3 or sys.argv[1] in ("-h", "--help"):
    sys.exit(__doc__)
from classify import load, Classifier, crashed, UNSUP
from guardsim import Sim, OBJ, BITS

apifile, raws = sys.argv[1], sys.argv[2:]
api = json.load(open(apifile))
F = {f["name"]: f for f in api["functions"]}
R = load(*raws)
C = Classifier(R)
here = os.path.dirname(os.path.abspath(__file__))
OV = json.load(open(os.path.join(here, "overrides.json"))) if os.path.exists(os.path.join(here, "overrides.json")) else {}
const = {c["name"]: c["value"] for e in api["enums"] for c in e["constants"]}
ERR = {v: k for k, v in const.items() if k.startswith("VIR_ERR_") and not k.endswith(("_NONE", "_WARNING", "_ERROR"))}
ERR.update({v: k for k, v in const.items() if k in {c["name"] for e in api["enums"] if e["name"] == "virErrorNumber" for c in e["constants"]}})
DOM = {c["value"]: c["name"] for e in api["enums"] if e["name"] == "virErrorDomain" for c in e["constants"]}

OBJECTS = {
    "virConnectPtr": ("VIR_ERR_INVALID_CONN", None, "invalid connection pointer in {function}"),
    "virDomainPtr": ("VIR_ERR_INVALID_DOMAIN", "VIR_FROM_DOM", "invalid domain pointer in {function}"),
    "virNetworkPtr": ("VIR_ERR_INVALID_NETWORK", "VIR_FROM_NETWORK", "invalid network pointer in {function}"),
    "virNetworkPortPtr": ("VIR_ERR_INVALID_NETWORK_PORT", "VIR_FROM_NETWORK", "Invalid network port pointer: {function}"),
    "virInterfacePtr": ("VIR_ERR_INVALID_INTERFACE", "VIR_FROM_INTERFACE", "invalid interface pointer in {function}"),
    "virStoragePoolPtr": ("VIR_ERR_INVALID_STORAGE_POOL", "VIR_FROM_STORAGE", "invalid storage pool pointer in {function}"),
    "virStorageVolPtr": ("VIR_ERR_INVALID_STORAGE_VOL", "VIR_FROM_STORAGE", "invalid storage volume pointer in {function}"),
    "virNodeDevicePtr": ("VIR_ERR_INVALID_NODE_DEVICE", "VIR_FROM_NODEDEV", "invalid node device pointer in {function}"),
    "virDomainSnapshotPtr": ("VIR_ERR_INVALID_DOMAIN_SNAPSHOT", "VIR_FROM_DOMAIN_SNAPSHOT", "Invalid domain snapshot: {function}"),
    "virDomainCheckpointPtr": ("VIR_ERR_INVALID_DOMAIN_CHECKPOINT", "VIR_FROM_DOMAIN_CHECKPOINT", "Invalid domain checkpoint: {function}"),
    "virStreamPtr": ("VIR_ERR_INVALID_STREAM", "VIR_FROM_STREAMS", "invalid stream pointer in {function}"),
    "virSecretPtr": ("VIR_ERR_INVALID_SECRET", "VIR_FROM_SECRET", "Invalid secret: {function}"),
    "virNWFilterPtr": ("VIR_ERR_INVALID_NWFILTER", "VIR_FROM_NWFILTER", "Invalid network filter: {function}"),
    "virNWFilterBindingPtr": ("VIR_ERR_INVALID_NWFILTER_BINDING", "VIR_FROM_NWFILTER", "Invalid network filter binding: {function}"),
    "virAdmConnectPtr": ("VIR_ERR_INVALID_CONN", "VIR_FROM_ADMIN", "invalid connection pointer in {function}"),
    "virAdmServerPtr": ("VIR_ERR_INVALID_CONN", "VIR_FROM_ADMIN", "invalid connection pointer in {function}"),
    "virAdmClientPtr": ("VIR_ERR_INVALID_CONN", "VIR_FROM_ADMIN", "invalid connection pointer in {function}"),
}
OBJECTS = {k: {x: y for x, y in zip(("code", "domain", "message"), v) if y} for k, v in OBJECTS.items()}
IA = "VIR_ERR_INVALID_ARG"
TEMPLATES = {
    "readOnly": {"code": "VIR_ERR_OPERATION_DENIED", "message": "operation forbidden: read only access prevents {function}"},
    "readOnlyFlag": {"code": "VIR_ERR_OPERATION_DENIED"},
    "notNull": {"code": IA, "message": "{param} in {function} must not be NULL"},
    "null": {"code": IA, "message": "{param} in {function} must be NULL"},
    "positive": {"code": IA, "message": "{param} in {function} must be greater than zero"},
    "notNegative": {"code": IA, "message": "{param} in {function} must be zero or greater"},
    "nonZero": {"code": IA, "message": "{param} in {function} must not be zero"},
    "zero": {"code": IA, "message": "{param} in {function} must be zero"},
    "notEmpty": {"code": IA, "message": "string {param} in {function} must not be empty"},
    "lessThan": {"code": IA, "message": "{param} in {function} must be less than {limit}"},
    "atMost": {"code": IA},
    "uuid": {"code": IA, "message": "{param} in {function} must be a valid UUID"},
    "exclusiveFlags": {"code": IA, "message": "Flags '{a}' and '{b}' are mutually exclusive"},
    "requireFlag": {"code": IA, "message": "Flag '{needs}' is required by flag '{flag}'"},
    "knownFlags": {"code": IA, "message": "unsupported flags ({value}) in function {function}"},
    "sameConnection": {"code": IA},
    "typedParams": {"longname": {"code": IA, "domain": "VIR_FROM_NONE", "message": "string parameter name '{name}' too long"},
                    "nullstring": {"code": IA, "domain": "VIR_FROM_NONE", "message": "NULL string parameter '{name}'"}},
}


def sane(m):
    return m


def types(f):
    return {p["name"]: p["type"] for p in F[f]["params"]}


def muts(case):
    """[(kind, param)] of a case name"""
    out = []
    for x in case.split("+"):
        k, _, p = x.partition(":")
        out.append((k, p))
    return out


def parse(f, case, r):
    """the step which a single mutation's API error shows"""
    m, code, t = r["msg"], r["code"], types(f)
    fn = f
    if f == "virDomainCreateLinux":
        fn = "virDomainCreateXML"
    k, p = muts(case)[0]
    if code == 29:
        if m.endswith("read only access prevents " + fn):
            return {"check": "readOnly", **({"param": p} if p else {})}
        return None
    if k in ("null", "wrong", "freed") and p in t and t[p].replace(" *", "") in OBJ and code == const[OBJECTS[t[p].replace(" *", "")]["code"]]:
        if k != "null":
            return {"check": "object", "param": p}
        return {"check": "object", "param": p}
    if code == 8:
        x = re.match(r"Flags '(\w+)' and '(\w+)' are mutually exclusive$", m)
        if x:
            return {"check": "exclusiveFlags", "a": x.group(1), "b": x.group(2)}
        x = re.match(r"Flag '([\w |]+)' is required by flag '(\w+)'$", m)
        if x:
            return {"check": "requireFlag", "flag": x.group(2), "needs": x.group(1)}
        if UNSUP.match(m):
            return {"check": "knownFlags", "mask": "0x0"}
        x = re.match(r"(?:string )?(\*?)(\w+) in %s must (not be NULL|be NULL|be greater than zero|be zero or greater|not be zero|be zero|not be empty|be a valid UUID|be less than (\d+))$" % fn, m)
        if x:
            c = {"not be NULL": "notNull", "be NULL": "null", "be greater than zero": "positive", "be zero or greater": "notNegative",
                 "not be zero": "nonZero", "be zero": "zero", "not be empty": "notEmpty", "be a valid UUID": "uuid"}.get(x.group(3), "lessThan")
            st = {"check": c, "param": x.group(2)}
            if x.group(1):
                st["deref"] = True
            if c == "lessThan":
                st["limit"] = int(x.group(4))
            if p and p != x.group(2):
                w = cond(k, p)
                if w:
                    st["when"] = w
            return st
        if k in ("readonly", "other") and "must match connection" in m:
            return {"check": "sameConnection", "param": p, "message": re.sub(r"'[^']+'", "'{name}'", m.replace(" " + fn + " ", " {function} "))}
        if k in ("longname", "nullstring") and re.match("(NULL string|string) parameter", m):
            return {"check": "typedParams", "param": p}
    return None


def cond(k, p, neg=False):
    c = {"zero": ("== 0", "!= 0"), "null": ("== null", "!= null"), "neg": ("< 0", ">= 0"), "empty": ("== ''", "!= ''")}
    if k.rstrip("*") in c:
        return "%s%s %s" % ("*" if k.endswith("*") else "", p, c[k.rstrip("*")][1 if neg else 0])
    return None


def key(st):
    return json.dumps({k: v for k, v in st.items()}, sort_keys=True)


def err(r):
    return (r.get("code"), r.get("domain"), r.get("msg")) if r.get("code") and not r.get("kept") else None


guards = {"objects": OBJECTS, "templates": TEMPLATES, "functions": {}}
sim = Sim(api, guards)
PREFIX = [("virDomainSnapshot", "VIR_FROM_DOMAIN_SNAPSHOT"), ("virDomainCheckpoint", "VIR_FROM_DOMAIN_CHECKPOINT"), ("virDomainRevertToSnapshot", "VIR_FROM_DOMAIN_SNAPSHOT"),
          ("virAdm", "VIR_FROM_ADMIN"), ("virStream", "VIR_FROM_STREAMS"), ("virStorage", "VIR_FROM_STORAGE"), ("virNetwork", "VIR_FROM_NETWORK"),
          ("virInterface", "VIR_FROM_INTERFACE"), ("virNodeDevice", "VIR_FROM_NODEDEV"), ("virSecret", "VIR_FROM_SECRET"), ("virNWFilter", "VIR_FROM_NWFILTER"),
          ("virTypedParam", "VIR_FROM_NONE"), ("virEvent", "VIR_FROM_NONE")]
problems = collections.OrderedDict()
for f in sorted(R):
    cs = R[f]
    ok = cs.get("ok", {})
    g = {}
    # failure value
    rets = collections.Counter(r["ret"] for c, r in cs.items() if not crashed(r) and C.regular(f, r))
    g["failure"] = rets.most_common(1)[0][0] if rets else ("void" if F[f]["returns"] == "void" else "null" if F[f]["returns"].endswith(("*", "Ptr")) else "-1")
    steps, order = collections.OrderedDict(), []
    doms = collections.Counter()
    for c, r in cs.items():
        if c == "bare" or crashed(r) or "+" in c or not r.get("code"):
            continue
        a = C.api(f, c, r)
        if a is False:
            continue
        if a is None and not C.regular(f, r):
            if not (c.split(":")[0] in ("longname", "nullstring", "readonly", "other") or f not in C.bit and re.match("Flags? '", r["msg"])):
                continue
        st = parse(f, c, r)
        if not st:
            continue
        if st["check"] not in ("object", "typedParams"):
            doms[r["domain"]] += 1
        elif st["check"] == "object" and "domain" not in OBJECTS.get(types(f)[st["param"]], {"domain": 1}):
            doms[r["domain"]] += 1
        k = key(st)
        steps.setdefault(k, (st, []))[1].append(c)
    g["domain"] = DOM[doms.most_common(1)[0][0]] if doms else next((d for p, d in PREFIX if f.startswith(p)), "VIR_FROM_DOMAIN")
    # objects that may be NULL
    for k, (st, cases) in list(steps.items()):
        if st["check"] == "object":
            p = st["param"]
            n = cs.get("null:" + p)
            if n and not crashed(n) and not any(c.startswith("null:") for c in cases):
                st["check"] = "objectIfSet"
    # conditions: a second mutation makes the error go away although it is harmless itself
    for k, (st, cases) in steps.items():
        if st["check"] in ("object", "objectIfSet", "readOnly") or "when" in st:
            continue
        c0 = next((c for c in cases if muts(c)[0][1] == st.get("param")), None)
        if not c0 or muts(c0)[0][1] != st.get("param"):
            continue
        e0 = err(cs[c0])
        conds = []
        for c, r in cs.items():
            ms = c.split("+")
            if len(ms) != 2 or c0 not in ms or crashed(r):
                continue
            y = ms[1] if ms[0] == c0 else ms[0]
            if y.startswith(("flag", "readonly")) or y not in cs:
                continue
            if err(r) != e0 and C.api(f, c, r) is not True and not C.api(f, y, cs[y]):
                w = cond(*muts(y)[0], neg=True)
                if w:
                    conds.append(w)
                else:
                    problems.setdefault(f, []).append("condition? %s vanishes with %s" % (c0, y))
        if conds:
            st["when"] = " && ".join(sorted(set(conds)))
    # order
    L = list(steps.values())
    rank = {p["name"]: i for i, p in enumerate(F[f]["params"])}

    def prio(st):
        c = st["check"]
        if c in ("object",):
            return (0, rank.get(st["param"], 0))
        if c == "objectIfSet":
            return (0.5, rank.get(st["param"], 0))
        if c == "readOnly":
            return (1, 0)
        if c == "sameConnection":
            return (2, 0)
        return (3 if "Flag" not in c else 4, rank.get(st.get("param"), 99), {"notNull": 0}.get(c, 1))
    n = len(L)
    before = collections.defaultdict(set)

    def combos(x, y):
        for cx in x[1]:
            for cy in y[1]:
                if cx.startswith("flag:") and cy.startswith("flag:"):
                    v = int(cx[5:], 16) | int(cy[5:], 16)
                    yield cx, cy, cs.get("flag:0x%x" % v)
                else:
                    yield cx, cy, cs.get(cx + "+" + cy) or cs.get(cy + "+" + cx)
    for i in range(n):
        for j in range(i + 1, n):
            for cx, cy, r in combos(L[i], L[j]):
                if r is None or crashed(r):
                    continue
                e, ex, ey = err(r), err(cs[cx]), err(cs[cy])
                if ex == ey:
                    continue
                if e == ex:
                    before[j].add(i)
                    break
                if e == ey:
                    before[i].add(j)
                    break
    done, out = set(), []
    while len(out) < n:
        cand = [i for i in range(n) if i not in done and not (before[i] - done)]
        if not cand:
            cand = [i for i in range(n) if i not in done]
            problems.setdefault(f, []).append("order cycle")
        i = min(cand, key=lambda i: prio(L[i][0]))
        done.add(i)
        out.append(L[i][0])
    g["steps"] = out
    for st in out:
        c = st["check"]
        if c in ("object", "objectIfSet"):
            continue
    # merge notNegative/positive duplicates
    ov = OV.get(f, {})
    for k2 in list(ov):
        if k2 == "steps":
            g["steps"] = ov["steps"]
        elif k2 == "append":
            g["steps"] = g["steps"] + ov["append"]
        elif k2 == "prepend":
            g["steps"] = ov["prepend"] + g["steps"]
        elif k2 == "insertAfter":
            for spec in ov[k2]:
                i = next((i for i, s in enumerate(g["steps"]) if s["check"] == spec["after"] and spec.get("param", s.get("param")) == s.get("param")), -1)
                g["steps"] = g["steps"][:i + 1] + spec["steps"] + g["steps"][i + 1:]
        elif k2 == "drop":
            g["steps"] = [s for s in g["steps"] if not any(all(s.get(a) == b for a, b in d.items()) for d in ov["drop"])]
        else:
            g[k2] = ov[k2]
    # step domain where it differs from the function's
    guards["functions"][f] = g
    if ok.get("kept"):
        g["resetsLastError"] = False
    # parameters for which NULL is fine
    opt = []
    for p in F[f]["params"]:
        r = cs.get("null:" + p["name"])
        if r and not crashed(r) and C.api(f, "null:" + p["name"], r) is not True and not C.regular(f, r):
            opt.append(p["name"])
    if opt:
        g["nullable"] = opt
    first = next((p["name"] for p in F[f]["params"] if p["type"] in OBJ or p["type"] == "virErrorPtr"), None)
    r = cs.get("null:" + (first or ""))
    if first in opt and r and F[f]["returns"] != "void":
        g["nullReturns"] = r["ret"]
    cr = [c for c, r in cs.items() if crashed(r) and c.startswith(("null:", "null*:")) and "+" not in c]
    if cr:
        g["nativeCrashes"] = sorted(cr)

# errors which are not guards: URI parsing, encoding for the wire, migration parameters
IGNORE = {"virConnectOpenAuth": [".*:name"], "virAdmConnectOpen": [".*:name"], "virAdmServerSetClientLimits": ["longname"],
          "virAdmServerSetThreadPoolParameters": ["longname"], "virNetworkPortSetParameters": ["longname|nullstring|badtype"],
          "virSecretSetValue": ["(zero|max|big|half):value_size"], "virDomainMigrate3": [".*:params", "two:nparams", ".*wrong:dconn"]}
# correct domains per step from the records, then verify
onconn = collections.defaultdict(set)
checked = bad = unknown = 0
report = []
for f in sorted(R):
    g = guards["functions"][f]
    fails = []
    fv = g["failure"]
    for c, r in R[f].items():
        if c == "bare" or crashed(r):
            continue
        if any(k in ("freed",) for k, p in muts(c)) and not (r.get("code") in (6, 7, 36, 46, 47, 52, 58, 61, 65, 71, 73, 100, 102, 105) and C.regular(f, r)):
            continue
        if any(k in ("neg", "min", "max", "big", "two") and p == "nparams" for k, p in muts(c)) and "string parameter name" in (r.get("msg") or ""):
            continue
        try:
            i, e = sim.run(f, r["args"])
        except Exception as x:
            fails.append("%s: exception %r" % (c, x))
            continue
        a = C.api(f, c, r)
        if any(re.match(x, c) for x in IGNORE.get(f, ())):
            continue
        checked += 1
        if i is not None and "conn" in r:
            first = next((q["name"] for q in F[f]["params"] if q["type"] in OBJ), None)
            d = r["args"].get(first)
            if isinstance(d, dict) and d.get("variant") in ("rw", "ro", "nonblock") and err(r) == e:
                onconn[f, i].add(r["conn"] == r["code"])
        if e is None:
            if a is True:
                fails.append("%s: missed %s" % (c, err(r)))
        else:
            e2 = err(r)
            if e != e2 and g["steps"][i].get("check") == "typedParams" and e2 and "string parameter" in e2[2].lower():
                continue
            if e2 != e:
                fails.append("%s: step %d predicts %s, native %s" % (c, i, e, e2))
            elif r["ret"] != fv and fv is not None and r["ret"] != g["steps"][i].get("returns"):
                fails.append("%s: returns %s" % (c, r["ret"]))
    if fails:
        bad += 1
        report.append("%s: %d" % (f, len(fails)))
        report += ["    " + x[:230] for x in fails[:8]]
for (f, i), v in onconn.items():
    if v == {False}:
        guards["functions"][f]["steps"][i]["onConnection"] = False
    elif v != {True}:
        report.append("%s step %d: error on connection sometimes" % (f, i))
        guards["functions"][f]["steps"][i]["onConnection"] = "see matrix"
for f, p in problems.items():
    if "steps" in OV.get(f, {}) or f == "virConnectDomainEventRegisterAny":
        continue
    report.append("%s PROBLEM %s" % (f, p[:6]))
report.append("records checked %d, functions with differences %d of %d" % (checked, bad, len(R)))
open("verify.txt", "w").write("\n".join(report) + "\n")
print(report[-1])


with open("guards.json", "w") as o:
    o.write("{\n")
    head = ["objects", "templates"]
    meta = {"$comment": "guards in front of the public API of libvirt 12.8 as observed; see GUARDS.md"}
    o.write(' "comment": %s,\n' % json.dumps(meta["$comment"]))
    for h in head:
        o.write(' "%s": {\n' % h)
        o.write(",\n".join('  %s: %s' % (json.dumps(k), json.dumps(v)) for k, v in guards[h].items()))
        o.write("\n },\n")
    o.write(' "functions": {\n')
    rows = []
    for f in sorted(guards["functions"]):
        g = dict(guards["functions"][f])
        st = g.pop("steps")
        s = '  %s: {' % json.dumps(f) + ", ".join("%s: %s" % (json.dumps(k), json.dumps(v)) for k, v in g.items()) + ', "steps": ['
        if st:
            s += "\n" + ",\n".join("    " + json.dumps(x) for x in st)
        rows.append(s + "]}")
    o.write(",\n".join(rows) + "\n }\n}\n")
