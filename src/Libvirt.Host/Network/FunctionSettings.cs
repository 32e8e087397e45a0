using Libvirt.Documents;

namespace Libvirt.Host.Network;

/// <summary>What a network card demands of one of its virtual functions.</summary>
/// <param name="Mac">The only address that it may have; all zeros for any; null when that is not to be changed.</param>
/// <param name="Vlan">The tagged network that it belongs to; 0 for none, null when that is not to be changed.</param>
public readonly record struct FunctionSettings(MacAddress? Mac, ushort? Vlan);
