namespace Libvirt;

/// <summary>A line of a configuration file: a setting, a comment, or a setting with a comment.</summary>
/// <param name="Name">The name of the setting; null for a comment line.</param>
/// <param name="Value">The value; null for a comment line.</param>
/// <param name="Comment">What follows the number sign, or null.</param>
public sealed record ConfigurationEntry(string? Name, ConfigurationValue? Value, string? Comment)
{
    /// <summary>The line of the file where it starts, from 1; 0 when it comes from no file.</summary>
    public int Line { get; init; }

    /// <summary>The line as native writes it.</summary>
    public override string ToString() => Name is null ? "#" + Comment : $"{Name} = {Value}" + (Comment is null ? "" : " #" + Comment);
}
