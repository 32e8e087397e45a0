namespace Libvirt.Documents.Domains;

public sealed partial class FirmwareEntry
{
    private bool HasValue => !string.IsNullOrEmpty(Value);

    /// <summary>A file wins over a value.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (File is not null)
            Value = null;
        else if (!HasValue)
            throw reader.XmlError("Firmware entry must have either value or 'file' attribute");
    }
}
