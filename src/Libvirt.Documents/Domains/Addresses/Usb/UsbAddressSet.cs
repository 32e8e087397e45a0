using System.Globalization;

namespace Libvirt.Documents.Domains;

/// <summary>The USB buses of a guest: reserves the ports that devices have, and gives ports to those that have none.</summary>
public sealed class UsbAddressSet
{
    private const uint HubPorts = 8;
    private readonly SortedDictionary<uint, UsbPortTree> _buses = [];

    /// <summary>The ports of all controllers; companions have none of their own.</summary>
    public void AddControllers(List<Controller> controllers)
    {
        foreach (var controller in controllers)
        {
            if (controller.Type != ControllerType.Usb || controller.Model == "none" || controller.Info.Master is not null)
                continue;
            uint ports = Ports(controller);
            if (ports > 0)
                _buses[controller.Index ?? 0] = new(ports);
        }
    }

    /// <summary>Number of ports that are free on all buses.</summary>
    public int Free
    {
        get
        {
            int free = 0;
            foreach (var bus in _buses.Values)
                free += bus.Free;
            return free;
        }
    }

    /// <summary>Takes the port that a device has; nothing for a device without.</summary>
    /// <exception cref="LibvirtException">there is no such port, or it is taken</exception>
    public void Reserve(DeviceInfo info)
    {
        if (info.Address is not UsbAddress { Port: { } text } address)
            return;
        var path = Parse(text);
        if (!_buses.TryGetValue(address.Bus, out var bus))
            throw DomainValidation.Xml($"Missing USB bus {address.Bus}");
        var hub = bus.Find(path) ?? throw DomainValidation.Xml($"requested USB port {text} not present on USB bus {address.Bus}");
        if (!hub.Take(path[^1]))
            throw DomainValidation.Xml($"Duplicate USB address bus {address.Bus} port {text}");
    }

    /// <summary>Gives a device the first free port, on its bus if it names one.</summary>
    /// <exception cref="LibvirtException">all are taken</exception>
    public void Assign(DeviceInfo info)
    {
        if (info.Address is UsbAddress { Port: not null } or not (UsbAddress or null))
            return;
        uint? wanted = (info.Address as UsbAddress)?.Bus;
        if (wanted is { } absent && !_buses.ContainsKey(absent))
            throw DomainValidation.Xml($"USB bus {absent} requested but no controller with that index is present");
        foreach (var (number, bus) in _buses)
        {
            if (wanted is { } only && only != number || bus.FindFree() is not { } port)
                continue;
            var path = Parse(port);
            bus.Find(path)!.Take(path[^1]);
            info.Address = new UsbAddress { Bus = number, Port = port };
            return;
        }
        throw DomainValidation.Xml(wanted is { } missing && !_buses.ContainsKey(missing) ? $"USB bus {missing} requested but no controller with that index is present" : "No free USB ports");
    }

    /// <summary>Plugs a hub, whose port was taken before, in: its ports can be used.</summary>
    public void AddHub(Hub hub)
    {
        if (hub.Info.Address is not UsbAddress { Port: { } text } address || !_buses.TryGetValue(address.Bus, out var bus))
            return;
        var path = Parse(text);
        if (path.Length >= UsbPortTree.MaximumDepth)
            throw DomainValidation.Xml($"cannot add hub at USB bus {address.Bus} port {text}: the path would be too long");
        bus.Find(path)?.Plug(path[^1], new(HubPorts));
    }

    /// <summary>Ports of a controller: its own count if it has one, else its model's.</summary>
    public static uint Ports(Controller controller) => controller.Model switch
    {
        "piix3-uhci" or "piix4-uhci" or "vt82c686b-uhci" or "ich9-uhci1" or "ich9-uhci2" or "ich9-uhci3" => 2,
        "ehci" or "ich9-ehci1" => 6,
        "pci-ohci" => 3,
        "nec-xhci" or "qemu-xhci" => controller.Ports ?? 4,
        "qusb1" or "qusb2" => controller.Ports ?? 8,
        _ => 2,
    };

    private static uint[] Parse(string text)
    {
        var parts = text.Split('.');
        var path = new uint[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            if (!uint.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out path[i]) || parts.Length > UsbPortTree.MaximumDepth)
                throw LibvirtException.Internal(ErrorDomain.Domain, "Cannot parse <address> 'port' attribute");
        return path;
    }
}
