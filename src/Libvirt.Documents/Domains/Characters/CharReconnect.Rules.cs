namespace Libvirt.Documents.Domains;

public sealed partial class CharReconnect
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Enabled == true && Timeout is null)
            throw reader.MissingAttribute("timeout");
    }
}
