namespace Libvirt.Documents.Domains;

/// <summary>Backend (<c>backend</c>).</summary>
[XmlType]
public sealed partial class CryptoBackend
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true)]
    public CryptoBackendModel Model { get; set; }

    /// <summary>Attribute <c>queues</c>.</summary>
    [XmlAttribute("queues", Omit = 0u)]
    public uint Queues { get; set; }
}
