namespace Libvirt.Documents.Domains;

/// <summary>Channel devices of s390: reserves numbers and gives the next free one.</summary>
public sealed class CcwAddressSet
{
    /// <summary>Channel subsystem of virtual devices.</summary>
    public const uint VirtualSubsystem = 0xfe;

    private const uint MaximumSet = 3, MaximumDevice = 0xffff;
    private readonly HashSet<(uint, uint, uint)> _taken = [];
    private uint _set, _device;

    /// <summary>Takes the number that a device has.</summary>
    /// <exception cref="LibvirtException">it is taken</exception>
    public void Reserve(CcwAddress address)
    {
        if (address.DeviceNumber is not { } device)
            return;
        uint subsystem = address.ChannelSubsystem ?? VirtualSubsystem, set = address.SubchannelSet ?? 0;
        if (!_taken.Add((subsystem, set, device)))
            throw DomainValidation.Xml($"The CCW devno '{subsystem:x}.{set:x}.{device:x4}' is in use already");
    }

    /// <summary>Gives the device the next free number if it has none.</summary>
    /// <exception cref="LibvirtException">all are taken</exception>
    public void Assign(DeviceInfo info)
    {
        if (info.Address is not CcwAddress { DeviceNumber: null })
            return;
        while (!_taken.Add((VirtualSubsystem, _set, _device)))
            if (_device < MaximumDevice)
                _device++;
            else if (_set++ < MaximumSet)
                _device = 0;
            else
                throw LibvirtException.Internal(ErrorDomain.Domain, "There are no more free CCW devnos.");
        info.Address = new CcwAddress { ChannelSubsystem = VirtualSubsystem, SubchannelSet = _set, DeviceNumber = _device };
    }
}
