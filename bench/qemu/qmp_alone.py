"""QEMU by itself: what a start of a guest cannot be faster than."""

import os
import socket
import subprocess
import tempfile
import time


def start_and_end(emulator):
    """Milliseconds from the start of a paused guest like the benchmark's until its monitor has answered; the process is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "monitor")
        # The listening socket is inherited, as a management program does it: QEMU is connected to before it is ready.
        with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as client:
            listener.bind(path)
            listener.listen(1)
            client.connect(path)
            begin = time.perf_counter()
            process = subprocess.Popen([emulator, "-S", "-no-user-config", "-nodefaults", "-display", "none", "-machine", "pc,accel=tcg", "-m", "16", "-smp", "1",
                                        "-chardev", f"socket,id=m,fd={listener.fileno()},server=on,wait=off", "-mon", "chardev=m,mode=control"],
                                       pass_fds=(listener.fileno(),), stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                stream = client.makefile("rwb")
                stream.readline()
                stream.write(b'{"execute":"qmp_capabilities"}\n')
                stream.flush()
                stream.readline()
                return (time.perf_counter() - begin) * 1e3
            finally:
                process.kill()
                process.wait()
