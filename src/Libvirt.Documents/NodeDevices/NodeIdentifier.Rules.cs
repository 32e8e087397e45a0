using System.Globalization;

namespace Libvirt.Documents.NodeDevices;

public sealed partial class NodeIdentifier
{
    private bool _invalid;

    internal static void Check(XmlPullReader reader, NodeIdentifier? identifier, string what)
    {
        if (identifier is { _invalid: true })
            throw reader.Error(ErrorNumber.InternalError, $"invalid {what} supplied for '{{1}}'");
        if (identifier?.Id is null)
            throw reader.Error(ErrorNumber.InternalError, $"no {what} supplied for '{{1}}'");
    }

    /// <summary>Hexadecimal with or without 0x.</summary>
    private void ReadId(XmlPullReader reader, int index)
    {
        var text = reader.AttributeValue(index);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            text = text[2..];
        if (uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint id))
            Id = id;
        else
            _invalid = true;
    }

    private void WriteId(XmlBuffer buffer)
    {
        if (Id is { } id)
            buffer.AttributeHex("id", id, 4);
    }
}
