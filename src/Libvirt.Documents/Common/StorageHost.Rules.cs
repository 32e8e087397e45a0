namespace Libvirt.Documents;

public sealed partial class StorageHost
{
    private bool IsNotTcp => Transport != StorageTransport.Tcp;

    /// <summary>A UNIX socket has no name of a host; what has a name has no socket.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Transport == StorageTransport.Unix)
        {
            if (Socket is null)
                throw reader.XmlError("missing socket for unix transport");
            Name = Port = null;
            return;
        }
        if (Socket is not null)
            throw reader.XmlError($"transport '{StorageTransportNames.Text(Transport ?? StorageTransport.Tcp)}' does not support socket attribute");
        if (Name is null)
            throw reader.XmlError("missing name for host");
        if (Port is null)
            return;
        if (!XmlScalar.TryUInt32(Port, false, out uint port))
            throw LibvirtException.InvalidArgument(ErrorDomain.None, $"failed to parse port number '{Port}'");
        if (port > ushort.MaxValue)
            throw LibvirtException.InvalidArgument(ErrorDomain.None, $"port '{Port}' out of range");
    }
}
