using Libvirt.Documents.Domains.Status;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    private const DomainMessageType MessageMask = DomainMessageType.Deprecation | DomainMessageType.Tainting | DomainMessageType.Ioerrors;

    /// <inheritdoc/>
    public override string[] DomainGetMessages(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)MessageMask, ErrorDomain.Qemu, "qemuDomainGetMessages");
        var state = Read(domain);
        var messages = new List<string>();
        if (flags == 0 || flags.Has(DomainMessageType.Tainting))
            foreach (var taint in state.Taints)
                messages.Add($"tainted: {Text(taint)}");
        if (flags == 0 || flags.Has(DomainMessageType.Deprecation))
            foreach (var use in state.Deprecations)
                messages.Add($"deprecated configuration: {use}");
        return [.. messages];
    }

    /// <summary>What native says of a taint.</summary>
    private static string Text(DomainTaint taint) => taint switch
    {
        DomainTaint.CustomArguments => "custom configuration parameters specified",
        DomainTaint.CustomMonitor => "custom monitor control commands issued",
        DomainTaint.HighPrivileges => "running with undesirable elevated privileges",
        DomainTaint.ShellScripts => "network configuration using opaque shell scripts",
        DomainTaint.DiskProbing => "potentially unsafe disk format probing",
        DomainTaint.ExternalLaunch => "managing externally launched configuration",
        DomainTaint.HostCpu => "potentially unsafe use of host CPU passthrough",
        DomainTaint.Hook => "configuration potentially modified by hook script",
        DomainTaint.CdromPassthrough => "use of host cdrom passthrough",
        DomainTaint.CustomDeviceTree => "custom device tree blob used",
        DomainTaint.CustomGuestAgent => "custom guest agent control commands issued",
        DomainTaint.CustomHypervisorFeature => "hypervisor feature autodetection override",
        DomainTaint.DeprecatedConfiguration => "use of deprecated configuration settings",
        DomainTaint.CustomDevice => "custom device configuration",
        _ => throw new ArgumentOutOfRangeException(nameof(taint)),
    };
}
