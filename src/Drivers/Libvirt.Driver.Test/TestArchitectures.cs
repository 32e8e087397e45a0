namespace Libvirt.Driver.Test;

/// <summary>Words that libvirt knows for processors and for types of guests.</summary>
internal static class TestArchitectures
{
    private static readonly string[] Known =
    [
        "none", "alpha", "armv6l", "armv7l", "armv7b", "aarch64", "cris", "i686", "ia64", "lm32", "loongarch64", "m68k", "microblaze", "microblazeel",
        "mips", "mipsel", "mips64", "mips64el", "or32", "parisc", "parisc64", "ppc", "ppcle", "ppc64", "ppc64le", "ppcemb", "riscv32", "riscv64",
        "s390", "s390x", "sh4", "sh4eb", "sparc", "sparc64", "unicore32", "x86_64", "xtensa", "xtensaeb",
    ];

    private static readonly string[] DomainTypes =
    [
        "none", "qemu", "kqemu", "kvm", "xen", "lxc", "uml", "openvz", "test", "vmware", "hyperv", "vbox", "phyp", "parallels", "bhyve", "vz", "hvf",
    ];

    /// <summary>Whether there is such an architecture.</summary>
    public static bool Exists(string name) => Array.IndexOf(Known, name) > 0;

    /// <summary>Whether there is such a type of guests.</summary>
    public static bool IsDomainType(string name) => Array.IndexOf(DomainTypes, name) > 0;
}
