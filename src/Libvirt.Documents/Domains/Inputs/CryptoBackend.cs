namespace Libvirt.Documents.Domains;

/// <summary>Backend (<c>backend</c>).</summary>
[XmlType]
public sealed partial class CryptoBackend
{
    /// <summary>Attribute <c>model</c>.</summary>
    [XmlAttribute("model", Required = true, Data = "'builtin' | 'lkcf'")]
    public CryptoBackendModel Model { get; set; }

    /// <summary>Attribute <c>queues</c>.</summary>
    [XmlAttribute("queues", Omit = 0u, Data = "%positive")]
    public uint Queues { get; set; }
}
