using System.Runtime.InteropServices;
using Libvirt.Cpu.Arm;
using Libvirt.Cpu.Maps;
using Libvirt.Cpu.X86;
using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Host.Cpus;

/// <summary>The processor of this host.</summary>
public static class HostCpu
{
    /// <summary>Describes it: architecture, model, vendor, signature and features; topology, pages and the rest are for others to add.</summary>
    /// <param name="map">The models.</param>
    /// <returns>only the architecture when no model can be told</returns>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: no model fits</exception>
    public static CapabilityCpu Describe(CpuMap map)
    {
        var architecture = Architecture;
        switch (map.Find(architecture))
        {
            case X86Architecture x86 when X86Registers.IsSupported:
                return x86.DecodeHost(X86Registers.Read(x86.Map), architecture);
            case ArmArchitecture arm when ArmRegisters.Read() is { } registers:
                var cpu = arm.Decode(registers.Midr, registers.Features);
                return new()
                {
                    Architecture = architecture,
                    Model = cpu.Model?.Name,
                    Vendor = cpu.Vendor,
                    Features = cpu.Features.ConvertAll(f => new CapabilityName { Name = f.Name }),
                };
            default:
                return new() { Architecture = architecture };
        }
    }

    /// <summary>libvirt's name of the architecture that the kernel runs.</summary>
    public static string Architecture => RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "x86_64",
        System.Runtime.InteropServices.Architecture.X86 => "i686",
        System.Runtime.InteropServices.Architecture.Arm64 => "aarch64",
        System.Runtime.InteropServices.Architecture.Arm => "armv7l",
        System.Runtime.InteropServices.Architecture.Armv6 => "armv6l",
        System.Runtime.InteropServices.Architecture.S390x => "s390x",
        System.Runtime.InteropServices.Architecture.Ppc64le => "ppc64le",
        System.Runtime.InteropServices.Architecture.RiscV64 => "riscv64",
        System.Runtime.InteropServices.Architecture.LoongArch64 => "loongarch64",
        var other => other.ToString().ToLowerInvariant(),
    };
}
