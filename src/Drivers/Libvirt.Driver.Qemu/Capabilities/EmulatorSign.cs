namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>A sign of a capability.</summary>
/// <param name="Kind">Where it shows.</param>
/// <param name="Subject">The type, option, path, accelerator or model.</param>
/// <param name="Property">Property or parameter of the subject; null for the subject itself.</param>
public sealed record EmulatorSign(EmulatorSignKind Kind, string Subject, string? Property);
