using System.Globalization;

namespace Libvirt.Settings;

/// <summary>A key that is a whole number of 32 bits.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class SignedSetting(string name, int standard, string description)
    : Setting<int>(name, standard, standard.ToString(CultureInfo.InvariantCulture), description)
{
    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => file.GetInt(Name);
}
