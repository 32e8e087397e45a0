namespace Libvirt.Cpu.Power;

/// <summary>Makers and models of POWER processors.</summary>
public sealed class PowerMap
{
    /// <summary>Names of the makers.</summary>
    internal List<string> Vendors { get; } = [];

    /// <summary>The models.</summary>
    internal List<PowerModel> Models { get; } = [];
}
