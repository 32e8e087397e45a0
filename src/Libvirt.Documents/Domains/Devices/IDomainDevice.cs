namespace Libvirt.Documents.Domains;

/// <summary>Anything that stands in <c>devices</c> and can be attached, detached or updated.</summary>
public interface IDomainDevice
{
    /// <summary>Writes the element.</summary>
    void WriteXml(XmlBuffer w, string name);
}
