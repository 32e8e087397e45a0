namespace Libvirt.Abi.Extract;

/// <summary>A constant as a header declares it.</summary>
/// <param name="Name">The C name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Bit">The number of the bit, if it is written as a shift.</param>
/// <param name="SameAs">The constant that it is defined by.</param>
public sealed record EnumConstant(string Name, long Value, int? Bit, string? SameAs);
