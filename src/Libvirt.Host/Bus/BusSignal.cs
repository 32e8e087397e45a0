namespace Libvirt.Host.Bus;

/// <summary>A signal that came over the bus. Anybody may send one to anybody: who sent it is for the receiver to check.</summary>
/// <param name="Sender">Unique name of the sender, by the bus's own word.</param>
/// <param name="Path">The object.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Member">The signal.</param>
/// <param name="Signature">Types of its values.</param>
/// <param name="Values">A reader of them.</param>
public sealed record BusSignal(string Sender, string Path, string Interface, string Member, string Signature, BusReader Values);
