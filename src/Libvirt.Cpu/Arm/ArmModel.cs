namespace Libvirt.Cpu.Arm;

/// <summary>A model of ARM processors.</summary>
/// <param name="name">Its name.</param>
public sealed class ArmModel(string name)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its maker.</summary>
    public string? Vendor { get; internal set; }

    /// <summary>Part number in MIDR.</summary>
    public uint Part { get; internal set; }
}
