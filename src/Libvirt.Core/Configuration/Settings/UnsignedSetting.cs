using System.Globalization;

namespace Libvirt.Settings;

/// <summary>A key that is a whole number of 32 bits without a sign.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class UnsignedSetting(string name, uint standard, string description)
    : Setting<uint>(name, standard, standard.ToString(CultureInfo.InvariantCulture), description)
{
    /// <summary>The smallest value that is accepted.</summary>
    public uint Least { get; init; }

    /// <summary>The largest value that is accepted.</summary>
    public uint Most { get; init; } = uint.MaxValue;

    /// <summary>Makes native's error for a value that is a number but makes no sense; null for our own, which gives the range.</summary>
    public Func<uint, LibvirtException>? Refuse { get; init; }

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file)
    {
        if (file.GetUInt(Name) is not { } value)
            return null;
        if (value >= Least && value <= Most)
            return value;
        throw Refuse?.Invoke(value) ?? LibvirtException.Internal(ErrorDomain.Conf, $"{file.Place(Name)}: value for '{Name}' parameter must be in range {Least}:{Most}");
    }
}
