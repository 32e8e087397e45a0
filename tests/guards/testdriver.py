#!/usr/bin/env python3
"""testdriver.py API OUT RAW... : what the test driver supports and which flags it accepts, from the raw records"""
import collections, json, re, sys
if len(sys.argv) < 4:
    sys.exit(__doc__)
from classify import load, crashed, UNSUP
from guardcases import universe
api = {f["name"]: f for f in json.load(open(sys.argv[1]))["functions"]}
const = {c["value"]: c["name"] for e in json.load(open(sys.argv[1]))["enums"] if e["name"] == "virErrorDomain" for c in e["constants"]}
R = load(*[p for p in sys.argv[3:] if "force" not in p])
forced = load(*[p for p in sys.argv[3:] if "force" in p])     # recorded with --force on test:///default
R.update(forced)
out = {}
for f in sorted(R):
    if universe(api[f]) == "admin":
        continue
    cs, d = R[f], {}
    ok = cs["ok"]
    d["connection"] = "test:///default" if universe(api[f]) == "test" or f in forced else "qemu:///system"
    if ok.get("code") == 3:
        d["supported"] = False
        d["message"], d["domain"] = ok["msg"], const[ok["domain"]]
    else:
        d["supported"] = not crashed(ok) or "crash"
        if ok.get("code") and not ok.get("kept"):
            d["okCall"] = {"return": ok["ret"], "code": ok["code"], "domain": const[ok["domain"]], "message": ok["msg"]}
        else:
            d["okCall"] = {"return": ok["ret"]}
    if any(p["name"] == "flags" for p in api[f]["params"]) and d["supported"]:
        acc = rej = 0
        who = collections.Counter()
        for c, r in cs.items():
            m = re.fullmatch(r"flag:0x([0-9a-f]+)", c)
            if not m or crashed(r):
                continue
            w = int(m.group(1), 16) & 0xffffffff
            u = re.match(r"unsupported flags \((0x[0-9a-f]+)\) in function (\w+)", r.get("msg") or "")
            if u:
                v = int(u.group(1), 16)
                rej |= v
                acc |= w & ~v
                who[u.group(2)] += 1
            elif bin(w).count("1") == 1 and not (r.get("code") == 8 and "flag" in (r.get("msg") or "").lower()):
                acc |= w
        d["flagsChecked"] = bool(rej)
        d["acceptedFlags"] = "0x%x" % (acc & ~rej if rej else 0xffffffff)
        if acc & rej:
            d["acceptedSometimes"] = "0x%x" % (acc & rej)
        if who:
            d["function"] = who.most_common(1)[0][0]
            if len(who) > 1:
                d["functions"] = dict(who)
            d["flagsErrorDomain"] = const[next(r["domain"] for c, r in cs.items() if UNSUP.match(r.get("msg") or ""))]
    if d["connection"] != "test:///default":
        # needs an object which the test driver does not offer: what the remote driver to libvirtd did
        d = {"connection": d["connection"], "supported": "no objects of this kind on test:///default", "viaLibvirtd": {k: v for k, v in d.items() if k != "connection"}}
    out[f] = d
with open(sys.argv[2], "w") as o:
    o.write("{\n" + ",\n".join(" %s: %s" % (json.dumps(k), json.dumps(v)) for k, v in out.items()) + "\n}\n")
print(len(out), sum(1 for d in out.values() if d["supported"] is True), sum(1 for d in out.values() if d["supported"] is False))
