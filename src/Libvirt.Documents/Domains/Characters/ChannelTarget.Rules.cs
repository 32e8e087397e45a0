namespace Libvirt.Documents.Domains;

public sealed partial class ChannelTarget
{
    /// <summary>Guest forwarding is told by an IPv4 address and a port.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Type != ChannelTargetType.Guestfwd)
            return;
        if (Address is null)
            throw reader.XmlError("guestfwd channel does not define a target address");
        if (!IpAddress.TryParse(Address, out var address))
            throw reader.Error(ErrorDomain.None, ErrorNumber.SystemError, $"Cannot parse socket address '{Address}': Name or service not known");
        if (Port is null)
            throw reader.MissingAttribute("port");
        if (!XmlScalar.TryUInt32(Port, false, out _))
            throw reader.Invalid("port", Port, XmlScalar.ExpectedUnsigned, null, default);
        if (address.IsV6)
            throw reader.Unsupported("guestfwd channel only supports IPv4 addresses");
    }
}
