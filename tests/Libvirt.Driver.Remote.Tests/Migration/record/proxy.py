"""Recording proxy in front of a daemon: proxy.py PORT HOST:PORT FILE PLAN; see scenarios.py"""
import socket, struct, sys, threading, json, time
def read(s, n):
    b = b''
    while len(b) < n:
        c = s.recv(n - len(b))
        if not c: return None
        b += c
    return b
def st(t): b=t.encode(); return struct.pack('>I', len(b)) + b + bytes(-len(b) % 4)
def error(code, dom, msg): return struct.pack('>iiI', code, dom, 1) + st(msg) + struct.pack('>i', 2) + struct.pack('>I', 0) + struct.pack('>I', 1) + st(msg) + struct.pack('>II', 0, 0) + struct.pack('>ii', 0, 0) + struct.pack('>I', 0)
def main():
    port, (host, dport), out = int(sys.argv[1]), sys.argv[2].rsplit(':', 1), open(sys.argv[3], 'a', buffering=1)
    plan = json.loads(sys.argv[4])
    deny = set(plan.get('deny', []))
    acts = {int(k): v for k, v in plan.get('acts', {}).items()}
    l = socket.socket(); l.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); l.bind(('127.0.0.1', port)); l.listen(8); open(sys.argv[3] + '.up', 'w')
    while True:
        c, _ = l.accept()
        d = socket.create_connection((host, int(dport)))
        asked = {}
        def pump(a, b, way):
            while True:
                h = read(a, 4)
                if h is None: break
                body = read(a, struct.unpack('>I', h)[0] - 4)
                if body is None: break
                prog, vers, proc, typ, serial, status = struct.unpack('>IIIIII', body[:24])
                if way == 'c' and proc == 60 and prog == 0x20008086 and typ == 0:
                    asked[serial] = struct.unpack('>I', body[24:28])[0]
                if way == 's' and proc == 60 and prog == 0x20008086 and asked.get(serial) in deny:
                    body = body[:24] + struct.pack('>I', 0)
                if way == 's' and proc == 60 and prog == 0x20008086 and -(asked.get(serial) or 0) in deny and serial in asked:
                    body = body[:24] + struct.pack('>I', 1)
                    body = body[:12] + struct.pack('>III', 1, serial, 0) + body[24:]
                act = acts.get(proc) if way == 'c' and prog == 0x20008086 and typ == 0 else None
                if act is not None:
                    now = time.time()
                    out.write(json.dumps([now, way, prog, proc, typ, serial, status, body[24:].hex()]) + '\n')
                    if act == 'drop': break
                    if isinstance(act, list): st, pay = 1, error(*act)
                    else: st, pay = 0, bytes.fromhex(act)
                    out.write(json.dumps([time.time(), 's', prog, proc, 1, serial, st, pay.hex()]) + '\n')
                    body = struct.pack('>IIIIII', prog, vers, proc, 1, serial, st) + pay
                    a.sendall(struct.pack('>I', 4 + len(body)) + body)
                    continue
                out.write(json.dumps([time.time(), way, prog, proc, typ, serial, status, body[24:].hex()]) + '\n')
                try: b.sendall(h + body)
                except OSError: break
            for s in (a, b):
                try: s.shutdown(socket.SHUT_RDWR)
                except OSError: pass
        threading.Thread(target=pump, args=(c, d, 'c'), daemon=True).start()
        threading.Thread(target=pump, args=(d, c, 's'), daemon=True).start()
main()
