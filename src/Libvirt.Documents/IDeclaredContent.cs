namespace Libvirt.Documents;

/// <summary>A declared type whose elements stand in the namespace of a driver. The generator writes these members.</summary>
public interface IDeclaredContent<T>
{
    /// <summary>Reads the current element if it is known, and consumes it.</summary>
    bool ReadXmlElement(XmlPullReader r, ReadOnlySpan<char> name);

    /// <summary>Writes the elements.</summary>
    void WriteXmlContent(XmlBuffer w);

    /// <summary>An independent copy.</summary>
    T Clone();
}
