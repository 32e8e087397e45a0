#!/usr/bin/env python3
"""Records what native libvirt's test driver answers to the calls of *.scenario files.

    record-native.py Scenarios/*.scenario      writes Scenarios/NAME.native beside each

Needs python3-libvirt of the release that is to be compared with. The tests of this folder make the same calls through
the driver contract and compare line by line; scenario-syntax is described in Scenarios/README.md.
"""
import ctypes, os, re, sys, libvirt, libvirtmod

libvirt.registerErrorHandler(lambda *a: None, None)
libvirt.virEventRegisterDefaultImpl()
os.environ.pop("LIBVIRT_DEFAULT_URI", None)


class Missing(Exception):
    pass


class Session:
    def __init__(self):
        self.vars, self.blocks, self.lines, self.conn, self.handles = {}, {}, [], None, []

    def out(self, text):
        self.lines.append(text)

    # ---- text of values
    def show(self, v):
        if v is None:
            return "null"
        if isinstance(v, bool):
            return "1" if v else "0"
        if isinstance(v, float):
            return "%.6g" % v
        if isinstance(v, (int, str)):
            return str(v)
        if isinstance(v, (bytes, bytearray)):
            return bytes(v).hex()
        if isinstance(v, dict):
            return "{" + ", ".join("%s=%s" % (self.show(k), self.show(x)) for k, x in v.items()) + "}"
        if isinstance(v, (list, tuple)):
            return "[" + ", ".join(self.show(x) for x in v) + "]"
        text = str(v)
        if v not in self.handles and "virConnectPtr" not in text:
            self.handles.append(v)
        if "virDomainSnapshotPtr" in text:
            return "snapshot(%s)" % libvirtmod.virDomainSnapshotGetName(v)
        if "virDomainCheckpointPtr" in text:
            return "checkpoint(%s)" % libvirtmod.virDomainCheckpointGetName(v)
        if "virDomainPtr" in text:
            return "domain(%s,%d)" % (libvirtmod.virDomainGetName(v), ident(v))
        if "virConnectPtr" in text:
            return "connection"
        return text

    # ---- events
    def listen(self):
        self.ids = []
        for number in range(30):
            def cb(conn, dom, *args, number=number):
                self.out("  event %d domain(%s,%d) %s" % (number, dom.name(), dom.ID(), self.show(list(args[:-1]))))
            try:
                self.ids.append(self.conn.domainEventRegisterAny(None, number, cb, None))
            except libvirt.libvirtError:
                pass

    def drain(self):
        if self.conn is None:
            return
        for _ in range(3):
            stop = []
            timer = libvirt.virEventAddTimeout(0, lambda *a: stop.append(1), None)
            while not stop:
                libvirt.virEventRunDefaultImpl()
            libvirt.virEventRemoveTimeout(timer)

    # ---- parsing
    def value(self, word):
        if word == "null":
            return None
        if word.startswith("$"):
            if word[1:] not in self.vars:
                raise Missing(word)
            return self.vars[word[1:]]
        if word.startswith("@"):
            return self.blocks[word[1:]]
        if word.startswith("'"):
            return word[1:-1]
        if word.startswith("["):
            return [self.value(w) for w in word[1:-1].split(";") if w]
        if word.startswith("{"):
            d = {}
            for part in word[1:-1].split(";"):
                if part:
                    name, typed = part.split("=", 1)
                    kind, text = typed.split(":", 1)
                    d[name] = text if kind == "s" else float(text) if kind == "d" else bool(int(text)) if kind == "b" else int(text)
            return d
        return int(word, 0)

    def run(self, path):
        text = open(path).read().split("\n")
        i = 0
        while i < len(text):
            line = text[i]
            i += 1
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("block "):
                name, body = line.split()[1], []
                while text[i] != "end":
                    body.append(text[i])
                    i += 1
                i += 1
                self.blocks[name] = "\n".join(body)
                continue
            if line.startswith("file "):
                _, path2, block = line.split()
                open(path2, "w").write(self.blocks[block])
                continue
            self.step(line)
        if self.conn:
            self.conn.close()

    def step(self, line):
        self.out("> " + line)
        masked = line.startswith("~ ")
        body = line[2:] if masked else line
        m = re.match(r"(\w+) = (.*)", body)
        target = None
        if m:
            target, body = m.groups()
        words = re.findall(r"'[^']*'|\[[^\]]*\]|\{[^}]*\}|\S+", body)
        try:
            name, args = words[0], [self.value(w) for w in words[1:]]
            result = self.call(name, args)
            error = libvirtmod.virGetLastError()
            failed = (result is None or result == -1 or (isinstance(result, tuple) and result and result[0] == -1)) and error is not None
        except libvirt.libvirtError as e:
            failed, error, result = True, e.err, None
        except Missing as e:
            self.out("  missing %s" % e)
            return
        except (TypeError, OverflowError, ValueError) as e:
            failed, result, error = False, "python: %s" % e, None
        if failed:
            self.out("  error %d/%d %s" % (error[0], error[1], error[2]))
        else:
            if name in UNORDERED and isinstance(result, list):
                result.sort(key=self.show)
            text = self.show(result)
            if masked:
                text = re.sub(r"\d{6,}", "#", text)
            self.out("  " + text.replace("\n", "\n  "))
            if target:
                self.vars[target] = result
        self.drain()

    def call(self, name, args):
        libvirt.virResetLastError() if hasattr(libvirt, "virResetLastError") else None
        if name == "open":
            self.conn = libvirt.open(args[0])
            self.listen()
            self.vars["c"] = self.conn._o
            return "opened"
        if name == "close":
            for number in self.ids:
                self.conn.domainEventDeregisterAny(number)
            self.vars.clear()
            for handle in self.handles:
                free = re.search(r"vir(\w+)Ptr", str(handle)).group(1)
                getattr(libvirtmod, "vir%sFree" % free)(handle)
            self.handles.clear()
            self.conn, conn = None, self.conn
            return conn.close()
        if name == "openro":
            self.vars["ro"] = libvirt.openReadOnly(args[0])._o
            return "opened"
        if name == "rm":
            if os.path.exists(args[0]):
                os.unlink(args[0])
            return "ok"
        if name == "hex":
            return open(args[0], "rb").read()[:args[1]].hex()
        if name == "size":
            return os.path.getsize(args[0])
        if name == "DomainGetID":
            return ident(args[0])
        if name == "DomainPinVcpu":
            args[2] = tuple(bool(x) for x in args[2])
        if name in ("DomainPinVcpuFlags", "DomainPinEmulator", "DomainPinIOThread"):
            args[-2] = tuple(bool(x) for x in args[-2])
        return getattr(libvirtmod, "vir" + name)(*args)


def ident(capsule):
    r = libvirtmod.virDomainGetID(capsule)
    return -1 if r == 4294967295 else r


# native lists these in the order of a hash table with a random seed
UNORDERED = {"ConnectListAllDomains", "ConnectListDefinedDomains", "ConnectListDomainsID", "DomainListAllCheckpoints", "ConnectGetAllDomainStats"}


for path in sys.argv[1:]:
    if os.fork():  # a process each: test:///default lives as long as any reference to it
        os.wait()
        continue
    session = Session()
    session.run(path)
    open(path.rsplit(".", 1)[0] + ".native", "w").write("\n".join(session.lines) + "\n")
    sys.exit(0)
