namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>A set of capabilities.</summary>
public sealed class EmulatorFlagSet
{
    private readonly ulong[] _bits = new ulong[(EmulatorFlagTable.All.Count + 63) / 64];

    /// <summary>Whether a capability is in the set.</summary>
    /// <exception cref="ArgumentException">libvirt knows none of this name: a mistake of the caller</exception>
    public bool Has(string name) => Has(Known(name));

    /// <summary>Whether a capability is in the set.</summary>
    public bool Has(EmulatorFlag flag) => (_bits[flag.Index >> 6] >> flag.Index & 1) != 0;

    /// <summary>Puts a capability in or takes it out.</summary>
    /// <exception cref="ArgumentException">libvirt knows none of this name</exception>
    public void Set(string name, bool present = true) => Set(Known(name), present);

    /// <summary>Puts a capability in or takes it out.</summary>
    public void Set(EmulatorFlag flag, bool present = true)
    {
        ulong bit = 1UL << flag.Index;
        _bits[flag.Index >> 6] = present ? _bits[flag.Index >> 6] | bit : _bits[flag.Index >> 6] & ~bit;
    }

    /// <summary>Names of those that are set, in native's order; what every QEMU can do by now is left out, as native does.</summary>
    public IEnumerable<string> Names()
    {
        foreach (var flag in EmulatorFlagTable.All)
            if (!flag.Retired && Has(flag))
                yield return flag.Name;
    }

    /// <summary>A copy.</summary>
    public EmulatorFlagSet Clone()
    {
        var copy = new EmulatorFlagSet();
        _bits.CopyTo(copy._bits, 0);
        return copy;
    }

    private static EmulatorFlag Known(string name) => EmulatorFlagTable.Find(name) ?? throw new ArgumentException($"there is no capability '{name}'", nameof(name));
}
