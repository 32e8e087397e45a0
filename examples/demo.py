#!/usr/bin/python3
"""The distribution's unmodified python3-libvirt boots a guest in whichever libvirt.so.0 is found first.

usage: demo.py GUEST.xml FOLDER

GUEST.xml: a definition; @GUEST@ in it stands for FOLDER/guest, which holds vmlinuz and initrd-full.img. Writes FOLDER/screen.png.
"""
import os
import select
import shutil
import sys
import tempfile
import time

import libvirt

START = time.monotonic()


def mapped():
    """The file behind libvirt.so.0 in this process."""
    with open("/proc/self/maps") as maps:
        return next(line.split(None, 5)[5].strip() for line in maps if "/libvirt.so" in line)


def heading(text):
    print(f"\n== {text}  [{time.monotonic() - START:.1f} s]", flush=True)


class Console:
    """The guest's serial line, through the terminal that its live definition names."""

    def __init__(self, dom):
        xml = dom.XMLDesc()
        self.path = xml.split("<source path='", 1)[1].split("'", 1)[0]
        self.file = os.open(self.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)

    def until(self, mark, seconds):
        """What comes until a mark is seen."""
        text, end = "", time.monotonic() + seconds
        while mark not in text:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.file], [], [], left)[0]:
                sys.exit(f"the guest did not say {mark!r} in time; it said:\n{text}")
            text += os.read(self.file, 4096).decode(errors="replace")
        return text

    def ask(self, command):
        os.write(self.file, f"{command}; echo DO''NE\n".encode())
        return self.until("DONE", 20)

    def close(self):
        os.close(self.file)


def boot(conn, path, guest):
    with open(path) as file:
        dom = conn.defineXML(file.read().replace("@GUEST@", guest))
    dom.create()
    print(f"   {dom.name()} runs with id {dom.ID()}")
    return dom


def show_statistics(conn):
    for name, value in conn.getAllDomainStats()[0][1].items():
        if name in ("state.state", "cpu.time", "balloon.current", "balloon.rss", "vcpu.current", "vcpu.0.time", "block.count"):
            print(f"   {name:16} {value}")


def plug(dom, console, folder):
    image = os.path.join(folder, "disk.img")
    with open(image, "wb") as file:
        file.write(b"written by the host".ljust(1 << 20, b"\0"))
    dom.attachDevice(f"<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{image}'/><target dev='vda' bus='virtio'/></disk>")
    console.ask("for i in 1 2 3 4 5 6 7 8; do [ -b /dev/vda ] && break; sleep 0.5; done")
    seen = console.ask("head -c 19 /dev/vda; echo; cat /sys/block/vda/size")
    print("  ", " ".join(line.strip() for line in seen.splitlines() if "written" in line or line.strip().isdigit()))
    if "written by the host" not in seen:
        sys.exit("the guest does not see the disk:\n" + seen)


def picture(conn, dom, path):
    stream = conn.newStream()
    kind = dom.screenshot(stream, 0)
    with open(path, "wb") as file:
        stream.recvAll(lambda _, data, target: target.write(data), file)
    stream.finish()
    print(f"   {path}: {kind}, {os.path.getsize(path)} bytes")


def main():
    if len(sys.argv) != 3 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    definition, folder = sys.argv[1:]
    heading("the library in this process")
    print("  ", mapped())
    print("   version", libvirt.getVersion())
    with tempfile.TemporaryDirectory(prefix="libvirt-demo") as root:
        # For root QEMU runs as a user of its own, which has to come to its files, wherever this repository is.
        os.chmod(root, 0o711)
        guest = os.path.join(root, "guest")
        shutil.copytree(os.path.join(folder, "guest"), guest)
        libvirt.virEventRegisterDefaultImpl()
        conn = libvirt.open(f"qemu:///embed?root={root}")
        heading(f"a real guest from {definition}")
        dom = boot(conn, definition, guest)
        try:
            console = Console(dom)
            said = console.until("GUEST-SHELL", 60)
            heading("its console")
            print("\n".join("   " + line.strip() for line in said.splitlines() if line.strip())[-400:])
            print("  ", console.ask("uname -sr").splitlines()[-2].strip())
            heading("its statistics")
            show_statistics(conn)
            heading("a disk is plugged in, and the guest reads it")
            plug(dom, console, root)
            heading("its screen")
            picture(conn, dom, os.path.join(folder, "screen.png"))
            heading("saved to a file, and restored")
            console.ask("export MARK=before-the-save")
            console.close()
            image = os.path.join(root, "saved")
            dom.save(image)
            print(f"   {os.path.getsize(image) >> 20} MiB, state {dom.state()}")
            conn.restore(image)
            console = Console(dom)
            print("   the same shell still knows:", console.ask("echo $MARK").splitlines()[-2].strip())
            heading("shut down")
            os.write(console.file, b"poweroff -f\n")
            for _ in range(200):
                if not dom.isActive():
                    break
                time.sleep(0.1)
            print("   state", dom.state(), "(5: off, 1: by itself)")
            if dom.state() != [libvirt.VIR_DOMAIN_SHUTOFF, libvirt.VIR_DOMAIN_SHUTOFF_SHUTDOWN]:
                sys.exit("the guest did not switch itself off")
        finally:
            if dom.isActive():
                dom.destroy()
            dom.undefine()
            conn.close()
    print(f"\nall of it took {time.monotonic() - START:.1f} seconds")


main()
