using Libvirt.Cpu.Arm;
using Libvirt.Cpu.Power;
using Libvirt.Cpu.X86;

namespace Libvirt.Cpu.Maps;

/// <summary>What is known about processors, by architecture. Immutable; the format is in Data/README.md.</summary>
public sealed class CpuMap
{
    private static readonly Lazy<CpuMap> Embedded = new(() =>
    {
        using var stream = typeof(CpuMap).Assembly.GetManifestResourceStream("cpu-models.txt")
            ?? throw LibvirtException.Internal(ErrorDomain.Cpu, "the models of processors are missing from the library");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    });

    private readonly X86Architecture _x86;
    private readonly PowerArchitecture _power;
    private readonly ArmArchitecture _arm;

    private CpuMap(X86Map x86, PowerMap power, ArmMap arm)
    {
        _x86 = new(x86);
        _power = new(power);
        _arm = new(arm);
    }

    /// <summary>The map of this release, read when first used.</summary>
    public static CpuMap Current => Embedded.Value;

    /// <summary>Reads a map.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the text is damaged; line and reason</exception>
    public static CpuMap Parse(string text)
    {
        var parser = new CpuMapParser();
        parser.Read(text);
        return new(parser.X86, parser.Power, parser.Arm);
    }

    /// <summary>What can be done with processors of an architecture.</summary>
    /// <param name="architecture">libvirt's name: x86_64, aarch64 ...</param>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: nothing</exception>
    public CpuArchitecture For(string architecture) => Find(architecture)
        ?? throw LibvirtException.NoSupport(ErrorDomain.Cpu, $"'{architecture}' architecture is not supported by CPU driver");

    /// <summary>As <see cref="For"/>; null when nothing can be done.</summary>
    public CpuArchitecture? Find(string architecture) => architecture switch
    {
        "x86_64" or "i686" => _x86,
        "ppc64" or "ppc64le" => _power,
        "aarch64" or "armv6l" or "armv7b" or "armv7l" => _arm,
        "s390" or "s390x" => S390.S390Architecture.Instance,
        "riscv64" => Others.UnmodelledArchitecture.RiscV64,
        "loongarch64" => Others.UnmodelledArchitecture.LoongArch64,
        _ => null,
    };
}
