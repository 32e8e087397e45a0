using Libvirt.Documents;

namespace Libvirt.Host.Network;

/// <summary>A port of Open vSwitch that is a guest's.</summary>
/// <param name="Bridge">The bridge.</param>
/// <param name="Name">The device of the host.</param>
/// <param name="Mac">The guest's address.</param>
/// <param name="Guest">The guest.</param>
/// <param name="Interface">The port's own identity, by which controllers know it.</param>
public sealed record OpenVSwitchPort(string Bridge, string Name, MacAddress Mac, Uuid Guest, Uuid Interface)
{
    /// <summary>Name of the profile that a controller applies; null for none.</summary>
    public string? Profile { get; init; }

    /// <summary>Tagged networks; null for all packets as they are.</summary>
    public Vlan? Vlan { get; init; }
}
