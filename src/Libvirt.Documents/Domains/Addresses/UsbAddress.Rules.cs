namespace Libvirt.Documents.Domains;

public sealed partial class UsbAddress
{
    private const int MaximumDepth = 4; // ports between the root and the device

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Port is not null && !IsPath(Port))
            throw reader.Error(ErrorDomain.Device, ErrorNumber.InternalError, "Cannot parse <address> 'port' attribute");
    }

    private static bool IsPath(ReadOnlySpan<char> text)
    {
        int depth = 0;
        foreach (var part in text.Split('.'))
            if (++depth > MaximumDepth || !XmlScalar.TryUInt32(text[part], false, out _))
                return false;
        return true;
    }
}
