namespace Libvirt.Settings;

/// <summary>A key whose values are of one type.</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The value when the key is not set.</param>
/// <param name="example">What the default file shows behind the equals sign.</param>
/// <param name="description">What the default file says about it.</param>
public abstract class Setting<T>(string name, T standard, string example, string description) : Setting(name, example, description)
{
    /// <summary>The value when the key is not set.</summary>
    public T Standard { get; } = standard;
}
