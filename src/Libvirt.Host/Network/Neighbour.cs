using System.Net;

namespace Libvirt.Host.Network;

/// <summary>A card of the network that the kernel knows.</summary>
/// <param name="Card">Its address on the link, "52:54:00:12:34:56".</param>
/// <param name="Address">Its address of the internet protocol.</param>
public sealed record Neighbour(string Card, IPAddress Address);
