namespace Libvirt.Driver.Qemu.Processes;

/// <summary>A guest that runs, as its confinement sees it.</summary>
/// <param name="ProcessId">QEMU's process.</param>
/// <param name="Group">Its groups; null when the host has none.</param>
/// <param name="HasNamespace">It has a /dev of its own.</param>
public sealed record ConfinedRun(int ProcessId, GuestControlGroup? Group, bool HasNamespace);
