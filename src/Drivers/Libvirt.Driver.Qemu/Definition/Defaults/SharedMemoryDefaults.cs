namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Models of memory that guests share.</summary>
internal static class SharedMemoryDefaults
{
    private const ulong DefaultSize = 4 << 20;

    public static void Run(SharedMemory memory)
    {
        if (memory.Size is null or 0 && memory.Server is null)
            memory.Size = DefaultSize;
        memory.Model ??= memory.Server is not null ? SharedMemoryModel.IvshmemDoorbell : SharedMemoryModel.IvshmemPlain;
        if (memory.Model == SharedMemoryModel.IvshmemDoorbell)
            (memory.Msi ??= new()).IoEventFd ??= true;
    }
}
