namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_DNS_TXT.</summary>
internal static class DnsTextUpdate
{
    public static void Run(NetworkUpdate update)
    {
        update.Expect("txt");
        var network = update.Network.Name;
        var text = DnsText.ParseXml(update.Reader);
        Check(text, network, update.IsPartial);
        var texts = (update.Network.Dns ??= new()).Texts;
        int at = texts.FindIndex(t => t.Name == text.Name);
        if (update.Adds)
        {
            if (at >= 0)
                throw NetworkUpdate.Invalid($"there is already a DNS TXT record with name '{text.Name}' in network {network}");
            update.Add(texts, text);
        }
        else if (update.Command is NetworkUpdateCommand.Delete or NetworkUpdateCommand.Modify)
        {
            if (at < 0)
                throw NetworkUpdate.Invalid($"couldn't locate a matching DNS TXT record in network {network}");
            if (update.Command == NetworkUpdateCommand.Delete)
                texts.RemoveAt(at);
            else
                texts[at] = text;
        }
        else
            throw update.UnknownCommand();
    }

    /// <summary>Refuses an incomplete record.</summary>
    public static void Check(DnsText text, string network, bool isPartial)
    {
        if (text.Name is null)
            throw NetworkUpdate.Detail($"missing required name attribute in DNS TXT record of network {network}");
        if (text.Name.AsSpan().IndexOfAny(" ,") >= 0)
            throw NetworkUpdate.Detail($"prohibited character in DNS TXT record name '{text.Name}' of network {network}");
        if (text.Value is null && !isPartial)
            throw NetworkUpdate.Detail($"missing required value attribute in DNS TXT record named '{text.Name}' of network {network}");
    }
}
