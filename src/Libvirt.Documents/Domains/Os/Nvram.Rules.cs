namespace Libvirt.Documents.Domains;

public sealed partial class Nvram
{
    /// <summary>Reads the current element: text when it has no type, else a source.</summary>
    public static Nvram ReadElement(XmlPullReader reader)
    {
        var result = new Nvram();
        for (int i = 0; i < reader.AttributeCount; i++)
            result.ReadXmlAttribute(reader, i, reader.AttributeName(i));
        if (result.Type is null)
        {
            var path = reader.ReadText();
            result.Path = path.Length > 0 ? path : null;
            return result;
        }
        while (reader.ReadChild())
            if (reader.Name is "source" && result.Source is null)
                result.Source = DiskSource.ParseXml(reader);
            else
                reader.Skip();
        result.Source?.DefaultPorts();
        return result;
    }

    /// <summary>Writes the element, or nothing when it says nothing.</summary>
    public void WriteElement(XmlBuffer buffer)
    {
        var mark = buffer.Start("nvram");
        WriteXmlAttributes(buffer);
        if (Source is not null)
            Source.WriteXml(buffer, "source");
        else if (Path is not null)
            buffer.Text(Path);
        buffer.EndOrDrop("nvram", mark);
    }

    partial void OnCloned(Nvram source) => Source = source.Source?.Clone();
}
