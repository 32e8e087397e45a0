namespace Libvirt.Documents.Domains;

/// <summary>Ports of virtio-serial controllers: reserves the ones that devices have and gives free ones; adds a controller when all are full.</summary>
public sealed class VirtioSerialAddressSet
{
    private const uint DefaultPorts = 31;
    private readonly SortedDictionary<uint, bool[]> _controllers = [];
    private readonly DomainDocument _domain;
    private readonly ParseOptions _options;

    /// <summary>The controllers of a domain, and the ports that its devices have.</summary>
    /// <exception cref="LibvirtException">a port is not there or is taken twice</exception>
    public VirtioSerialAddressSet(DomainDocument domain, ParseOptions options)
    {
        _options = options;
        _domain = domain;
        foreach (var controller in domain.Devices.Controllers)
            if (controller.Type == ControllerType.VirtioSerial)
                Add(controller);
        foreach (var device in domain.Devices.Characters())
            if (device.Info.Address is VirtioSerialAddress address && IsComplete(address))
                Reserve(address);
    }

    /// <summary>Gives a device a port, on its controller if it names one. Consoles may have port 0, channels not.</summary>
    public void Assign(DeviceInfo info, bool allowZero)
    {
        if (info.Address is VirtioSerialAddress known)
        {
            if (IsComplete(known))
                return;
            if (!_controllers.TryGetValue(known.Controller, out var ports))
                throw DomainValidation.Xml($"virtio serial controller {known.Controller} is missing");
            known.Bus = 0;
            known.Port = Free(ports, allowZero) ?? throw DomainValidation.Xml($"Unable to find a free port on virtio-serial controller {known.Controller}");
            ports[known.Port] = true;
            return;
        }
        foreach (var (index, ports) in _controllers)
            if (Free(ports, allowZero) is { } port)
            {
                Give(info, index, port);
                return;
            }
        var added = ControllerDefaults.Require(_domain, ControllerType.VirtioSerial, FirstFreeIndex(), _options);
        Add(added);
        Give(info, added.Index!.Value, allowZero ? 0u : 1);
    }

    private void Give(DeviceInfo info, uint controller, uint port)
    {
        _controllers[controller][port] = true;
        info.Address = new VirtioSerialAddress { Controller = controller, Port = port };
    }

    private uint FirstFreeIndex()
    {
        uint index = 0;
        while (_controllers.ContainsKey(index))
            index++;
        return index;
    }

    private void Add(Controller controller) => _controllers[controller.Index ?? 0] = new bool[controller.Ports ?? DefaultPorts];

    private void Reserve(VirtioSerialAddress address)
    {
        if (!_controllers.TryGetValue(address.Controller, out var ports))
            throw DomainValidation.Xml($"virtio serial controller {address.Controller} is missing");
        if (address.Port >= ports.Length)
            throw DomainValidation.Xml($"virtio serial controller {address.Controller} does not have port {address.Port}");
        if (ports[address.Port])
            throw DomainValidation.Xml($"virtio serial port {address.Port} on controller {address.Controller} is already occupied");
        ports[address.Port] = true;
    }

    private static bool IsComplete(VirtioSerialAddress address) => address.Port != 0;

    private static uint? Free(bool[] ports, bool allowZero)
    {
        for (uint port = allowZero ? 0u : 1; port < ports.Length; port++)
            if (!ports[port])
                return port;
        return null;
    }
}
