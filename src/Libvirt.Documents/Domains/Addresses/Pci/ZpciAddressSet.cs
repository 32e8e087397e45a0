namespace Libvirt.Documents.Domains;

/// <summary>Identifiers of PCI functions on s390: unique in the guest, given when missing.</summary>
public sealed class ZpciAddressSet
{
    private readonly HashSet<uint> _uids = [], _fids = [];

    /// <summary>Takes the identifiers that an address has.</summary>
    /// <exception cref="LibvirtException">one is taken or impossible</exception>
    public void Reserve(PciAddress address)
    {
        if (address.Zpci is not { } zpci)
            return;
        if (zpci.Uid is { } uid)
        {
            if (uid is 0 or > ushort.MaxValue)
                throw DomainValidation.Xml($"Invalid PCI address uid='0x{uid:x4}', must be > 0x0000 and <= 0xffff");
            if (!_uids.Add(uid))
                throw LibvirtException.Internal(ErrorDomain.Domain, $"zPCI uid {uid} is already reserved");
        }
        if (zpci.Fid is { } fid && !_fids.Add(fid))
            throw LibvirtException.Internal(ErrorDomain.Domain, $"zPCI fid {fid} is already reserved");
    }

    /// <summary>Gives an address the identifiers that it lacks: the lowest free ones, from 1 and from 0.</summary>
    public void Complete(PciAddress address)
    {
        var zpci = address.Zpci ??= new();
        zpci.Uid ??= Next(_uids, 1);
        zpci.Fid ??= Next(_fids, 0);
    }

    private static uint Next(HashSet<uint> taken, uint value)
    {
        while (!taken.Add(value))
            value++;
        return value;
    }
}
