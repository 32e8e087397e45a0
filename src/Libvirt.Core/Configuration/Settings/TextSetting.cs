namespace Libvirt.Settings;

/// <summary>A key that is a text.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set; null for none.</param>
/// <param name="example">What the default file shows when there is no default.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class TextSetting(string name, string? standard, string? example, string description)
    : Setting<string?>(name, standard, new ConfigurationValue.Text(example ?? standard ?? "").ToString(), description)
{
    /// <summary>Looks at a text; gives what is wrong with it, or null.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file)
    {
        if (file.GetText(Name) is not { } value)
            return null;
        return Check?.Invoke(value) is { } wrong ? throw LibvirtException.ConfigUnsupported(ErrorDomain.Conf, $"{file.Place(Name)}: {Name}: {wrong}") : value;
    }
}
