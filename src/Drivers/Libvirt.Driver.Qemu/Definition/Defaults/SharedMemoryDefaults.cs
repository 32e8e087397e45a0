namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Models of memory that guests share.</summary>
internal static class SharedMemoryDefaults
{
    public static void Run(QemuGuest guest, SharedMemory memory)
    {
        if (guest.Emulator is null)
            return;
        memory.Model ??= guest.Has("ivshmem") ? SharedMemoryModel.Ivshmem : memory.Server is not null ? SharedMemoryModel.IvshmemDoorbell : SharedMemoryModel.IvshmemPlain;
    }
}
