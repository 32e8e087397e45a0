namespace Libvirt.Documents.Networks;

public sealed partial class NetworkIp
{
    /// <summary>Length of the network part: from prefix, netmask, or the class of the address.</summary>
    public int NetworkBits
    {
        get
        {
            if (Prefix is { } prefix)
                return (int)prefix;
            if (Netmask is { } mask)
                return mask.MaskBits;
            if (Address is { IsV6: true })
                return 64;
            int first = int.Parse(Address!.Value.ToString().AsSpan(0, Address.Value.ToString().IndexOf('.')));
            return first < 128 ? 8 : first < 192 ? 16 : 24;
        }
    }
}
