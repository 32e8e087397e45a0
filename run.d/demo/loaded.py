"""Shows which files the distribution's binding has mapped, and what they say they are."""
import libvirt
import libvirt_lxc  # noqa: F401
import libvirt_qemu  # noqa: F401

with open("/proc/self/maps") as maps:
    for path in sorted({line.split()[-1] for line in maps if "libvirt" in line and ".so.0" in line}):
        print("     ", path)
version = libvirt.getVersion()
print("      libvirt", f"{version // 1000000}.{version // 1000 % 1000}.{version % 1000}")
