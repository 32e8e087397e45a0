namespace Libvirt.Cpu.Arm;

/// <summary>Makers, features and models of ARM processors.</summary>
public sealed class ArmMap
{
    /// <summary>The makers.</summary>
    internal List<ArmVendor> Vendors { get; } = [];

    /// <summary>Names of the features.</summary>
    internal HashSet<string> Features { get; } = [];

    /// <summary>The models.</summary>
    internal List<ArmModel> Models { get; } = [];
}
