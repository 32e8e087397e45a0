namespace Libvirt.Cpu.Power;

/// <summary>A model of POWER processors.</summary>
/// <param name="name">Its name.</param>
public sealed class PowerModel(string name)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its maker.</summary>
    public string? Vendor { get; internal set; }

    /// <summary>Processor versions (PVR) that it stands for: value and the bits that count.</summary>
    internal List<(uint Value, uint Mask)> Versions { get; } = [];

    /// <summary>Whether a processor version is one of these.</summary>
    public bool Matches(uint version)
    {
        foreach (var (value, mask) in Versions)
            if ((version & mask) == value)
                return true;
        return false;
    }
}
