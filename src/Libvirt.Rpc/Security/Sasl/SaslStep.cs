namespace Libvirt.Rpc.Security.Sasl;

/// <summary>What one step of a negotiation gave.</summary>
/// <param name="Data">For the peer. Null and empty differ, also on the wire.</param>
/// <param name="IsComplete">This side is satisfied.</param>
public readonly record struct SaslStep(byte[]? Data, bool IsComplete);
