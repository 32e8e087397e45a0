using System.Runtime.InteropServices;

namespace Libvirt.Host.Cpus;

/// <summary>Architectures by the names that documents use.</summary>
public static class HostArchitecture
{
    /// <summary>What this host calls itself (uname -m), in libvirt's name: i386 to i686 are "i686", amd64 is "x86_64".</summary>
    public static unsafe string Current()
    {
        const int fieldSize = 65, machineField = 4; // struct utsname of Linux: six texts of 65 bytes
        byte* names = stackalloc byte[6 * fieldSize];
        // SAFETY: the buffer has the size of struct utsname, and the kernel ends each text with a zero byte.
        var machine = Native.SystemNames(names) == 0 ? Marshal.PtrToStringUTF8((nint)(names + machineField * fieldSize))! : "";
        return machine switch
        {
            "i386" or "i486" or "i586" => "i686",
            "amd64" => "x86_64",
            _ => machine,
        };
    }

    /// <summary>The family of an architecture.</summary>
    /// <param name="name">"x86_64", "ppc64le" ...</param>
    public static CpuFamily Family(string name) => name switch
    {
        "i686" or "x86_64" => CpuFamily.X86,
        "ppc" or "ppcle" or "ppcemb" => CpuFamily.Ppc,
        "ppc64" or "ppc64le" => CpuFamily.Ppc64,
        "armv6l" or "armv7l" or "armv7b" or "aarch64" => CpuFamily.Arm,
        "s390" or "s390x" => CpuFamily.S390,
        "loongarch64" => CpuFamily.LoongArch,
        "riscv32" or "riscv64" => CpuFamily.RiscV,
        _ => CpuFamily.Other,
    };
}
