"""Two daemons measured in turn, each in namespaces of its own with fresh /run, /etc/libvirt and /var/lib/libvirt: what rpc/figures.py and qemu/figures.py share."""

import os
import shutil
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOCKET, PIDFILE = "/run/libvirt/libvirt-sock", "/run/libvirtd.pid"
CONFIGURATION = """auth_unix_ro = "none"
auth_unix_rw = "none"
max_clients = 6000
max_anonymous_clients = 6000
log_outputs = "3:file:/var/log/libvirt/libvirtd.log"
"""
GUEST_CONFIGURATION = 'user = "root"\ngroup = "root"\nsecurity_driver = "none"\nstdio_handler = "file"\n'


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
        file.write(GUEST_CONFIGURATION)


def wait_for_socket(daemon):
    """Starts the daemon; gives the moment before and the seconds until its socket is there."""
    for path in (SOCKET, PIDFILE):
        if os.path.exists(path):
            os.unlink(path)
    begin = time.perf_counter()
    subprocess.run([daemon, "-d"], check=True)
    while not os.path.exists(SOCKET):
        if time.perf_counter() > begin + 30:
            sys.exit(f"no socket of {daemon}")
        time.sleep(0.0005)
    return begin, time.perf_counter() - begin


def daemon_process():
    with open(PIDFILE) as file:
        return int(file.read())


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


def one_side(script, daemon, library, *arguments):
    """Runs the script with --inside in the namespaces; gives its rows."""
    environment = dict(os.environ)
    environment.pop("LD_LIBRARY_PATH", None)
    if library:
        environment["LD_LIBRARY_PATH"] = library
    command = ["unshare", "-m", "-n", "-u", "-i", "-p", "-C", "--fork", "--kill-child", "--mount-proc", "--propagation", "private",
               sys.executable, os.path.abspath(script), "--inside", daemon, *arguments]
    result = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=900)
    if result.returncode:
        print(f"figures: {daemon} ended with status {result.returncode}", file=sys.stderr)
    return [line.split("\t") for line in result.stdout.splitlines()]


def daemons(words):
    """Of the words LIBDIR|native [DAEMON]: native's daemon, our library (empty for native), our daemon."""
    native = shutil.which("libvirtd", path="/usr/sbin:/usr/bin") or sys.exit("figures: no native libvirtd here")
    library = "" if words[0] == "native" else os.path.realpath(words[0])
    daemon = words[1] if len(words) > 1 else os.path.join(library, "..", "bin", "libvirtd") if library else native
    if not os.access(daemon, os.X_OK):
        sys.exit(f"figures: no daemon {daemon}")
    return native, library, os.path.realpath(daemon)


def compare(rounds, script, words, *arguments):
    """Native and candidate in turn; prints what the kit's bench/compare prints."""
    native, library, daemon = daemons(words)
    values = {}
    for number in range(rounds):
        print(f"figures: round {number + 1} of {rounds}", file=sys.stderr)
        for side, how in (("native", (native, "")), ("candidate", (daemon, library))):
            for case, metric, value, unit in one_side(script, *how, *arguments):
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
