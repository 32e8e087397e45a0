namespace Libvirt.Documents.Networks;

public sealed partial class NetworkForward
{
    private bool HasNoPhysicalFunction => PhysicalFunctions.Count == 0;

    private bool IsHostDevice => Mode == ForwardMode.Hostdev;

    /// <summary>The device that packets leave by; null when the host chooses.</summary>
    public string? OutgoingDevice => Interfaces.Count > 0 ? Interfaces[0].Dev : null;

    /// <summary>Devices that a physical function brings are found at start, and belong to the live view.</summary>
    private bool ShowsInterfaces(in FormatOptions options) => PhysicalFunctions.Count == 0 || options.Live;

    private void CheckDuplicates(XmlPullReader reader)
    {
        if (Interfaces.Count > 1)
        {
            var devices = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in Interfaces)
                if (item.Dev is not null && !devices.Add(item.Dev))
                    throw reader.XmlError($"duplicate interface '{item.Dev}' in <forward> of network");
        }
        if (Addresses.Count > 1)
        {
            var functions = new HashSet<(uint, uint, uint, uint)>();
            foreach (var address in Addresses)
                if (!functions.Add((address.Domain, address.Bus, address.Slot, address.Function)))
                    throw reader.XmlError("duplicate address in <forward> of network");
        }
    }

    partial void OnRead(XmlPullReader reader)
    {
        Mode ??= ForwardMode.Nat;
        if (Mode == ForwardMode.Hostdev)
            Managed ??= false;
        if (PhysicalFunctions.Count > 1)
            throw reader.XmlError("Use of more than one physical interface is not allowed in network");
        if (PhysicalFunctions.Count > 0 && (Interfaces.Count > 0 || Addresses.Count > 0))
            throw reader.XmlError("<address>, <interface>, and <pf> elements in <forward> of network are mutually exclusive");
        CheckDuplicates(reader);
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
