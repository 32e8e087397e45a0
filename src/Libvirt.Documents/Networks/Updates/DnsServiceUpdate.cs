namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_DNS_SRV.</summary>
internal static class DnsServiceUpdate
{
    public static void Run(NetworkUpdate update)
    {
        if (update.Command == NetworkUpdateCommand.Modify)
            throw NetworkUpdate.Unsupported("DNS SRV records cannot be modified, only added or deleted");
        update.Expect("srv");
        var service = Read(update);
        var network = update.Network.Name;
        var services = (update.Network.Dns ??= new()).Services;
        var found = services.FindAll(s => Fits(service.Domain, s.Domain) && Fits(service.Service, s.Service)
            && Fits(service.Protocol, s.Protocol) && Fits(service.Target, s.Target));
        if (update.Adds)
        {
            if (found.Count > 0)
                throw NetworkUpdate.Invalid($"there is already at least one DNS SRV record matching all specified fields in network {network}");
            update.Add(services, service);
        }
        else if (update.Command == NetworkUpdateCommand.Delete)
        {
            if (found.Count == 0)
                throw NetworkUpdate.Invalid($"couldn't locate a matching DNS SRV record in network {network}");
            if (found.Count > 1)
                throw NetworkUpdate.Invalid($"multiple DNS SRV records matching all specified fields were found in network {network}");
            services.Remove(found[0]);
        }
        else
            throw update.UnknownCommand();
    }

    private static bool Fits(string? wanted, string? there) => wanted is null || wanted == there;

    private static DnsService Read(NetworkUpdate update)
    {
        var reader = update.Reader;
        var network = update.Network.Name;
        var service = reader.GetAttribute("service");
        if (service is null && !update.IsPartial)
            throw NetworkUpdate.Detail($"missing required service attribute in DNS SRV record of network '{network}'");
        if (service is not null && service.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+/") >= 0)
            throw NetworkUpdate.Detail($"invalid character in service attribute '{service}' in DNS SRV record of network '{network}'");
        var protocol = reader.GetAttribute("protocol");
        if (protocol is null && !update.IsPartial)
            throw NetworkUpdate.Detail($"missing required protocol attribute in DNS SRV record '{service}' of network '{network}'");
        CheckNumber("port", "invalid", 1);
        CheckNumber("priority", "Invalid", 0);
        CheckNumber("weight", "invalid", 0);
        return DnsService.ParseXml(reader);

        void CheckNumber(string name, string complaint, uint least)
        {
            if (reader.GetAttribute(name) is not { } text)
                return;
            if (reader.GetAttribute("target") is null)
                throw NetworkUpdate.Detail($"DNS SRV {name} attribute not permitted without target for service '{service ?? "(null)"}' in network '{network}'");
            if (!XmlScalar.TryUInt32(text, false, out uint value) || value < least || value > ushort.MaxValue)
                throw NetworkUpdate.Detail($"{complaint} DNS SRV {name} attribute for service '{service ?? "(null)"}' in network '{network}'");
        }
    }
}
