namespace Libvirt.Host.Caches;

/// <summary>A limit of memory bandwidth (<c>memorytune</c>).</summary>
/// <param name="Node">Number of the node.</param>
/// <param name="Percent">The limit.</param>
public readonly record struct BandwidthRequest(uint Node, uint Percent);
