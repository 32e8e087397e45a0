using Libvirt.Driver.Qemu.CommandLine.HostDevices;
using Libvirt.Driver.Qemu.CommandLine.Networks;
using Libvirt.Host.Devices;

namespace Libvirt.Driver.Qemu.HostDevices;

/// <summary>
/// Which guest has which device of the host. A device is one guest's, but for SCSI units that all share. What a guest has follows from its live definition, so that a restarted
/// daemon knows it again (<see cref="Adopt"/>).
/// </summary>
/// <param name="pci">The PCI devices of the host.</param>
/// <param name="usb">Its USB devices.</param>
/// <param name="mediated">Its mediated devices.</param>
/// <param name="supportsVfio">Whether parts of devices can be given to guests.</param>
/// <param name="functions">Network settings of cards that are devices of the host.</param>
/// <param name="targets">Folder of the kernel's SCSI targets.</param>
internal sealed class HostDeviceTable(PciDevices pci, UsbDevices usb, MediatedDevices mediated, Func<bool> supportsVfio, FunctionNetwork functions, string targets = "/sys/kernel/config/target/vhost/")
{
    private const int NoEntry = 2; // ENOENT
    private readonly object _gate = new();
    private readonly Dictionary<string, HostDeviceUse> _uses = new(StringComparer.Ordinal);

    /// <summary>Takes all devices of a guest that starts, or none.</summary>
    /// <exception cref="LibvirtException">as for <see cref="Take"/></exception>
    public void TakeAll(DomainDocument guest)
    {
        try
        {
            foreach (var device in guest.Devices.HostDevices)
                Take(guest, device, isStart: true);
            foreach (var card in guest.Devices.Interfaces)
                TakeCard(guest, card);
        }
        catch
        {
            ReturnAll(guest, static _ => { });
            throw;
        }
    }

    /// <summary>Takes one device.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="device">The device; a USB device gets the place at which it was found, a PCI device what has to be undone.</param>
    /// <param name="isStart">The guest starts: a device that is only demanded while it runs may be missing.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: it is another guest's, or the host's; VIR_ERR_INTERNAL_ERROR and others: it is not there</exception>
    public void Take(DomainDocument guest, HostDevice device, bool isStart)
    {
        if (device.Mode == HostDeviceMode.Capabilities || device.Source is not { } source)
            return;
        lock (_gate)
            switch (device.Type)
            {
                case HostDeviceType.Pci:
                    TakePci(guest.Name, HostDeviceProperties.Address(source.Address), device.Managed == true, device.Driver?.Model, states => source.OriginalStates = states);
                    break;
                case HostDeviceType.Usb:
                    if (HostUsb.Find(usb, source, isStart) is { } place)
                        Use("usb:" + place, guest.Name, $"USB device {place}");
                    break;
                case HostDeviceType.Mdev:
                    var uuid = source.Address?.Uuid?.ToString() ?? "";
                    if (!supportsVfio())
                        throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "Mediated host device assignment requires VFIO support");
                    mediated.Check(uuid, device.Model ?? "vfio-pci");
                    Use("mdev:" + uuid, guest.Name, $"mediated device {uuid}");
                    break;
                case HostDeviceType.Scsi when !ScsiUnit.IsIscsi(device):
                    UseScsi(guest.Name, device, source);
                    break;
                case HostDeviceType.ScsiHost:
                    if (!Directory.Exists($"{targets}/{source.Wwpn}"))
                        throw LibvirtException.System(ErrorDomain.None, NoEntry, $"Path '{targets}/{source.Wwpn}' is not accessible");
                    Use("target:" + source.Wwpn, guest.Name, $"SCSI_host device {source.Wwpn}");
                    break;
            }
    }

    /// <summary>Takes a network card that is a device of the host, and gives it the guest's address and tag; another card is none of our business.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="card">The card.</param>
    /// <exception cref="LibvirtException">as for <see cref="Take"/>; VIR_ERR_CONFIG_UNSUPPORTED: its hardware cannot be set so</exception>
    public void TakeCard(DomainDocument guest, InterfaceDevice card)
    {
        if (Address(card) is not { } address)
            return;
        lock (_gate)
        {
            if (pci.Exists(address))
                functions.Check(card, address);
            TakePci(guest.Name, address, IsManaged(card), card.Driver?.Model, static _ => { });
            try
            {
                functions.Begin(card, address);
            }
            catch
            {
                using (var undo = new Guests.Rollback())
                    undo.Add(() => ReturnCard(guest, card));
                throw;
            }
        }
    }

    /// <summary>Gives a network card back, if it is this guest's.</summary>
    /// <exception cref="LibvirtException">the host's driver cannot have it again, or its settings cannot be what they were; it is nobody's in any case</exception>
    public void ReturnCard(DomainDocument guest, InterfaceDevice card)
    {
        if (Address(card) is not { } address)
            return;
        lock (_gate)
        {
            if (!_uses.TryGetValue("pci:" + address, out var use) || !use.Owners.Contains(guest.Name))
                return;
            _uses.Remove("pci:" + address);
            try
            {
                functions.End(address);
            }
            finally
            {
                if (IsManaged(card))
                    pci.GiveBack(address);
            }
        }
    }

    /// <summary>Gives one device back, if it is this guest's.</summary>
    /// <exception cref="LibvirtException">the host's driver cannot have it again; it is nobody's in any case</exception>
    public void Return(DomainDocument guest, HostDevice device)
    {
        if (Key(device) is not { } key)
            return;
        lock (_gate)
        {
            if (!_uses.TryGetValue(key, out var use) || !use.Owners.Remove(guest.Name))
                return;
            if (use.Owners.Count == 0)
                _uses.Remove(key);
            if (device.Type == HostDeviceType.Pci && device.Managed == true)
                GiveBack(HostDeviceProperties.Address(device.Source?.Address), device.Source!.OriginalStates);
        }
    }

    /// <summary>Gives all devices of a guest back that has ended.</summary>
    /// <param name="guest">Its live definition.</param>
    /// <param name="report">Is told what goes wrong: the others are tried all the same.</param>
    public void ReturnAll(DomainDocument guest, Action<LibvirtException> report)
    {
        foreach (var device in guest.Devices.HostDevices)
            Try(() => Return(guest, device), report);
        foreach (var card in guest.Devices.Interfaces)
            Try(() => ReturnCard(guest, card), report);
    }

    /// <summary>Knows what a guest has that a daemon before us started.</summary>
    public void Adopt(DomainDocument guest)
    {
        lock (_gate)
        {
            foreach (var device in guest.Devices.HostDevices)
                if (Key(device) is { } key)
                    Enter(key, guest.Name, device.Shareable);
            foreach (var card in guest.Devices.Interfaces)
                if (Address(card) is { } address)
                    Enter("pci:" + address, guest.Name, false);
        }
    }

    private void TakePci(string guest, string address, bool isManaged, string? driver, Action<HostDeviceOriginalStates?> remember)
    {
        if (!pci.Exists(address))
            throw LibvirtException.Internal(ErrorDomain.None, $"Device {address} not found: could not access {pci.PathOf(address)}/config");
        if (!pci.IsEndpoint(address))
            throw LibvirtException.Internal(ErrorDomain.None, "Non-endpoint PCI devices cannot be assigned to guests");
        // VFIO gives whole groups: none of them may be another guest's.
        foreach (var member in pci.GroupOf(address))
            if (_uses.TryGetValue("pci:" + member, out var use) && (member == address || !use.Owners.Contains(guest)))
                throw InUse($"PCI device {member}", use.Owners);
        if (isManaged)
            remember(pci.BindTo(address, driver ?? "vfio-pci") ? new() { Unbind = true, Reprobe = true } : null);
        else if (pci.DriverOf(address) is not { } present || !PciDevices.IsForGuests(present))
            throw LibvirtException.OperationInvalid(ErrorDomain.None, $"Unmanaged PCI device {address} must be manually detached from the host");
        Enter("pci:" + address, guest, false);
    }

    private void GiveBack(string address, HostDeviceOriginalStates? states)
    {
        // What was bound for guests before stays so.
        if (states?.Unbind == true)
            pci.GiveBack(address);
    }

    private void Use(string key, string guest, string what)
    {
        if (_uses.TryGetValue(key, out var use))
            throw InUse(what, use.Owners);
        Enter(key, guest, false);
    }

    private void UseScsi(string guest, HostDevice device, HostDeviceSource source)
    {
        var key = Key(device)!;
        if (_uses.TryGetValue(key, out var use) && !(use.IsShared && device.Shareable && !use.Owners.Contains(guest)))
            throw LibvirtException.OperationInvalid(ErrorDomain.None, use.IsShared ? $"SCSI device {Unit(source)} is already in use by other domain(s) as 'shareable'"
                : $"SCSI device {Unit(source)} is already in use by other domain(s) as 'non-shareable'");
        Enter(key, guest, device.Shareable);
    }

    private void Enter(string key, string guest, bool isShared)
    {
        if (!_uses.TryGetValue(key, out var use))
            _uses.Add(key, use = new(isShared));
        use.Owners.Add(guest);
    }

    private static LibvirtException InUse(string what, List<string> owners) => LibvirtException.OperationInvalid(ErrorDomain.None, $"{what} is in use by driver QEMU, domain {owners[0]}");

    private static string? Key(HostDevice device) => device switch
    {
        { Mode: HostDeviceMode.Capabilities } or { Source: null } => null,
        { Type: HostDeviceType.Pci } => "pci:" + HostDeviceProperties.Address(device.Source.Address),
        { Type: HostDeviceType.Usb, Source.Address: { Bus: { } bus, Device: { } number } } => "usb:" + UsbDevice.Place(bus, number),
        { Type: HostDeviceType.Mdev } => "mdev:" + device.Source.Address?.Uuid,
        { Type: HostDeviceType.Scsi } => ScsiUnit.IsIscsi(device) ? null : "scsi:" + Unit(device.Source),
        { Type: HostDeviceType.ScsiHost } => "target:" + device.Source.Wwpn,
        _ => null,
    };

    private static string Unit(HostDeviceSource source) => FormattableString.Invariant(
        $"{source.Adapter?.Name}:{source.Address?.Bus ?? 0}:{source.Address?.Target ?? 0}:{source.Address?.Unit ?? 0}");

    private static string? Address(InterfaceDevice card) => NetworkBackend.Type(card) == InterfaceType.Hostdev ? HostCard.Address(card) : null;

    private static bool IsManaged(InterfaceDevice card) => (card.Actual is { } actual ? actual.Managed : card.Managed) == true;

    private static void Try(Action step, Action<LibvirtException> report)
    {
        try
        {
            step();
        }
        catch (LibvirtException e)
        {
            report(e);
        }
    }
}
