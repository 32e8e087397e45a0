namespace Libvirt.Settings;

/// <summary>A key that is a whole number of 64 bits, or "unlimited" (<see cref="Unlimited"/>).</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class LimitSetting(string name, ulong standard, string description)
    : Setting<ulong>(name, standard, standard == Unlimited ? "\"unlimited\"" : new ConfigurationValue.Number((long)standard, false).ToString(), description)
{
    /// <summary>No limit; also what the kernel takes for it (RLIM_INFINITY).</summary>
    public const ulong Unlimited = ulong.MaxValue;

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => file[Name] switch
    {
        null => null,
        ConfigurationValue.Text { Value: "unlimited" } => Unlimited,
        ConfigurationValue.Text text => throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(Name)}: {Name}: Unknown core size '{text.Value}'"),
        _ => file.GetULong(Name),
    };
}
