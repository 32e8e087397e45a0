namespace Libvirt.Settings;

/// <summary>A key that is 0 or 1.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class FlagSetting(string name, bool standard, string description) : Setting<bool>(name, standard, standard ? "0" : "1", description)
{
    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => file.GetBoolean(Name);
}
