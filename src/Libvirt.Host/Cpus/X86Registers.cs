using System.Runtime.Intrinsics.X86;
using Libvirt.Cpu.X86;
using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Host.Cpus;

/// <summary>The registers of this host's x86 processor that tell vendor, signature and features.</summary>
public static class X86Registers
{
    private const uint ExtendedLeaves = 0x80000000, CentaurLeaves = 0xc0000000, StructuredFeatures = 7, ArchitectureCapabilities = 0x10a;

    /// <summary>Whether this is an x86 host.</summary>
    public static bool IsSupported => X86Base.IsSupported;

    /// <summary>Reads what a map has features in, and the leaves of vendor and signature.</summary>
    /// <remarks>Of the MSRs only IA32_ARCH_CAPABILITIES is read, where the processor has it and the process may: else its features are unknown.</remarks>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: not an x86 host</exception>
    public static CpuDataDocument Read(X86Map map)
    {
        if (!X86Base.IsSupported)
            throw LibvirtException.NoSupport(ErrorDomain.Cpu, "cpuid on this architecture");
        var data = new CpuDataDocument { Architecture = "x86" };
        var wanted = new SortedSet<(uint Leaf, uint Subleaf)> { (0, 0), (1, 0) };
        foreach (var feature in map.Features)
            if (!feature.Register.IsMsr)
                wanted.Add((feature.Register.Leaf, feature.Register.Subleaf));
        foreach (var (leaf, subleaf) in wanted)
            if (Exists(leaf, subleaf))
                data.Cpuid.Add(Ask(leaf, subleaf));
        if (HasArchitectureCapabilities(map, data) && ModelSpecificRegister.TryRead(ArchitectureCapabilities) is { } value)
            data.Msr.Add(new() { Index = ArchitectureCapabilities, Eax = (uint)value, Edx = (uint)(value >> 32) });
        return data;
    }

    private static CpuidAnswer Ask(uint leaf, uint subleaf)
    {
        var (eax, ebx, ecx, edx) = X86Base.CpuId((int)leaf, (int)subleaf);
        return new() { Leaf = leaf, Subleaf = subleaf, Eax = (uint)eax, Ebx = (uint)ebx, Ecx = (uint)ecx, Edx = (uint)edx };
    }

    /// <summary>Beyond the last leaf of a range processors answer with some other leaf.</summary>
    private static bool Exists(uint leaf, uint subleaf)
    {
        uint range = leaf >= CentaurLeaves ? CentaurLeaves : leaf >= ExtendedLeaves ? ExtendedLeaves : 0;
        uint last = Ask(range, 0).Eax;
        if (last < range || leaf > last || last - range > 0xffff)
            return false;
        return leaf != StructuredFeatures || subleaf <= Ask(leaf, 0).Eax;
    }

    private static bool HasArchitectureCapabilities(X86Map map, CpuDataDocument data)
    {
        if (map.FindFeature("arch-capabilities") is not (>= 0 and var index))
            return false;
        var feature = map.Features[index];
        return data.Cpuid.Find(c => c.Leaf == feature.Register.Leaf && c.Subleaf == feature.Register.Subleaf) is { } answer && (answer.Edx >> feature.Bit & 1) != 0;
    }
}
