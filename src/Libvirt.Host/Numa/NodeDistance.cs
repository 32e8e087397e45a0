namespace Libvirt.Host.Numa;

/// <summary>How far another node is.</summary>
/// <param name="Node">The other node, or the same.</param>
/// <param name="Distance">10 for the node itself, 20 for twice as far.</param>
public readonly record struct NodeDistance(int Node, uint Distance);
