namespace Libvirt.Documents.Nodes;

/// <summary>A document inside the node file, or the name of the file where it is (attribute <c>file</c>). Immutable.</summary>
public sealed class NodeObject
{
    private readonly XmlFragment _fragment;
    private readonly string _namespaces;

    private NodeObject(string? file, XmlFragment fragment, string namespaces)
    {
        File = file;
        _fragment = fragment;
        _namespaces = namespaces;
    }

    /// <summary>
    /// Name of the file that stands for the element; null when the element is the document itself. A relative name counts from the folder of
    /// the file that tells it. When there is a file, nothing else in the element counts.
    /// </summary>
    public string? File { get; }

    /// <summary>Takes the current element of a reader and consumes it.</summary>
    /// <param name="reader">At the element.</param>
    /// <param name="namespaces">Declarations of the elements around it, as they stand in a start tag; empty when there are none.</param>
    public static NodeObject ReadXml(XmlPullReader reader, string namespaces = "")
    {
        var file = reader.GetAttribute("file");
        return new(file, XmlFragment.ReadXml(reader), namespaces);
    }

    /// <summary>The objects under the root of a document: the volumes of a pool.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="name">Name of the elements that are meant.</param>
    /// <param name="domain">The error domain of messages.</param>
    public static List<NodeObject> Under(string xml, string name, ErrorDomain domain)
    {
        var found = new List<NodeObject>();
        var reader = new XmlPullReader(xml, domain, ParseOptions.Default);
        reader.ReadRoot();
        while (reader.ReadChild())
            if (reader.Name.SequenceEqual(name))
                found.Add(ReadXml(reader));
            else
                reader.Skip();
        return found;
    }

    /// <summary>The element as a document of its own.</summary>
    /// <param name="root">Name of the root element, without prefix.</param>
    public string ToDocument(string root) => _fragment.ToDocument(root, _namespaces);

    /// <summary>Writes the element at the buffer's depth.</summary>
    public void WriteXml(XmlBuffer buffer) => _fragment.WriteXml(buffer);

    /// <inheritdoc/>
    public override string ToString() => _fragment.ToString();
}
