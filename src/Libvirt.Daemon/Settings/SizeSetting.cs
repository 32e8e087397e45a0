namespace Libvirt.Daemon.Settings;

/// <summary>A key that is a number of bytes: a plain number, or a text with a unit such as "2MiB".</summary>
/// <param name="name">The key.</param>
/// <param name="standard">Bytes when the key is not set.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class SizeSetting(string name, ulong standard, string example, string description) : Setting<ulong>(name, standard, $"\"{example}\"", description)
{
    /// <inheritdoc/>
    internal override object? ReadValue(ConfigurationFile file) => file[Name] switch
    {
        null => null,
        ConfigurationValue.Text text => ScaledInteger.Parse(text.Value, 1),
        _ => file.GetULong(Name),
    };
}
