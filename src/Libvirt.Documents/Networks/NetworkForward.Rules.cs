namespace Libvirt.Documents.Networks;

public sealed partial class NetworkForward
{
    private bool HasNoPhysicalFunction => PhysicalFunctions.Count == 0;

    private bool IsHostDevice => Mode == ForwardMode.Hostdev;

    /// <summary>The device that packets leave by; null when the host chooses.</summary>
    public string? OutgoingDevice => Interfaces.Count > 0 ? Interfaces[0].Dev : null;

    /// <summary>Devices that a physical function brings are found at start, and belong to the live view.</summary>
    private bool ShowsInterfaces(in FormatOptions options) => PhysicalFunctions.Count == 0 || options.Live;

    partial void OnRead(XmlPullReader reader)
    {
        Mode ??= ForwardMode.Nat;
        if (Mode == ForwardMode.Hostdev)
            Managed ??= false;
        if (PhysicalFunctions.Count > 1)
            throw reader.XmlError("Use of more than one physical interface is not allowed in network");
        if (PhysicalFunctions.Count > 0 && (Interfaces.Count > 0 || Addresses.Count > 0))
            throw reader.XmlError("<address>, <interface>, and <pf> elements in <forward> of network are mutually exclusive");
        for (int i = 0; i < Interfaces.Count; i++)
            if (Interfaces.FindIndex(other => other.Dev == Interfaces[i].Dev) < i)
                throw reader.XmlError($"duplicate interface '{Interfaces[i].Dev}' in <forward> of network");
        for (int i = 0; i < Addresses.Count; i++)
            if (Addresses.FindIndex(other => other.IsSame(Addresses[i])) < i)
                throw reader.XmlError("duplicate address in <forward> of network");
        if (Dev is not null && PhysicalFunctions.Count == 0)
        {
            if (Interfaces.Count == 0)
                Interfaces.Add(new() { Dev = Dev });
            else if (Interfaces[0].Dev != Dev)
                throw reader.XmlError($"forward dev '{Dev}' must match first interface element dev '{Interfaces[0].Dev}' in network");
        }
        if (Dev is null && Interfaces.Count > 0)
            Dev = Interfaces[0].Dev;
    }
}
