namespace Libvirt.Documents.HostCapabilities;

/// <summary>How guests leave the host (<c>migration_features</c>).</summary>
[XmlType]
public sealed partial class HostMigration
{
    /// <summary>Element <c>live</c>.</summary>
    [XmlElement("live")]
    public bool Live { get; set; }

    /// <summary>Transports of migration.</summary>
    [XmlElement("uri_transport", Wrapper = "uri_transports", Data = "'rdma' | 'tcp' | 'vpxmigr' | 'vzmigr'")]
    public List<string> Transports { get; set; } = [];
}
