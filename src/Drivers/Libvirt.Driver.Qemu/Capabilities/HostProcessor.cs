using Libvirt.Cpu;
using Libvirt.Cpu.Maps;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host;
using Libvirt.Host.Capabilities;
using Libvirt.Host.Cpus;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>The processor of this host, read once.</summary>
public static class HostProcessor
{
    private static readonly LogSource Log = new("qemu.qemu_capabilities");
    private static readonly Lazy<CapabilityCpu> Read = new(ReadHost);

    /// <summary>As virConnectGetCapabilities tells it; its owner may change the copy.</summary>
    public static CapabilityCpu Capability() => Read.Value.Clone();

    /// <summary>As a processor that can be compared; null when its model is not known.</summary>
    public static DomainCpu? Cpu() => Read.Value.Model is null ? null : CpuDocument.FromHost(Read.Value);

    private static CapabilityCpu ReadHost()
    {
        var cpu = HostCpuReader.Read(KernelFolders.Real, HostArchitecture.Current(), HostNode.Real.Counts());
        try
        {
            HostCpu.Complete(cpu, CpuMap.Current);
        }
        catch (LibvirtException error)
        {
            Log.Warning($"the model of the host's processor is not known: {error.Message}"); // guests run nevertheless
        }
        return cpu;
    }
}
