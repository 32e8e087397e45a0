namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>Names of architectures: QEMU calls some otherwise than libvirt.</summary>
internal static class QemuArchitecture
{
    /// <summary>libvirt's name for what query-target tells.</summary>
    public static string FromQemu(string name) => name switch { "i386" => "i686", "arm" => "armv7l", "or1k" => "or32", _ => name };

    /// <summary>The end of the names of QEMU's programs for an architecture.</summary>
    public static string ProgramSuffix(string architecture) => architecture switch
    {
        "i686" => "i386",
        "armv6l" or "armv7l" => "arm",
        "or32" => "or1k",
        "ppc64le" => "ppc64",
        _ => architecture,
    };

    public static bool IsX86(string architecture) => architecture is "x86_64" or "i686";

    public static bool IsArm(string architecture) => architecture is "aarch64" or "armv7l" or "armv6l" or "armv7b";
}
