namespace Libvirt.Documents.Domains;

/// <summary>Registers of the pSeries virtual bus: unique, in steps of 0x1000 from a base for each kind of device.</summary>
public sealed class SpaprVioAddressSet
{
    private const ulong Step = 0x1000;
    private readonly HashSet<ulong> _taken = [];

    /// <summary>Takes the register that a device has.</summary>
    /// <exception cref="LibvirtException">it is taken</exception>
    public void Reserve(SpaprVioAddress address)
    {
        if (address.Register is { } register && !_taken.Add(register))
            throw DomainValidation.Xml($"spapr-vio address 0x{register:x} already in use");
    }

    /// <summary>Gives a device of the bus a register if it has none.</summary>
    public void Assign(SpaprVioAddress address, ulong first)
    {
        if (address.Register is not null)
            return;
        while (!_taken.Add(first))
            first += Step;
        address.Register = first;
    }
}
