namespace Libvirt.Cpu;

/// <summary>Names of architectures that libvirt knows.</summary>
public static class CpuArchitectures
{
    private static readonly string[] Known =
    [
        "alpha", "armv6l", "armv7l", "armv7b", "aarch64", "cris", "i686", "ia64", "lm32", "loongarch64", "m68k", "microblaze", "microblazeel",
        "mips", "mipsel", "mips64", "mips64el", "or32", "parisc", "parisc64", "ppc", "ppcle", "ppc64", "ppc64le", "ppcemb", "riscv32", "riscv64",
        "s390", "s390x", "sh4", "sh4eb", "sparc", "sparc64", "unicore32", "x86_64", "xtensa", "xtensaeb",
    ];

    /// <summary>All, native's order.</summary>
    public static IReadOnlyList<string> All => Known;

    /// <summary>Whether there is such an architecture.</summary>
    public static bool Exists(string name) => Array.IndexOf(Known, name) >= 0;
}
