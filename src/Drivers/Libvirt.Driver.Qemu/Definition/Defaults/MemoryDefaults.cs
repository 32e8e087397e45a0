namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Sizes of memory devices.</summary>
internal static class MemoryDefaults
{
    private const ulong PpcModule = 256 * 1024, DefaultBlock = 2048;

    public static void Run(QemuGuest guest, MemoryDevice memory)
    {
        if (guest.IsPpc64 && guest.IsNew)
            Align(memory);
        if (memory.Model == MemoryModel.VirtioMem && memory.Target.Block is null or 0)
            memory.Target.Block = DefaultBlock;
        if (guest.Options.Inactive)
            memory.Target.Current = null;
    }

    /// <summary>pSeries plugs memory in pieces of 256 MiB; of an NVDIMM the label does not count.</summary>
    internal static void Align(MemoryDevice memory)
    {
        var target = memory.Target;
        if (memory.Model != MemoryModel.Nvdimm)
        {
            target.Size = (target.Size + PpcModule - 1) / PpcModule * PpcModule;
            return;
        }
        ulong label = target.Label?.Size ?? 0;
        ulong guestArea = target.Size > label ? (target.Size - label) / PpcModule * PpcModule : 0;
        if (guestArea == 0)
            throw QemuErrors.Xml("minimum target size for the NVDIMM must be 256MB plus the label size");
        target.Size = guestArea + label;
    }
}
