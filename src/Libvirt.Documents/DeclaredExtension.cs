using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents;

/// <summary>A driver's namespace whose elements are the members of a declared type.</summary>
public abstract class DeclaredExtension<T>(string prefix, string uri) : DocumentExtension where T : class, IDeclaredContent<T>, new()
{
    /// <inheritdoc/>
    public sealed override string Prefix => prefix;

    /// <inheritdoc/>
    public sealed override string Uri => uri;

    /// <summary>What a document holds in the namespace; null when it has nothing of it.</summary>
    public T? Of(DocumentExtensions extensions) => (T?)extensions[this];

    /// <inheritdoc/>
    public sealed override void Read(XmlPullReader reader, ReadOnlySpan<char> localName, [NotNull] ref object? data)
    {
        var content = (T)(data ??= new T());
        if (!content.ReadXmlElement(reader, localName))
            reader.Skip();
    }

    /// <inheritdoc/>
    public sealed override bool HasContent(object data)
    {
        using var buffer = new XmlBuffer();
        ((T)data).WriteXmlContent(buffer);
        return buffer.Length > 0;
    }

    /// <inheritdoc/>
    public sealed override void Write(XmlBuffer buffer, object data) => ((T)data).WriteXmlContent(buffer);

    /// <inheritdoc/>
    public sealed override object Clone(object data) => ((T)data).Clone();
}
