namespace Libvirt.Documents.Domains;

public sealed partial class BiosOptions
{
    private const int MaximumRebootTimeout = 65535;

    /// <summary>All but yes is no.</summary>
    private void ReadUseSerial(XmlPullReader reader, int index) => UseSerial = reader.AttributeValue(index) is "yes";

    private void WriteUseSerial(XmlBuffer buffer)
    {
        if (UseSerial is { } use)
            buffer.Attribute("useserial", use ? "yes" : "no");
    }

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (RebootTimeout is < -1 or > MaximumRebootTimeout)
            throw reader.Unsupported($"invalid value for rebootTimeout, must be in range [-1,{MaximumRebootTimeout}]");
    }
}
