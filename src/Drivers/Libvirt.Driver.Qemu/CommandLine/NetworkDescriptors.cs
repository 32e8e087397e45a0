namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>Descriptors of the host's half of a network card.</summary>
/// <param name="Taps">One for each queue.</param>
/// <param name="Vhosts">One for each queue; empty when the kernel does not help.</param>
public sealed record NetworkDescriptors(IReadOnlyList<int> Taps, IReadOnlyList<int> Vhosts);
