using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>The log of a guest: how it was started, then what QEMU itself says.</summary>
internal static class GuestLog
{
    private const int Longest = 8192;

    /// <summary>Opens it, appends the command line and gives the descriptor for QEMU.</summary>
    public static Descriptor Open(string path, LaunchCommand command)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss.fff}+0000: starting up libvirt version: {VersionNumber.Text(Constants.LibvirVersionNumber)}, hostname: {HostName.Get()}\n");
        foreach (var (name, value) in command.Environment)
            text.Append(name).Append('=').Append(value).Append(" \\\n");
        text.Append(command.Program);
        foreach (var argument in command.Arguments)
            text.Append(argument.StartsWith('-') ? " \\\n" : " ").Append(argument);
        text.Append('\n');
        File.AppendAllText(path, text.ToString());
        throw new InvalidOperationException();
    }

    /// <summary>What QEMU said at last.</summary>
    public static string LastWords(string path)
    {
        var text = File.ReadAllText(path);
        return text.Length > Longest ? text[^Longest..] : text;
    }
}
