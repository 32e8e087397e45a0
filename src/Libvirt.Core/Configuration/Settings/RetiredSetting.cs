namespace Libvirt.Settings;

/// <summary>A key that older releases had: files that still carry it are accepted, and the log says that it does nothing.</summary>
/// <param name="name">The key.</param>
public sealed class RetiredSetting(string name) : Setting(name, "", "")
{
    /// <inheritdoc/>
    public override bool IsRetired => true;

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => null;
}
