using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>Interfaces of a definition.</summary>
internal static class TestInterfaces
{
    /// <summary>By target ("testnet0") or MAC address.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG</exception>
    public static Documents.Domains.Interface Find(DomainDocument definition, string name)
    {
        var all = definition.Devices.Interfaces;
        if (MacAddress.TryParse(name, out var mac))
        {
            var matching = all.FindAll(i => i.Mac?.Address == mac);
            if (matching.Count == 1)
                return matching[0];
            if (matching.Count > 1)
                throw LibvirtException.InvalidArgument(ErrorDomain.Domain, $"multiple devices matching MAC address {name} found");
        }
        return all.Find(i => i.Target?.Device == name) ?? throw LibvirtException.InvalidArgument(ErrorDomain.Domain, $"'{name}' is not a known interface");
    }
}
