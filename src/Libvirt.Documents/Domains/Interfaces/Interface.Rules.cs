namespace Libvirt.Documents.Domains;

public sealed partial class Interface
{
    private static readonly System.Buffers.SearchValues<char> ModelCharacters
        = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>Keeps of the source what its type knows, as native does.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        Type ??= InterfaceType.User;
        Source?.Keep(Type.Value);
        if (Type is not (InterfaceType.User or InterfaceType.Ethernet or InterfaceType.Null) && Source is null
            && !(Type == InterfaceType.Vhostuser && Backend?.Type == InterfaceBackendType.Passt))
            throw reader.XmlError($"interface type='{InterfaceTypeNames.Text(Type.Value)}' requires a 'source' element");
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

    private void ReadSource(XmlPullReader reader)
    {
        if (Source is null)
            Source = InterfaceSource.ParseXml(reader);
        else
            reader.Skip();
    }

    /// <summary>The driver of a passed-through function stands before its source.</summary>
    private void WriteSource(XmlBuffer buffer)
    {
        if (!IsVirtual)
            Driver?.WriteXmlOrDrop(buffer, "driver");
        Source?.WriteXmlOrDrop(buffer, "source");
    }

    private bool ShowsManaged => Type == InterfaceType.Hostdev;
}
