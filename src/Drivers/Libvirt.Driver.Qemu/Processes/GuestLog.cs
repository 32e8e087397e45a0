using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>The log of a guest: how it was started, then what QEMU itself says.</summary>
internal sealed class GuestLog : IDisposable
{
    private const int Longest = 8192;
    private readonly string _path;
    private readonly Descriptor _file;
    private readonly long _words;

    private GuestLog(string path, Descriptor file) => (_path, _file, _words) = (path, file, new FileInfo(path).Length);

    /// <summary>Where QEMU writes.</summary>
    public int Number => _file.Number;

    /// <summary>Opens it and appends how the guest is started.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static GuestLog Open(string path, LaunchCommand command)
    {
        var file = AppendedFile.Open(path, ErrorDomain.Qemu);
        AppendedFile.Write(file, Text(command), ErrorDomain.Qemu);
        return new(path, file);
    }

    /// <summary>What QEMU said since the start, the last of it.</summary>
    public string LastWords()
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Max(_words, stream.Length - Longest);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Closes it; QEMU has its own copy.</summary>
    public void Dispose() => _file.Dispose();

    private static string Text(LaunchCommand command)
    {
        var text = new StringBuilder();
        uint version = (uint)Constants.LibvirVersionNumber;
        text.Append(CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss.fff}+0000: starting up libvirt version: {version / 1000000}.{version / 1000 % 1000}.{version % 1000}, hostname: {HostName.Get()}\n");
        foreach (var (name, value) in command.Environment)
            text.Append(name).Append('=').Append(value).Append(" \\\n");
        text.Append(command.Program);
        foreach (var argument in command.Arguments)
            text.Append(argument.StartsWith('-') ? " \\\n" : " ").Append(argument);
        return text.Append('\n').ToString();
    }
}
