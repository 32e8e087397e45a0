using System.Globalization;

namespace Libvirt.Documents;

public sealed partial class StoragePermissions
{
    private void ReadMode(XmlPullReader reader)
    {
        var text = reader.ReadTextSpan();
        if (text.Length == 0)
            return;
        uint mode = 0;
        foreach (char c in text.TrimStart(" \t\n\v\f\r"))
            mode = c is >= '0' and <= '7' && mode <= 0x1ff ? (mode << 3) | (uint)(c - '0') : uint.MaxValue;
        Mode = mode <= 0x1ff ? mode : throw reader.XmlError("malformed octal mode");
    }

    private void WriteMode(XmlBuffer buffer)
    {
        if (Mode is { } mode)
            buffer.Element("mode", "0" + Convert.ToString(mode, 8));
    }

    private void ReadOwner(XmlPullReader reader) => Owner = ReadId(reader, "owner");

    private void ReadGroup(XmlPullReader reader) => Group = ReadId(reader, "group");

    private void WriteOwner(XmlBuffer buffer) => WriteId(buffer, "owner", Owner);

    private void WriteGroup(XmlBuffer buffer) => WriteId(buffer, "group", Group);

    /// <summary>-1, also as an unsigned number, means unknown.</summary>
    private static uint? ReadId(XmlPullReader reader, string name)
    {
        if (!long.TryParse(reader.ReadTextSpan().Trim(" \t\n\r"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id) || id is < -1 or > uint.MaxValue)
            throw reader.XmlError($"malformed {name} element");
        return id is -1 or uint.MaxValue ? null : (uint)id;
    }

    private static void WriteId(XmlBuffer buffer, string name, uint? id)
    {
        if (id is not { } value)
            return;
        buffer.Start(name);
        buffer.Text((ulong)value);
        buffer.End(name);
    }
}
