namespace Libvirt.Host.Cpus;

/// <summary>Architectures that describe their processors in the same way in /proc/cpuinfo and sysfs.</summary>
public enum CpuFamily
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>i686, x86_64.</summary>
    X86,

    /// <summary>ppc, ppcle.</summary>
    Ppc,

    /// <summary>ppc64, ppc64le.</summary>
    Ppc64,

    /// <summary>armv6l, armv7l, armv7b, aarch64.</summary>
    Arm,

    /// <summary>s390, s390x.</summary>
    S390,

    /// <summary>loongarch64.</summary>
    LoongArch,

    /// <summary>riscv32, riscv64.</summary>
    RiscV,
}
