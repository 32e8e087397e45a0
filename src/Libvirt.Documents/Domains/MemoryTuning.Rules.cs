namespace Libvirt.Documents.Domains;

public sealed partial class MemoryTuning
{
    /// <summary>More than this many KiB is no limit.</summary>
    public const ulong Unlimited = 9007199254740991;

    private bool HasHardLimit => HardLimit < Unlimited;

    private bool HasSoftLimit => SoftLimit < Unlimited;

    private bool HasSwapHardLimit => SwapHardLimit < Unlimited;
}
