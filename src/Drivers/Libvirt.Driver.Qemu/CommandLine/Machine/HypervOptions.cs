using System.Globalization;
using System.Text;

namespace Libvirt.Driver.Qemu.CommandLine.Machine;

/// <summary>Interfaces of Hyper-V that a guest finds.</summary>
internal static class HypervOptions
{
    private static readonly (string Name, Func<HypervFeatures, bool> IsOn)[] Switches =
    [
        ("hv-relaxed", f => f.Relaxed == true), ("hv-vapic", f => f.Vapic == true), ("hv-vpindex", f => f.VpIndex == true), ("hv-runtime", f => f.Runtime == true),
        ("hv-synic", f => f.Synic == true), ("hv-stimer", f => f.Timer?.State == true), ("hv-stimer-direct", f => f.Timer is { State: true, Direct: true }),
        ("hv-reset", f => f.Reset == true), ("hv-frequencies", f => f.Frequencies == true), ("hv-reenlightenment", f => f.Reenlightenment == true),
        ("hv-tlbflush", f => f.TlbFlush?.State == true), ("hv-tlbflush-direct", f => f.TlbFlush is { State: true, Direct: true }),
        ("hv-tlbflush-ext", f => f.TlbFlush is { State: true, Extended: true }), ("hv-ipi", f => f.Ipi == true), ("hv-evmcs", f => f.Evmcs == true),
        ("hv-avic", f => f.Avic == true), ("hv-emsr-bitmap", f => f.EmsrBitmap == true), ("hv-xmm-input", f => f.XmmInput == true),
    ];

    /// <summary>QEMU's properties that are switched on; those with a value are not among them.</summary>
    public static List<string> SwitchedOn(HypervFeatures features)
    {
        var names = new List<string>();
        foreach (var (name, isOn) in Switches)
            if (isOn(features))
                names.Add(name);
        return names;
    }

    /// <summary>Adds those that are on.</summary>
    public static void Append(StringBuilder text, HypervFeatures features)
    {
        if (features.Mode == HypervMode.Passthrough)
            text.Append(",hv-passthrough=on");
        foreach (var (name, isOn) in Switches)
        {
            if (isOn(features))
                text.Append(',').Append(name).Append("=on");
            if (name == "hv-vapic" && features.Spinlocks is { State: true } spinlocks)
                text.Append(CultureInfo.InvariantCulture, $",hv-spinlocks=0x{spinlocks.Retries ?? 0:x}");
            if (name == "hv-reset" && features.VendorId is { State: true, Value: { } vendor })
                text.Append(",hv-vendor-id=").Append(OptionText.Escape(vendor));
        }
    }
}
