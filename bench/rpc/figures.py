#!/usr/bin/env python3
"""Figures of the daemon that the kit's benchmark has not: latency, readiness on the test driver, threads and memory at idle and after abuse.

usage: figures.py [--rounds N] [--quick] LIBDIR|native [DAEMON]

Runs native and the candidate (libraries of LIBDIR, its daemon: DAEMON, else LIBDIR/../bin/libvirtd) in turn, each in namespaces of its own with fresh
/run, /etc/libvirt and /var/lib/libvirt, and prints what the kit's bench/compare prints: case, metric, unit, native, candidate, then candidate/native of
the rounds as min, median, max. --quick leaves the abuse out. Needs root, gcc, and a native libvirt (that of the machine or kit instance it runs in).
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(ROOT, "tests", "rpc"))
SOCKET, PIDFILE = "/run/libvirt/libvirt-sock", "/run/libvirtd.pid"
CONFIGURATION = """auth_unix_ro = "none"
auth_unix_rw = "none"
max_clients = 6000
max_anonymous_clients = 6000
log_outputs = "3:file:/var/log/libvirt/libvirtd.log"
"""
GUEST = ("<domain type='qemu'><name>d{0}</name><uuid>{0:08x}-1111-4222-8333-{0:012x}</uuid><memory unit='KiB'>262144</memory><vcpu placement='static'>2</vcpu>"
         "<os><type arch='x86_64'>hvm</type></os><devices><console type='pty'/><memballoon model='virtio'/></devices></domain>\n")


def emit(case, metric, value, unit):
    print(f"{case}\t{metric}\t{value:.6g}\t{unit}", flush=True)


def prepare():
    """Inside the namespaces: nothing of the machine's libvirt is read or changed."""
    subprocess.run(["ip", "link", "set", "lo", "up"], check=False)
    for folder in ("/run", "/var/lib/libvirt", "/var/log/libvirt", "/var/cache/libvirt", "/etc/libvirt"):
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], check=True)
    for folder in ("/run/libvirt", "/run/lock", "/etc/libvirt/qemu"):
        os.makedirs(folder)
    with open("/etc/libvirt/libvirtd.conf", "w") as file:
        file.write(CONFIGURATION)
    with open("/etc/libvirt/qemu.conf", "w") as file:
        file.write('user = "root"\ngroup = "root"\nsecurity_driver = "none"\n')


def start(daemon):
    """Starts the daemon; gives the seconds until the socket is there and until a call on test:///default is answered, and its process."""
    import wire

    for path in (SOCKET, PIDFILE):
        if os.path.exists(path):
            os.unlink(path)
    begin = time.perf_counter()
    subprocess.run([daemon, "-d"], check=True)
    while not os.path.exists(SOCKET):
        if time.perf_counter() > begin + 30:
            sys.exit(f"no socket of {daemon}")
        time.sleep(0.0005)
    ready = time.perf_counter() - begin
    while True:
        try:
            with wire.Wire(SOCKET, 20).open() as connection:
                connection.call(wire.LOOKUP_BY_NAME, wire.text("test"))
            break
        except (OSError, wire.Closed):
            if time.perf_counter() > begin + 20:
                raise
            time.sleep(0.0005)
    answered = time.perf_counter() - begin
    with open(PIDFILE) as file:
        return ready, answered, int(file.read())


def stop(pid):
    os.kill(pid, 15)
    end = time.monotonic() + 30
    while os.path.exists(f"/proc/{pid}"):
        if time.monotonic() > end:
            sys.exit("the daemon does not end")
        time.sleep(0.01)


def reap(work, *arguments):
    """Does the work in a child: the first process of a namespace has to collect what others leave, or libvirtd waits for its probes for ever."""
    worker = os.fork()
    if worker == 0:
        work(*arguments)
        sys.stdout.flush()
        os._exit(0)
    while True:
        pid, status = os.wait()
        if pid == worker:
            sys.exit(os.waitstatus_to_exitcode(status) != 0)


def inside(daemon, latency, quick):
    """One side of one round."""
    import wire

    prepare()
    for guests in (0, 1000):
        for number in range(guests):
            with open(f"/etc/libvirt/qemu/d{number}.xml", "w") as file:
                file.write(GUEST.format(number))
        samples = []
        for _ in range(5):
            ready, answered, pid = start(daemon)
            # The daemon goes on reading definitions after the first answer.
            time.sleep(1)
            samples.append((ready * 1e3, answered * 1e3, *(wire.usage(pid)[key] for key in ("rss", "threads"))))
            stop(pid)
        for index, (metric, unit) in enumerate((("socket_ready", "ms"), ("first_call_answered", "ms"), ("idle_rss", "KiB"), ("idle_threads", "count"))):
            emit(f"start-{guests}", metric, statistics.median(sample[index] for sample in samples), unit)
    shutil.rmtree("/etc/libvirt/qemu")
    _, _, pid = start(daemon)
    for line in subprocess.run([latency, "test+unix:///default", "10000"], check=True, capture_output=True, text=True).stdout.splitlines():
        metric, value = line.split("\t")
        emit("latency", metric, float(value), "us")
    if not quick:
        # The descriptors of 5,000 clients, as a unit gives them.
        subprocess.run(["prlimit", "--pid", str(pid), "--nofile=16384:16384"], check=True)
        abuse = [sys.executable, os.path.join(ROOT, "tests", "rpc", "abuse.py"), "--seed", "1", "--gigabytes", "0.2", "--only", "idle,halves,lengths,garbage,deaf,dying,rounds"]
        rows = subprocess.run([*abuse, SOCKET, str(pid)], check=False, capture_output=True, text=True, env={k: v for k, v in os.environ.items() if k != "LD_LIBRARY_PATH"}).stdout
        for line in rows.splitlines():
            stage, figure, value, *_ = line.split("\t")
            if figure == "latency of others" or (stage == "quiet" and figure == "latency"):
                emit("abuse", f"latency_{stage}", float(value), "us")
        time.sleep(1)
        used = wire.usage(pid)
        emit("abuse", "rss_after", used["rss"], "KiB")
        emit("abuse", "threads_after", used["threads"], "count")
    stop(pid)


def one_side(daemon, library, latency, quick):
    environment = dict(os.environ)
    environment.pop("LD_LIBRARY_PATH", None)
    if library:
        environment["LD_LIBRARY_PATH"] = library
    command = ["unshare", "-m", "-n", "-u", "-i", "-p", "--fork", "--kill-child", "--mount-proc", "--propagation", "private",
               sys.executable, os.path.abspath(__file__), "--inside", daemon, latency, "quick" if quick else "full"]
    result = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=600)
    if result.returncode:
        print(f"figures: {daemon} ended with status {result.returncode}", file=sys.stderr)
    return [line.split("\t") for line in result.stdout.splitlines()]


def compile_latency(folder):
    program = os.path.join(folder, "latency")
    native = next(line.split("=> ")[1].strip() for line in subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout.splitlines()
                  if "libvirt.so.0 " in line and "x86-64" in line)
    subprocess.run(["gcc", "-O2", "-o", program, os.path.join(HERE, "latency.c"), "-I", os.path.join(ROOT, "include"), native], check=True)
    return program


def arguments():
    options, rounds, quick = sys.argv[1:], 3, False
    while options and options[0].startswith("--") and options[0] != "--inside":
        if options[0] == "--rounds" and len(options) > 1:
            rounds = int(options[1])
            options = options[2:]
        elif options[0] == "--quick":
            quick, options = True, options[1:]
        else:
            sys.exit(__doc__)
    if not options:
        sys.exit(__doc__)
    return options, rounds, quick


def main():
    options, rounds, quick = arguments()
    if options[0] == "--inside":
        return reap(inside, options[1], options[2], options[3] == "quick")
    native = shutil.which("libvirtd", path="/usr/sbin:/usr/bin") or sys.exit("figures: no native libvirtd here")
    library = "" if options[0] == "native" else os.path.realpath(options[0])
    daemon = options[1] if len(options) > 1 else os.path.join(library, "..", "bin", "libvirtd") if library else native
    if not os.access(daemon, os.X_OK):
        sys.exit(f"figures: no daemon {daemon}")
    values = {}
    with tempfile.TemporaryDirectory() as folder:
        latency = compile_latency(folder)
        for number in range(rounds):
            print(f"figures: round {number + 1} of {rounds}", file=sys.stderr)
            for side, how in (("native", (native, "")), ("candidate", (os.path.realpath(daemon), library))):
                for case, metric, value, unit in one_side(*how, latency, quick):
                    values.setdefault((case, metric, unit), {}).setdefault(number, {})[side] = float(value)
    print("case\tmetric\tunit\tnative\tcandidate\tmin\tmedian\tmax")
    for (case, metric, unit), found in values.items():
        pairs = [(pair["native"], pair["candidate"]) for pair in found.values() if len(pair) == 2]
        if not pairs:
            print(f"{case}\t{metric}\t{unit}\tonly on one side")
            continue
        ratios = sorted(candidate / native for native, candidate in pairs if native)
        middle = [statistics.median(pair[index] for pair in pairs) for index in (0, 1)]
        print(f"{case}\t{metric}\t{unit}\t{middle[0]:.5g}\t{middle[1]:.5g}\t" + (f"{ratios[0]:.3f}\t{statistics.median(ratios):.3f}\t{ratios[-1]:.3f}" if ratios else "-"))


main()
