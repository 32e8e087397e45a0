namespace Libvirt.Driver.Qemu.Tuning;

/// <summary>The group of a guest that shares and bandwidth are set for.</summary>
internal enum ScheduledPart
{
    /// <summary>The guest with all that belongs to it.</summary>
    Guest,

    /// <summary>The group of each virtual processor.</summary>
    Vcpus,

    /// <summary>The group of the emulator's other threads.</summary>
    Emulator,

    /// <summary>The group of each I/O thread.</summary>
    IoThreads,
}
