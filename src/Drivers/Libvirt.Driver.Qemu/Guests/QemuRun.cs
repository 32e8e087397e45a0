namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What the driver holds of a guest that runs: its process, its monitor, what it was started with.</summary>
public sealed class QemuRun
{
    /// <summary>Number of QEMU's process.</summary>
    public required int Pid { get; init; }
}
