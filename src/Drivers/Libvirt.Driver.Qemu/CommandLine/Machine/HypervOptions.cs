using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Machine;

/// <summary>Interfaces of Hyper-V that a guest finds.</summary>
internal static class HypervOptions
{
    /// <summary>Adds those that are on.</summary>
    public static void Append(StringBuilder text, HypervFeatures features)
    {
        if (features.Mode == HypervMode.Passthrough)
            text.Append(",hv-passthrough=on");
        On(text, "relaxed", features.Relaxed);
        On(text, "vapic", features.Vapic);
        if (features.Spinlocks is { State: true } spinlocks)
            text.Append(CultureInfo.InvariantCulture, $",hv-spinlocks=0x{spinlocks.Retries ?? 0:x}");
        On(text, "vpindex", features.VpIndex);
        On(text, "runtime", features.Runtime);
        On(text, "synic", features.Synic);
        On(text, "stimer", features.Timer?.State);
        On(text, "stimer-direct", features.Timer is { State: true, Direct: true });
        On(text, "reset", features.Reset);
        if (features.VendorId is { State: true, Value: { } vendor })
            text.Append(",hv-vendor-id=").Append(OptionText.Escape(vendor));
        On(text, "frequencies", features.Frequencies);
        On(text, "reenlightenment", features.Reenlightenment);
        On(text, "tlbflush", features.TlbFlush?.State);
        On(text, "tlbflush-direct", features.TlbFlush is { State: true, Direct: true });
        On(text, "tlbflush-ext", features.TlbFlush is { State: true, Extended: true });
        On(text, "ipi", features.Ipi);
        On(text, "evmcs", features.Evmcs);
        On(text, "avic", features.Avic);
        On(text, "emsr-bitmap", features.EmsrBitmap);
        On(text, "xmm-input", features.XmmInput);
    }

    private static void On(StringBuilder text, string name, bool? on)
    {
        if (on == true)
            text.Append(",hv-").Append(name).Append("=on");
    }
}
