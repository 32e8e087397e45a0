namespace Libvirt.Abi.Model;

/// <summary>One version node of a library and the nodes that it inherits from (version-nodes.json).</summary>
public sealed record VersionNode(string Name, IReadOnlyList<string> Parents);
