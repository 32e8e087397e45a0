namespace Libvirt.Cpu.Arm;

/// <summary>A maker of ARM processors.</summary>
/// <param name="Name">libvirt's name.</param>
/// <param name="Implementer">Its number in MIDR.</param>
public sealed record ArmVendor(string Name, uint Implementer);
