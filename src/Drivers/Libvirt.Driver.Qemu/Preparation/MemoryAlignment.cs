using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Definition.Defaults;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Sizes of memory are whole pieces that the machine can have: 256 MiB on pSeries, 1 MiB elsewhere, 2 MiB for modules.</summary>
internal static class MemoryAlignment
{
    private const ulong Mebibyte = 1024, PowerPiece = 256 * 1024, Module = 2048;

    /// <summary>Rounds up. An incoming guest has the sizes that it had.</summary>
    public static void Run(LaunchPlan plan)
    {
        var domain = plan.Domain;
        ulong piece = domain.Os.Type.Architecture is "ppc64" or "ppc64le" ? PowerPiece : Mebibyte;
        ulong devices = 0;
        foreach (var memory in domain.Devices.Memories)
            devices += memory.Target.Size;
        ulong initial = domain.Memory > devices ? domain.Memory - devices : 0;
        if (domain.Cpu?.Numa is { Cells: { Count: > 0 } cells })
        {
            initial = 0;
            foreach (var cell in cells)
                initial += cell.Memory = Up(cell.Memory, piece);
        }
        else
            initial = Up(initial, piece);
        ulong plugged = 0;
        foreach (var memory in domain.Devices.Memories)
        {
            if (piece == PowerPiece)
                MemoryDefaults.Align(memory);
            else
                memory.Target.Size = Up(memory.Target.Size, Module);
            plugged += memory.Target.Size;
        }
        domain.Memory = initial + plugged;
        if (domain.MaximumMemory == 0)
            return;
        domain.MaximumMemory = Up(domain.MaximumMemory, piece);
        if (domain.MaximumMemory < domain.Memory)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "maximum memory size must be greater than or equal to the actual memory size");
    }

    private static ulong Up(ulong size, ulong piece) => size > ulong.MaxValue - piece ? size : (size + piece - 1) / piece * piece;
}
