namespace Libvirt.Rpc.Xdr;

/// <summary>The value of a typed parameter on the wire: a number of the C type, or a string.</summary>
/// <param name="Type">Which.</param>
/// <param name="Bits">The eight bytes of the C union.</param>
/// <param name="Text">The value of type String.</param>
public readonly record struct TypedValue(TypedParameterType Type, ulong Bits, string? Text);
