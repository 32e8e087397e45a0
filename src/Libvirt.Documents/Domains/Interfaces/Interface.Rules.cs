using Libvirt.Documents.Filters;

namespace Libvirt.Documents.Domains;

public sealed partial class Interface
{
    private static readonly System.Buffers.SearchValues<char> ModelCharacters
        = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private XmlPullReader? _driver; // stands at the element until the model is known

    /// <summary>Keeps of the source what its type knows, as native does.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        Type ??= InterfaceType.User;
        if (Type == InterfaceType.Hostdev)
            InterfaceSource.CheckDevice(Source?.DeviceAddress?.Type, reader);
        if (Type == InterfaceType.Vhostuser && Backend?.Type != InterfaceBackendType.Passt)
            (Source ??= new()).CompleteSocket(reader);
        Source?.Keep(Type.Value);
        CompleteDriver();
        if (Type is not (InterfaceType.User or InterfaceType.Ethernet or InterfaceType.Null or InterfaceType.Vhostuser) && Source is null)
            throw reader.XmlError($"interface type='{InterfaceTypeNames.Text(Type.Value)}' requires a 'source' element");
        if (Backend is not null && !IsVirtio)
            Backend.Vhost = null;
        if (Type is not (InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Ethernet) || Filter is { Filter.Length: 0 })
            Filter = null;
        if (Backend is not null && !IsVirtio)
            Backend.Vhost = null;
        if (Bandwidth?.Outbound?.HasFloor == true || Bandwidth?.Inbound?.HasFloor == true && Type != InterfaceType.Network)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.None, "floor attribute is not supported for this config");
        if (Model.AsSpan().ContainsAnyExcept(ModelCharacters))
            throw reader.Error(ErrorNumber.InvalidArg, "Model name contains invalid characters");
        if (Mac is { Address.IsMulticast: true })
            throw reader.XmlError($"expected unicast mac address, found multicast '{Mac.Address}'");
    }

    private bool IsVirtio => Model?.StartsWith("virtio", StringComparison.Ordinal) == true && IsVirtual;

    private bool IsVirtual => Type != InterfaceType.Hostdev;

    /// <summary>A reference that names no filter is no reference, as in native.</summary>
    private void ReadFilter(XmlPullReader reader)
    {
        if (Filter is null && reader.TryGetAttribute("filter", out _))
            Filter = FilterReference.ParseXml(reader);
        else
            reader.Skip();
    }

    private void WriteFilter(XmlBuffer buffer) => Filter?.WriteXml(buffer, "filterref");

    private void ReadSource(XmlPullReader reader)
    {
        if (Source is not null)
        {
            reader.Skip();
            return;
        }
        InterfaceSource.Check(reader, Type ?? InterfaceType.User);
        Source = InterfaceSource.ParseXml(reader);
        if (Type == InterfaceType.Udp && Source.Local is null)
            throw reader.XmlError("'<local>' element missing for 'udp' socket interface");
    }

    /// <summary>Only virtio devices and devices of the host have a driver; the model may stand behind it.</summary>
    private void ReadDriver(XmlPullReader reader)
    {
        bool first = Driver is null && _driver is null;
        if (first && (IsVirtio || !IsVirtual))
        {
            Driver = Usable(InterfaceDriver.ParseXml(reader));
            return;
        }
        if (first && Model is null)
            _driver = reader.Fork();
        reader.Skip();
    }

    private void CompleteDriver()
    {
        if (_driver is not null && (IsVirtio || !IsVirtual))
            Driver = Usable(InterfaceDriver.ParseXml(_driver));
        _driver = null;
    }

    /// <summary>Of a device of the host only who drives it there counts.</summary>
    private InterfaceDriver? Usable(InterfaceDriver driver)
        => IsVirtual ? driver : driver.Name is null && driver.Model is null ? null : new() { Name = driver.Name, Model = driver.Model };

    private void WriteDriver(XmlBuffer buffer) => Driver?.WriteXmlOrDrop(buffer, "driver");

    private void ReadVirtualPort(XmlPullReader reader)
    {
        if (Type is not (InterfaceType.Network or InterfaceType.Bridge or InterfaceType.Direct or InterfaceType.Hostdev))
            throw reader.Unsupported($"<virtualport> element unsupported for <interface type='{InterfaceTypeNames.Text(Type ?? InterfaceType.User)}'>");
        if (VirtualPort is not null)
        {
            reader.Skip();
            return;
        }
        VirtualPort = Documents.VirtualPort.ParseXml(reader);
        // What a network's card connects to is known when it starts.
        if (Type != InterfaceType.Network)
            VirtualPort.Complete(reader);
    }

    private void WriteVirtualPort(XmlBuffer buffer) => VirtualPort?.WriteXmlOrDrop(buffer, "virtualport");

    /// <summary>The driver of a passed-through function stands before its source.</summary>
    private void WriteSource(XmlBuffer buffer)
    {
        if (!IsVirtual)
            Driver?.WriteXmlOrDrop(buffer, "driver");
        Source?.WriteXmlOrDrop(buffer, "source");
    }

    private bool ShowsManaged => Type == InterfaceType.Hostdev;
}
