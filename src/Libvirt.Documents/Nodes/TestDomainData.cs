namespace Libvirt.Documents.Nodes;

/// <summary>What the node file tells about a domain apart from its definition.</summary>
public sealed class TestDomainData
{
    /// <summary>Value of virDomainState; null when it is not told: running.</summary>
    public int? RunState { get; set; }

    /// <summary>It has no persistent definition.</summary>
    public bool Transient { get; set; }

    /// <summary>It was saved by virDomainManagedSave.</summary>
    public bool HasManagedSave { get; set; }

    /// <summary>Its snapshots: elements <c>test:domainsnapshot</c>, documents of the form that redefines one, with <c>active</c>.</summary>
    public List<NodeObject> Snapshots { get; } = [];
}
