using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents;

/// <summary>Elements of a driver's own namespace under the root of a document, such as <c>qemu:commandline</c>.</summary>
public abstract class DocumentExtension
{
    /// <summary>The prefix that the formatter writes, such as "qemu".</summary>
    public abstract string Prefix { get; }

    /// <summary>The namespace, such as "http://libvirt.org/schemas/domain/qemu/1.0".</summary>
    public abstract string Uri { get; }

    /// <summary>Reads an element of this namespace, whose start tag is current; must consume it.</summary>
    /// <param name="reader">At the element.</param>
    /// <param name="localName">Its name without the prefix.</param>
    /// <param name="data">What was collected from earlier elements of the document; null at first.</param>
    public abstract void Read(XmlPullReader reader, ReadOnlySpan<char> localName, [NotNull] ref object? data);

    /// <summary>True when there is anything to write.</summary>
    public virtual bool HasContent(object data) => true;

    /// <summary>Writes the elements.</summary>
    public abstract void Write(XmlBuffer buffer, object data);

    /// <summary>An independent copy of the data; the data itself when it is immutable.</summary>
    public virtual object Clone(object data) => data;
}
