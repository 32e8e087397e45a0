using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;

namespace Libvirt.Driver.Qemu.Hypervisor;

/// <summary>Single commands for the guest or its devices.</summary>
public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override ulong ConnectGetVersion(Connection conn)
    {
        foreach (var (architecture, _, emulator) in host.Emulators.All())
            if (architecture == host.LaunchSettings.HostArchitecture && emulator is QemuCapabilities { Version: var version })
                return version;
        throw LibvirtException.Internal(ErrorDomain.Qemu, $"Cannot find suitable emulator for {host.LaunchSettings.HostArchitecture}");
    }

    /// <inheritdoc/>
    public override void DomainPMWakeup(Domain dom, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainPMWakeup");
        using var job = WriteActive(dom, "DomainPMWakeup", out var guest);
        guest.State.Run!.Monitor.WakeUp(Deadline.After(CommandPatience));
    }

    /// <inheritdoc/>
    public override void DomainAnnounceInterface(Domain dom, string? device, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainAnnounceInterface");
        Libvirt.Stateful.Tuning.Parameters.Check(@params, (Constants.DomainAnnounceInterfaceInitial, TypedParameterType.Uint), (Constants.DomainAnnounceInterfaceMax, TypedParameterType.Uint),
            (Constants.DomainAnnounceInterfaceRounds, TypedParameterType.Uint), (Constants.DomainAnnounceInterfaceStep, TypedParameterType.Uint));
        // QEMU's own figures, where the program tells none.
        uint initial = 50, max = 550, rounds = 5, step = 100;
        foreach (var parameter in @params)
            switch (parameter.Name)
            {
                case Constants.DomainAnnounceInterfaceInitial: initial = parameter.AsUInt; break;
                case Constants.DomainAnnounceInterfaceMax: max = parameter.AsUInt; break;
                case Constants.DomainAnnounceInterfaceRounds: rounds = parameter.AsUInt; break;
                case Constants.DomainAnnounceInterfaceStep: step = parameter.AsUInt; break;
            }
        using var job = WriteActive(dom, "DomainAnnounceInterface", out var guest);
        string? card = null;
        if (device is not null)
            card = "host" + (guest.State.Live!.Devices.Interfaces.Find(i => i.Target?.Device == device || i.Info.Alias?.Name == device || i.Mac?.Address.ToString() == device)
                ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"'{device}' is not a known interface")).Info.Alias!.Name;
        guest.State.Run!.Monitor.Announce(initial, max, rounds, step, card, Deadline.After(CommandPatience));
    }

    /// <inheritdoc/>
    public override void DomainSetBlockThreshold(Domain domain, string dev, ulong threshold, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainSetBlockThreshold");
        using var job = WriteActive(domain, "DomainSetBlockThreshold", out var guest);
        var node = DiskPaths.NodeOf(guest.State.Live!, dev) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"failed to find disk '{dev}'");
        guest.State.Run!.Monitor.SetWriteThreshold(node, threshold, Deadline.After(CommandPatience));
    }
}
