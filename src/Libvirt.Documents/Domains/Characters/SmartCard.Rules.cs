namespace Libvirt.Documents.Domains;

public sealed partial class SmartCard
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Mode != SmartCardMode.Passthrough)
            Backend.Type = null;
        else if (Backend.Type is null)
            throw reader.Error(ErrorNumber.XmlError, "passthrough mode requires a character device type attribute");
    }
}
