namespace Libvirt.Documents.Domains;

/// <summary>Addresses of interfaces, and names that libvirt itself gave.</summary>
internal static class InterfaceDefaults
{
    private static readonly string[] GeneratedPrefixes = ["vnet", "macvtap", "macvlan"];

    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var item in domain.Devices.Interfaces)
        {
            item.Type ??= InterfaceType.User;
            if (item.Bandwidth is { Inbound: null, Outbound: null })
                item.Bandwidth = null;
            if (item.Mac is { Address.Value: 0 })
                item.Mac.Address = MacAddress.NewRandom();
            item.Mac ??= new() { Address = MacAddress.NewRandom() };
            // Somebody else made the device of managed='no': its name was not chosen by us.
            if (options.Inactive && item.Target is { Device: { } name, Managed: not false } && Array.Exists(GeneratedPrefixes, p => name.StartsWith(p, StringComparison.Ordinal)))
                item.Target.Device = null;
        }
    }
}
