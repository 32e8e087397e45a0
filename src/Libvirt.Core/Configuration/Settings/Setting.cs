namespace Libvirt.Settings;

/// <summary>One key of a configuration file: its name, type, default and description stand here and nowhere else.</summary>
/// <param name="name">The key.</param>
/// <param name="example">What the default file shows behind the equals sign.</param>
/// <param name="description">What the default file says about it; lines may be of any length.</param>
public abstract class Setting(string name, string example, string description)
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>The value that the default file shows in its comment: the default, or an example when there is none.</summary>
    public string Example { get; } = example;

    /// <summary>What the key means, for the default file.</summary>
    public string Description { get; } = description;

    /// <summary>True when a new value is taken over while the daemon runs; others need a restart.</summary>
    public bool IsLive { get; init; }

    /// <summary>True for keys of older releases that mean nothing any more: read, warned about, not in the default file.</summary>
    public virtual bool IsRetired => false;

    /// <summary>Reads the value from a file; null when the key is not set.</summary>
    /// <exception cref="LibvirtException">wrong type or out of range; the text begins with "file:line:"</exception>
    public abstract object? ReadValue(ConfigurationFile file);
}
