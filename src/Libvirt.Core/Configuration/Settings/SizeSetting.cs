namespace Libvirt.Settings;

/// <summary>A key that is a number of bytes: a plain number, or a text with a unit such as "2MiB".</summary>
/// <param name="name">The key.</param>
/// <param name="standard">Bytes when the key is not set.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class SizeSetting(string name, ulong standard, string example, string description) : Setting<ulong>(name, standard, $"\"{example}\"", description)
{
    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file) => file[Name] switch
    {
        null => null,
        ConfigurationValue.Text text => Parse(text.Value, file.Place(Name)),
        _ => file.GetULong(Name),
    };

    private static ulong Parse(string text, string place)
    {
        try
        {
            return ScaledInteger.Parse(text, 1);
        }
        catch (LibvirtException e)
        {
            throw new LibvirtException(e.Error with { Message = $"{place}: {e.Error.Message}" });
        }
    }
}
