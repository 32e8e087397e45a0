namespace Libvirt.Daemon.Settings;

/// <summary>A key that is a list of texts. Not set (null) and empty are two things: an empty list of allowed names allows nobody.</summary>
/// <param name="name">The key.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class TextListSetting(string name, string[] example, string description)
    : Setting<IReadOnlyList<string>?>(name, null, new ConfigurationValue.List([.. example.Select(e => new ConfigurationValue.Text(e))]).ToString(), description)
{
    /// <summary>Looks at an item; gives what is wrong with it, or null.</summary>
    public Func<string, string?>? Check { get; init; }

    /// <inheritdoc/>
    internal override object? ReadValue(ConfigurationFile file)
    {
        var value = file.GetTexts(Name);
        foreach (var item in value ?? [])
            if (Check?.Invoke(item) is { } wrong)
                throw LibvirtException.Internal(ErrorDomain.Access, $"{file.Place(Name)}: {wrong}");
        return value;
    }
}
