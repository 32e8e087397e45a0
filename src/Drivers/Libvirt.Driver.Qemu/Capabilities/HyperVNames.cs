namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>libvirt's names of Hyper-V's enlightenments, native's order. QEMU's begin with "hv-" and have dashes.</summary>
internal static class HyperVNames
{
    public static readonly string[] All =
    [
        "relaxed", "vapic", "spinlocks", "vpindex", "runtime", "synic", "stimer", "reset", "vendor_id", "frequencies", "reenlightenment", "tlbflush", "ipi", "evmcs", "avic", "emsr_bitmap",
        "xmm_input",
    ];
}
