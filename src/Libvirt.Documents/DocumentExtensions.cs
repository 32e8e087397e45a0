namespace Libvirt.Documents;

/// <summary>What a document holds in the namespaces of drivers.</summary>
public sealed class DocumentExtensions
{
    private readonly List<(DocumentExtension Kind, object Data)> _items = [];

    /// <summary>The data of an extension, null when the document has none.</summary>
    public object? this[DocumentExtension kind]
    {
        get
        {
            foreach (var item in _items)
                if (item.Kind == kind)
                    return item.Data;
            return null;
        }
        set
        {
            _items.RemoveAll(i => i.Kind == kind);
            if (value is not null)
                _items.Add((kind, value));
        }
    }

    /// <summary>Reads the current element if one of the reader's extensions knows its namespace; else skips it.</summary>
    public void Read(XmlPullReader reader)
    {
        var extensions = reader.Options.Extensions;
        if (extensions.Count > 0 && reader.Name.Contains(':'))
        {
            var uri = reader.NamespaceUri;
            foreach (var extension in extensions)
                if (uri.SequenceEqual(extension.Uri))
                {
                    var data = this[extension];
                    extension.Read(reader, reader.LocalName, ref data);
                    this[extension] = data;
                    return;
                }
        }
        reader.Skip();
    }

    /// <summary>Declares the namespaces in the root's start tag.</summary>
    public void WriteNamespaces(XmlBuffer buffer)
    {
        foreach (var (kind, data) in _items)
            if (kind.HasContent(data))
                buffer.Attribute("xmlns:" + kind.Prefix, kind.Uri);
    }

    /// <summary>Writes the elements.</summary>
    public void Write(XmlBuffer buffer)
    {
        foreach (var (kind, data) in _items)
            if (kind.HasContent(data))
                kind.Write(buffer, data);
    }

    /// <summary>An independent copy.</summary>
    public DocumentExtensions Clone()
    {
        var copy = new DocumentExtensions();
        foreach (var (kind, data) in _items)
            copy._items.Add((kind, kind.Clone(data)));
        return copy;
    }
}
