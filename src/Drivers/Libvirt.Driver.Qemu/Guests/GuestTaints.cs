using Libvirt.Documents.Domains.Namespaces;
using Libvirt.Documents.Domains.Status;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What nobody supports, or will go away, in a definition that starts.</summary>
/// <param name="Taints">What nobody supports.</param>
/// <param name="Deprecations">What will go away, in words.</param>
internal sealed record GuestTaints(IReadOnlyList<DomainTaint> Taints, IReadOnlyList<string> Deprecations)
{
    /// <summary>Looks through a definition.</summary>
    public static GuestTaints Of(DomainDocument live, IEmulatorCapabilities emulator, QemuConfiguration configuration)
    {
        var taints = new List<DomainTaint>();
        var deprecations = new List<string>();
        if (configuration.IsPrivileged && (configuration.UserId == 0 || configuration.GroupId == 0))
            taints.Add(DomainTaint.HighPrivileges);
        if (QemuExtension.Instance.Of(live.Extensions) is { } own)
            AddOwn(own, taints);
        if (live.Cpu?.Mode == CpuMode.HostPassthrough)
            taints.Add(DomainTaint.HostCpu);
        if (live.Os.DeviceTree is not null)
            taints.Add(DomainTaint.CustomDeviceTree);
        if (live.Devices.Interfaces.Exists(i => i.Type == InterfaceType.Ethernet && i.Script is not null))
            taints.Add(DomainTaint.ShellScripts);
        if (live.Os.Type.Machine is { } machine && live.Type is { } type && emulator.Machine(type, machine) is { IsDeprecated: true })
        {
            taints.Add(DomainTaint.DeprecatedConfiguration);
            deprecations.Add($"machine type '{machine}'");
        }
        return new(taints, deprecations);
    }

    private static void AddOwn(QemuNamespace own, List<DomainTaint> taints)
    {
        if (own.CommandLine.Arguments.Count > 0 || own.CommandLine.Environment.Count > 0)
            taints.Add(DomainTaint.CustomArguments);
        if (own.Capabilities.Added.Count > 0 || own.Capabilities.Removed.Count > 0)
            taints.Add(DomainTaint.CustomHypervisorFeature);
        if (own.Override.Devices.Count > 0)
            taints.Add(DomainTaint.CustomDevice);
    }
}
