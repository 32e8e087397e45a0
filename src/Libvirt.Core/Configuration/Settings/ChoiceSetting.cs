namespace Libvirt.Settings;

/// <summary>A key that is one of a few words.</summary>
/// <param name="name">The key.</param>
/// <param name="choices">The words; their order counts for <see cref="SettingValues"/>' readers, who get the place of the word.</param>
/// <param name="standard">The word when the key is not set; null when it depends on something else.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class ChoiceSetting(string name, string[] choices, string? standard, string example, string description)
    : Setting<string?>(name, standard, $"\"{example}\"", description)
{
    /// <summary>The words.</summary>
    public IReadOnlyList<string> Choices => choices;

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file)
    {
        if (file.GetText(Name) is not { } value)
            return null;
        return Array.IndexOf(choices, value) >= 0 ? value
            : throw LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, $"{file.Place(Name)}: {Name}: '{value}' is none of {string.Join(", ", choices)}");
    }
}
