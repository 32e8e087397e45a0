namespace Libvirt.Settings;

/// <summary>A key that is a list of texts. Not set (null) and empty are two things: an empty list of allowed names allows nobody.</summary>
/// <param name="name">The key.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class TextListSetting(string name, string[] example, string description)
    : Setting<IReadOnlyList<string>?>(name, null, new ConfigurationValue.List([.. example.Select(e => new ConfigurationValue.Text(e))]).ToString(), description)
{
    /// <summary>Looks at an item; gives what is wrong with it, or null.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <summary>A single text counts as a list of one.</summary>
    public bool AcceptsSingle { get; init; }

    /// <summary>Makes the error about an item from "file:line: what is wrong".</summary>
    public Func<string, LibvirtException> Refuse { get; init; } = text => LibvirtException.Create(ErrorDomain.Conf, ErrorNumber.ConfSyntax, text);

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file)
    {
        var value = file.GetTexts(Name, AcceptsSingle);
        foreach (var item in value ?? [])
            if (Check?.Invoke(item) is { } wrong)
                throw Refuse($"{file.Place(Name)}: {wrong}");
        return value;
    }
}
