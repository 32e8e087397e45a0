namespace Libvirt;

/// <summary>A named value of one of the seven types of virTypedParameter.</summary>
/// <param name="Name">At most 79 bytes, usually one of <see cref="Constants"/>.</param>
/// <param name="Type">Which of the accessors is meaningful.</param>
/// <param name="Bits">The eight bytes of the C union, for every type but String.</param>
/// <param name="Text">The value of type String.</param>
public readonly record struct TypedParameter(string Name, TypedParameterType Type, ulong Bits, string? Text = null)
{
    /// <summary>VIR_TYPED_PARAM_INT.</summary>
    public static TypedParameter Int(string name, int value) => new(name, TypedParameterType.Int, unchecked((uint)value));

    /// <summary>VIR_TYPED_PARAM_UINT.</summary>
    public static TypedParameter UInt(string name, uint value) => new(name, TypedParameterType.Uint, value);

    /// <summary>VIR_TYPED_PARAM_LLONG.</summary>
    public static TypedParameter Long(string name, long value) => new(name, TypedParameterType.Llong, unchecked((ulong)value));

    /// <summary>VIR_TYPED_PARAM_ULLONG.</summary>
    public static TypedParameter ULong(string name, ulong value) => new(name, TypedParameterType.Ullong, value);

    /// <summary>VIR_TYPED_PARAM_DOUBLE.</summary>
    public static TypedParameter Double(string name, double value) => new(name, TypedParameterType.Double, BitConverter.DoubleToUInt64Bits(value));

    /// <summary>VIR_TYPED_PARAM_BOOLEAN.</summary>
    public static TypedParameter Boolean(string name, bool value) => new(name, TypedParameterType.Boolean, value ? 1u : 0u);

    /// <summary>VIR_TYPED_PARAM_STRING.</summary>
    public static TypedParameter String(string name, string value) => new(name, TypedParameterType.String, 0, value);

    /// <summary>The value of type Int.</summary>
    public int AsInt => unchecked((int)(uint)Bits);

    /// <summary>The value of type UInt.</summary>
    public uint AsUInt => unchecked((uint)Bits);

    /// <summary>The value of type Long.</summary>
    public long AsLong => unchecked((long)Bits);

    /// <summary>The value of type ULong.</summary>
    public ulong AsULong => Bits;

    /// <summary>The value of type Double.</summary>
    public double AsDouble => BitConverter.UInt64BitsToDouble(Bits);

    /// <summary>The value of type Boolean.</summary>
    public bool AsBoolean => (byte)Bits != 0;
}
