namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>A virtual processor that QEMU runs.</summary>
/// <param name="Index">QEMU's number.</param>
/// <param name="Path">Its place among QEMU's objects.</param>
/// <param name="ThreadId">The thread that runs it; 0 when there is none.</param>
/// <param name="Place">Where it is plugged.</param>
/// <param name="Halted">Whether it waits for an interrupt, as far as the architecture tells (s390); null otherwise.</param>
public sealed record QemuCpu(int Index, string Path, int ThreadId, CpuPlace Place, bool? Halted);
