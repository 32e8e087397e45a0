using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Driver.Qemu.Tuning;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetInterfaceParameters(Domain domain, string? device, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetInterfaceParameters");
        return BandwidthParameters.Tell(FindInterface(ReadOne(domain, flags & DeviceImpact), device).Bandwidth);
    }

    /// <inheritdoc/>
    public override void DomainSetInterfaceParameters(Domain domain, string? device, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetInterfaceParameters");
        BandwidthParameters.Check(@params);
        using var job = Write(domain, "DomainSetInterfaceParameters", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            CheckLimited(FindInterface(guest.State.Live!, device));
        if (impact.Config)
            CheckLimited(FindInterface(guest.State.Next, device));
        if (impact.Live)
        {
            var live = FindInterface(guest.State.Live!, device);
            var limits = BandwidthParameters.Merge(live.Bandwidth, @params);
            if (limits?.Inbound is { Floor: > 0 } && live.Type != InterfaceType.Network)
                throw Unsupported($"Invalid use of 'floor' on interface with MAC address {live.Mac?.Address} - 'floor' is only supported for interface type 'network' with forward type 'nat', 'route', 'open' or none");
            if (live.Target?.Device is null)
                throw LibvirtException.OperationFailed(ErrorDomain.Qemu, $"cannot set bandwidth limits on {device}");
            var place = TapPlace.Of(guest.Uuid, host.Configuration, guest.State.Run!.Folder);
            try
            {
                CardLimits.Set(place, live, limits);
            }
            catch (LibvirtException)
            {
                // What was before holds again, as far as the kernel lets it; why it could not be changed is the error.
                using (var undo = new Rollback())
                    undo.Add(() => CardLimits.Set(place, live, live.Bandwidth));
                throw;
            }
            guest.EditLive(d => FindInterface(d, device).Bandwidth = limits);
            host.SaveStatus(guest);
        }
        if (impact.Config)
            EditNext(guest, d => FindInterface(d, device).Bandwidth = BandwidthParameters.Merge(FindInterface(d, device).Bandwidth, @params));
    }

    /// <summary>Only of some kinds does the host have a device that it can limit.</summary>
    private static void CheckLimited(InterfaceDevice found)
    {
        if (found.Type is not (InterfaceType.Ethernet or InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"setting bandwidth on interfaces of type '{(found.Type ?? InterfaceType.User).ToString().ToLowerInvariant()}' is not implemented yet");
    }

    private static InterfaceDevice FindInterface(DomainDocument definition, string? name)
        => definition.Devices.Interfaces.Find(i => i.Target?.Device == name || string.Equals(i.Mac?.Address.ToString(), name, StringComparison.OrdinalIgnoreCase))
            ?? throw LibvirtException.InvalidArgument(ErrorDomain.Domain, $"'{name}' is not a known interface");
}
