using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine.Devices;

namespace Libvirt.Driver.Qemu.CommandLine.Blocks;

/// <summary>A disk that another process serves over shared memory.</summary>
internal static class VhostUserDisk
{
    private const uint MillisecondsOfSecond = 1000;

    /// <summary>Alias of its connection.</summary>
    public static string CharacterAlias(Disk disk) => "chr-vu-" + AddressProperties.Alias(disk.Info);

    /// <summary>The connection, as hot-plug adds it.</summary>
    public static CharBackend Backend(Disk disk)
    {
        var source = new CharSource { Mode = CharMode.Connect, Path = disk.Source?.Path };
        if (disk.Source?.Reconnect is { Enabled: true, Timeout: { } seconds })
            source.Reconnect = new() { Enabled = true, Timeout = seconds };
        return new() { Type = CharType.Unix, Sources = { source } };
    }

    /// <summary>The connection, as an option of <c>-chardev</c>.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="milliseconds">QEMU counts the time of reconnecting in milliseconds.</param>
    public static string Connection(Disk disk, bool milliseconds)
    {
        var text = $"socket,id={CharacterAlias(disk)},path={OptionText.Escape(disk.Source?.Path ?? "")}";
        if (disk.Source?.Reconnect is not { Enabled: true, Timeout: { } seconds })
            return text;
        return text + (milliseconds ? string.Create(CultureInfo.InvariantCulture, $",reconnect-ms={(ulong)seconds * MillisecondsOfSecond}") : string.Create(CultureInfo.InvariantCulture, $",reconnect={seconds}"));
    }
}
