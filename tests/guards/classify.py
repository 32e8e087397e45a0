"""Classification of recorded errors: raised by the public API layer, or behind it (driver)."""
import json, os, re, collections

OBJCODES = {6, 7, 36, 46, 47, 52, 58, 61, 65, 71, 73, 100, 102, 105}


def load(*paths):
    R = collections.defaultdict(dict)
    for p in paths:
        with open(p) as f:
            for l in f:
                r = json.loads(l)
                R[r["f"]][r["case"]] = r
    return R


def crashed(r):
    return r["ret"].startswith(("crash", "timeout", "exit", "prober", "missing"))


UNSUP = re.compile(r"unsupported flags \(0x[0-9a-f]+\) in function (\w+)")


# errors of the API layer of functions whose test driver method checks no flags (so nothing can be put against them)
KNOWN = re.compile(r"numerical overflow: input too large|size must not exceed|\w+ must be less than \d+$|nkeycodes must|Unsupported codeset|"
                   r".*must match connection|.*data (sources|sinks) cannot be used|Invalid UUID$|Expected at least one|string parameter name|"
                   r"NULL string parameter|.*is not supported by the source host")


class Classifier:
    def __init__(self, R):
        self.R = R
        self.bit = {}
        for f, cs in R.items():
            for i in range(31, -1, -1):
                r = cs.get("flag:0x%x" % (1 << i))
                m = r and UNSUP.match(r.get("msg") or "")
                if m and m.group(1) != f:
                    self.bit[f] = 1 << i
                    break

    def regular(self, f, r):
        m, code = r.get("msg") or "", r.get("code")
        d = m.split(": ", 1)[-1]
        if code in OBJCODES and (m.endswith(" in " + f) or d == f):
            return True
        if code == 29 and ("read only access prevents" in m or f in m):
            return True
        if code == 8 and (" in %s must" % f in m or " in %s only" % f in m or " in %s cannot" % f in m):
            return True
        return False

    def api(self, f, case, r):
        """True, False, or None (cannot tell)"""
        if crashed(r):
            return None
        m = r.get("msg") or ""
        if r.get("kept") or not r.get("code"):
            return False
        u = UNSUP.match(m)
        if u:
            return u.group(1) == f
        if r["code"] == 3 and m.endswith(f):
            return False
        if self.regular(f, r):
            return True
        cs = self.R[f]
        ok = cs.get("ok", {})
        if ok.get("msg") == m:
            return False
        if ok.get("code") == 3:
            return True
        b = self.bit.get(f)
        if b:
            mm = re.search(r"flag:0x([0-9a-f]+)", case)
            if mm:
                c2 = case.replace(mm.group(0), "flag:0x%x" % (int(mm.group(1), 16) | b))
            else:
                c2 = "%s+flag:0x%x" % (case, b)
            if c2 == case:
                return True
            r2 = cs.get(c2)
            if r2 is not None:
                return r2.get("msg") == m
        if f in ("virGetVersion", "virAdmGetVersion"):
            return True
        return True if KNOWN.match(m) and r["domain"] != 12 and not f.startswith("virTypedParams") else None
