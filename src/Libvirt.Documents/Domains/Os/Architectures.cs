namespace Libvirt.Documents.Domains;

/// <summary>Names of processor architectures.</summary>
public static class Architectures
{
    /// <summary>True for a name that libvirt knows.</summary>
    public static bool Known(string name) => name is "alpha" or "armv6l" or "armv7l" or "armv7b" or "aarch64" or "cris" or "i686" or "ia64" or "lm32" or "m68k"
        or "microblaze" or "microblazeel" or "mips" or "mipsel" or "mips64" or "mips64el" or "openrisc" or "parisc" or "parisc64" or "ppc" or "ppc64" or "ppc64le"
        or "ppcemb" or "riscv32" or "riscv64" or "s390" or "s390x" or "sh4" or "sh4eb" or "sparc" or "sparc64" or "unicore32" or "x86_64" or "xtensa" or "xtensaeb" or "loongarch64";

    /// <summary>True for the PC family.</summary>
    public static bool IsX86(string? name) => name is "i686" or "x86_64";
}
