namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>A capability of QEMU that libvirt knows.</summary>
/// <param name="Index">Its place among all.</param>
/// <param name="Name">Native's name.</param>
/// <param name="Signs">By what it is recognized; one suffices.</param>
/// <param name="Retired">All supported versions of QEMU have it; it is not written to files.</param>
public sealed record EmulatorFlag(int Index, string Name, IReadOnlyList<EmulatorSign> Signs, bool Retired);
