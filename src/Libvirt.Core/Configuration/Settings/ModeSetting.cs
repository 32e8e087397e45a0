using System.Globalization;

namespace Libvirt.Settings;

/// <summary>A key that is a file mode, written in octal as a text: "0770".</summary>
/// <param name="name">The key.</param>
/// <param name="standard">The mode when the key is not set; null when it depends on other keys.</param>
/// <param name="example">What the default file shows.</param>
/// <param name="description">What the default file says about it.</param>
public sealed class ModeSetting(string name, uint? standard, string example, string description) : Setting<uint?>(name, standard, $"\"{example}\"", description)
{
    private const uint All = 0xfff; // 07777

    /// <inheritdoc/>
    public override object? ReadValue(ConfigurationFile file)
    {
        if (file.GetText(Name) is not { } text)
            return null;
        uint mode = 0;
        bool good = text.Length > 0;
        foreach (char c in text)
        {
            good &= c is >= '0' and <= '7' && mode <= All;
            mode = mode * 8 + (uint)(c - '0');
        }
        return good && mode <= All ? mode
            : throw LibvirtException.Internal(ErrorDomain.Conf, string.Create(CultureInfo.InvariantCulture, $"{file.Place(Name)}: Failed to parse mode '{text}' of '{Name}': up to 7777, octal"));
    }
}
