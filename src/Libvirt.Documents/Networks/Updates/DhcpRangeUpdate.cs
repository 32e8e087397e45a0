namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_IP_DHCP_RANGE.</summary>
internal static class DhcpRangeUpdate
{
    private const int ServiceUnknown = -2; // EAI_NONAME: native's message carries its text, not errno's

    public static void Run(NetworkUpdate update)
    {
        update.Expect("range");
        var ip = DhcpParent.Find(update);
        var range = Read(update, ip);
        var network = update.Network.Name;
        if (update.Command == NetworkUpdateCommand.Modify)
            throw NetworkUpdate.Unsupported("dhcp ranges cannot be modified, only added or deleted");
        var ranges = (ip.Dhcp ??= new()).Ranges;
        int at = ranges.FindIndex(r => r.Start == range.Start && r.End == range.End);
        if (update.Adds)
        {
            DhcpParent.CheckSingle(update, ip);
            if (at >= 0)
                throw NetworkUpdate.Invalid($"there is an existing dhcp range entry in network '{network}' that matches \"<range start='{range.Start}' end='{range.End}'/>\"");
            update.Add(ranges, range);
        }
        else if (update.Command == NetworkUpdateCommand.Delete)
        {
            if (at < 0)
                throw NetworkUpdate.Invalid($"couldn't locate a matching dhcp range entry in network '{network}'");
            ranges.RemoveAt(at);
        }
        else
            throw update.UnknownCommand();
    }

    private static DhcpRange Read(NetworkUpdate update, NetworkIp ip)
    {
        foreach (var name in (ReadOnlySpan<string>)["start", "end"])
        {
            var text = update.Reader.GetAttribute(name)
                ?? throw NetworkUpdate.Xml($"Missing '{name}' attribute in dhcp range for network '{update.Network.Name}'");
            if (!IpAddress.TryParse(text, out _))
            {
                var message = $"Cannot parse socket address '{text}': Name or service not known";
                throw new LibvirtException(new ErrorRecord(ErrorNumber.SystemError, ErrorDomain.None, ErrorLevel.Error, message, "%1$s", message, null, ServiceUnknown, -1));
            }
        }
        var range = DhcpRange.ParseXml(update.Reader);
        Check(range, ip, update.Network.Name);
        return range;
    }

    /// <summary>Refuses a range that is none in this network.</summary>
    public static void Check(DhcpRange range, NetworkIp ip, string network)
    {
        if (range.Start is not { } start || range.End is not { } end)
            throw NetworkUpdate.Xml($"Missing '{(range.Start is null ? "start" : "end")}' attribute in dhcp range for network '{network}'");
        if (AddressRangeCheck.Problem(start, end, ip.Address, ip.NetworkBits) is { } problem)
            throw LibvirtException.Internal(ErrorDomain.None, problem);
    }
}
