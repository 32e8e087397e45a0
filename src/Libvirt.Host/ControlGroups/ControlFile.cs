using System.Globalization;

namespace Libvirt.Host;

/// <summary>Reads and writes values of a control group, with native's errors.</summary>
internal static class ControlFile
{
    /// <summary>The folder of a controller.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the host or qemu.conf does not have the controller</exception>
    public static string Folder(ControlGroup group, GroupController controller)
        => group.Folder(controller) ?? throw LibvirtException.Internal(ErrorDomain.Cgroup, $"Controller '{ControllerNames.Of(controller)}' is not mounted");

    /// <summary>A text.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no such file</exception>
    public static string Read(string path)
        => KernelFile.ReadValue(path) ?? throw LibvirtException.System(ErrorDomain.Cgroup, Native.NoEntry, $"Unable to read from '{path}'");

    /// <summary>A number without sign.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR, VIR_ERR_INTERNAL_ERROR: something else is in it</exception>
    public static ulong ReadNumber(string path) => ParseNumber(Read(path));

    /// <summary>A number with sign.</summary>
    /// <exception cref="LibvirtException">as <see cref="ReadNumber"/></exception>
    public static long ReadSigned(string path)
        => long.TryParse(Read(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value
            : throw LibvirtException.Internal(ErrorDomain.Cgroup, $"Unable to parse '{Read(path)}' as an integer");

    /// <summary>A number without sign.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR</exception>
    public static ulong ParseNumber(ReadOnlySpan<char> text)
        => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value
            : throw LibvirtException.Internal(ErrorDomain.Cgroup, $"Unable to parse '{text}' as an integer");

    /// <summary>The number behind a name in lines "NAME NUMBER"; null when no line has the name.</summary>
    public static ulong? Find(string text, string name)
    {
        foreach (var line in text.Split('\n'))
            if (line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] == ' ')
                return ParseNumber(line.AsSpan(name.Length + 1).Trim());
        return null;
    }

    /// <summary>Writes a value.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Write(string path, string value) => ControlGroup.Write(path, value);

    /// <summary>Writes a number.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Write(string path, IFormattable value) => ControlGroup.Write(path, value.ToString(null, CultureInfo.InvariantCulture));
}
