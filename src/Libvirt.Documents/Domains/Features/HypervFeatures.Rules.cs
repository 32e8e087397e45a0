namespace Libvirt.Documents.Domains;

public sealed partial class HypervFeatures
{
    partial void OnAttributesRead(XmlPullReader reader) => Mode ??= HypervMode.Custom;

    partial void OnUnknownElement(XmlPullReader reader) => throw reader.Unsupported($"unsupported HyperV Enlightenment feature: {reader.Name}");

    /// <summary>All that the host can do leaves nothing to choose.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Mode != HypervMode.Passthrough)
            return;
        Relaxed = Vapic = VpIndex = Runtime = Synic = Reset = Frequencies = Reenlightenment = Ipi = Evmcs = Avic = EmsrBitmap = XmmInput = null;
        Spinlocks = null;
        Timer = null;
        VendorId = null;
        TlbFlush = null;
    }
}
