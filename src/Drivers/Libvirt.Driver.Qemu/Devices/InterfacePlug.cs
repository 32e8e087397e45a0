using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.HostDevices;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Network cards: the host's half, then the guest's.</summary>
internal sealed class InterfacePlug : IDevicePlug
{
    /// <inheritdoc/>
    public bool IsUpdatable => true;

    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        var card = (InterfaceDevice)device;
        CardChecks.Run(card);
        if (NetworkBackend.Type(card) is InterfaceType.Vhostuser or InterfaceType.Internal or InterfaceType.Null or InterfaceType.Vds || NetworkBackend.IsPasst(card))
            throw PlugErrors.Unsupported($"hotplug of interface type of {InterfaceTypeNames.Text(NetworkBackend.Type(card))} is not implemented yet");
        VfioCheck.Run(session.Plan, card);
    }

    /// <inheritdoc/>
    public void Prepare(PlugSession session, DomainDevice device)
    {
        var card = (InterfaceDevice)device;
        if (IsHostDevice(card))
            session.TakeHostCard(card);
        else
            session.Resources.NameTap(card);
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var card = (InterfaceDevice)device;
        if (IsHostDevice(card))
        {
            session.AdjustMemoryLock();
            session.Device(HostDeviceProperties.Pci(session.Machine, card.Info, HostCard.Address(card), card.Teaming, BootIndexes.Of(session.Machine, card)), card.Info);
            return;
        }
        var type = NetworkBackend.Type(card);
        NetworkDescriptors? descriptors = null;
        string? vdpa = null;
        switch (type)
        {
            case InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Ethernet:
                bool vhost = CardProperties.IsVirtio(card) && card.Driver?.Name != InterfaceDriverName.Qemu;
                descriptors = session.Resources.OpenTap(card, type, Math.Max(1, (int)(card.Driver?.Queues ?? 0)), vhost);
                session.Undo(() => session.Resources.CloseTap(card));
                break;
            case InterfaceType.Vdpa:
                vdpa = DescriptorSets.Add(session, session.Resources.OpenVdpa(card.Source?.Device ?? ""), Purpose(card));
                break;
        }
        var backend = NetworkBackend.Of(card, session.Plan, descriptors, vdpa);
        if (descriptors is not null)
            PassedDescriptors.Name(session, backend, descriptors, AddressProperties.Alias(card.Info));
        session.NetworkBackend(backend);
        session.Device(CardProperties.Of(session.Machine, card), card.Info);
        session.Undo("device_del", new JsonObject().Add("id", AddressProperties.Alias(card.Info)));
        if (card.Link == InterfaceLink.Down)
            InterfaceUpdate.SetLink(session, card, InterfaceLink.Down);
        if (descriptors is not null && session.Guest.State.State == DomainState.Running)
            session.Resources.BeginTap(card);
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var card = (InterfaceDevice)device;
        if (IsHostDevice(card))
            return;
        session.Try("netdev_del", new JsonObject().Add("id", NetworkBackend.Alias(card)));
        using (var once = new Rollback())
            once.Add(() => session.Resources.CloseTap(card));
        if (NetworkBackend.Type(card) == InterfaceType.Vdpa)
            DescriptorSets.Remove(session, Purpose(card), AddressProperties.Alias(card.Info) + "-vdpa");
    }

    /// <inheritdoc/>
    public void Forget(PlugSession session, DomainDevice device)
    {
        if (device is InterfaceDevice card && IsHostDevice(card))
            session.ReturnHostCard(card);
    }

    /// <inheritdoc/>
    public void Update(PlugSession session, DomainDevice present, DomainDevice wanted) => InterfaceUpdate.Run(session, (InterfaceDevice)present, (InterfaceDevice)wanted);

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => Missing((InterfaceDevice)wanted);

    /// <summary>The error for a card that is not there.</summary>
    public static LibvirtException Missing(InterfaceDevice wanted)
        => PlugErrors.Missing($"no device found matching MAC address {wanted.Mac?.Address}" + (wanted.Info.Alias is { } alias ? $" and alias {alias.Name}" : ""));

    /// <summary>It is a device of the host, and QEMU has no backend for it.</summary>
    private static bool IsHostDevice(InterfaceDevice card) => NetworkBackend.Type(card) == InterfaceType.Hostdev;

    /// <summary>What QEMU is told about the descriptor of a vhost-vdpa device.</summary>
    private static string Purpose(InterfaceDevice card) => card.Source?.Device ?? "";
}
