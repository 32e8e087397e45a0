using Libvirt.Cpu.Arm;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Host.Cpus;

/// <summary>The model of this host's processor.</summary>
public static class HostCpu
{
    /// <summary>Adds model, vendor, signature and features to what <see cref="Capabilities.HostCpuReader"/> read; nothing when they cannot be told.</summary>
    /// <param name="cpu">Is completed; its architecture must be there.</param>
    /// <param name="map">The models.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED, VIR_ERR_INTERNAL_ERROR: no model fits</exception>
    public static void Complete(CapabilityCpu cpu, CpuMap map)
    {
        switch (map.Find(cpu.Architecture!))
        {
            case X86Architecture x86 when X86Registers.IsSupported:
                var decoded = x86.DecodeHost(X86Registers.Read(x86.Map), cpu.Architecture!);
                (cpu.Model, cpu.Vendor, cpu.Signature, cpu.Features) = (decoded.Model, decoded.Vendor, decoded.Signature, decoded.Features);
                break;
            case ArmArchitecture arm when ArmRegisters.Read(KernelFolders.Real) is { } registers:
                var described = arm.Decode(registers.Midr, registers.Features);
                (cpu.Model, cpu.Vendor) = (described.Model?.Name, described.Vendor);
                cpu.Features = described.Features.ConvertAll(f => new CapabilityName { Name = f.Name });
                break;
        }
    }
}
