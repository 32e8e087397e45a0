using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Cpu.X86;

public sealed partial class X86Architecture
{
    /// <summary>What registers say of a processor.</summary>
    public X86Processor FromRegisters(CpuDataDocument data)
    {
        var registers = new Dictionary<X86Register, ulong>();
        X86Vendor? vendor = null;
        X86Signature? signature = null;
        foreach (var answer in data.Cpuid)
        {
            if (answer is { Leaf: 0, Subleaf: 0 })
                vendor = Map.FindVendorById(Id(answer.Ebx, answer.Edx, answer.Ecx));
            else if (answer is { Leaf: 1, Subleaf: 0 })
                signature = X86Signature.FromRegister(answer.Eax);
            ReadOnlySpan<uint> outputs = [answer.Eax, answer.Ebx, answer.Ecx, answer.Edx];
            for (int i = 0; i < outputs.Length; i++)
                registers[new(false, answer.Leaf, answer.Subleaf, i)] = outputs[i];
        }
        foreach (var msr in data.Msr)
            registers[new(true, msr.Index, 0, 0)] = (ulong)msr.Edx << 32 | msr.Eax;
        var features = Map.NewSet();
        for (int i = 0; i < Map.Features.Count; i++)
            if (registers.TryGetValue(Map.Features[i].Register, out ulong value) && (value >> Map.Features[i].Bit & 1) != 0)
                features.Add(i);
        return new() { Features = features, Vendor = vendor, Signature = signature };
    }

    /// <summary>Describes the processor of a host.</summary>
    /// <param name="data">Its registers.</param>
    /// <param name="architecture">x86_64 or i686.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no model fits</exception>
    public CapabilityCpu DecodeHost(CpuDataDocument data, string architecture)
    {
        var processor = FromRegisters(data);
        var cpu = new X86Decoder(Map).Decode(processor, new(ForHost: true));
        return new()
        {
            Architecture = architecture,
            Model = cpu.ModelName,
            Vendor = cpu.Vendor,
            Signature = processor.Signature is { } s ? new() { Family = s.Family, Model = s.Model, Stepping = s.Stepping } : null,
            Features = cpu.Features.ConvertAll(f => new CapabilityName { Name = f.Name }),
        };
    }

    /// <summary>Describes a processor for a guest.</summary>
    /// <param name="data">Its registers.</param>
    /// <param name="models">What the hypervisor offers; null for anything.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no model fits</exception>
    public DomainCpu DecodeGuest(CpuDataDocument data, HypervisorCpuModels? models)
    {
        var cpu = new X86Decoder(Map).Decode(FromRegisters(data), new(ForHost: false, models));
        cpu.Mode = CpuMode.Custom;
        cpu.Match = CpuMatch.Exact;
        cpu.Model!.Fallback = CpuFallback.Forbid;
        return cpu;
    }

    private static string Id(params ReadOnlySpan<uint> words)
    {
        Span<char> text = stackalloc char[12];
        for (int i = 0; i < text.Length; i++)
            text[i] = (char)(words[i / 4] >> (i % 4 * 8) & 0xff);
        return text.ToString();
    }
}
