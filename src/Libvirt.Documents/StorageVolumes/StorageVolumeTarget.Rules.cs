namespace Libvirt.Documents.StorageVolumes;

public sealed partial class StorageVolumeTarget
{
    private void ReadNoCopyOnWrite(XmlPullReader reader)
    {
        NoCopyOnWrite = true;
        reader.Skip();
    }

    private static void WriteNoCopyOnWrite(XmlBuffer buffer)
    {
    }

    private void ReadClusterSize(XmlPullReader reader)
    {
        var unit = reader.GetAttribute("unit");
        ClusterSize = reader.Scale(reader.ReadTextSpan(), unit, "target/clusterSize", 1, 1);
    }

    private void WriteClusterSize(XmlBuffer buffer)
    {
        if (ClusterSize == 0)
            return;
        buffer.Start("clusterSize");
        buffer.Attribute("unit", "B");
        buffer.Text(ClusterSize);
        buffer.End("clusterSize");
    }

    private void ReadFeatures(XmlPullReader reader)
    {
        Features = new();
        while (reader.ReadChild())
            if (Features.ReadXmlElement(reader, reader.Name) is false)
                throw reader.Unsupported($"unsupported feature {reader.Name}");
    }

    private void WriteFeatures(XmlBuffer buffer) => Features?.WriteXml(buffer, "features");

    partial void OnRead(XmlPullReader reader)
    {
        Timestamps = null;
        if (Compatibility is { Length: > 0 } && !IsVersion(Compatibility))
            throw reader.XmlError("forbidden characters in 'compat' attribute");
        if (Compatibility is { Length: 0 })
            Compatibility = null;
        if (Features is not null)
            Compatibility ??= "1.1";
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        int dot = text.IndexOf('.');
        return dot > 0 && dot < text.Length - 1 && !text[..dot].ContainsAnyExceptInRange('0', '9') && !text[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
