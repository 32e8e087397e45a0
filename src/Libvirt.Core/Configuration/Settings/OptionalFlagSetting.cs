namespace Libvirt.Settings;

/// <summary>A key that is 0 or 1; when it is not set, something else decides.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set; null when something else decides.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class OptionalFlagSetting(string name, bool? standard, bool example, string description) : Setting<bool?>(name, standard, example ? "1" : "0", description)
{
    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => file.GetBoolean(Name);
}
