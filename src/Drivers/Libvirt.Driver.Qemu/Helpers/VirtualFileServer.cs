using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.FileSystems;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>The program virtiofsd, which shows a folder of the host to a guest.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with its number.</param>
/// <param name="folder">The guest's own folder, where the socket is.</param>
/// <param name="system">The file system, with its alias.</param>
public sealed class VirtualFileServer(QemuConfiguration configuration, DomainDocument guest, string folder, FileSystem system)
{
    private const int StartMilliseconds = 10_000, ConnectionsWaiting = 1;
    private const long SettlingMilliseconds = 2_000;
    private const uint OwnerOnly = 0x180; // 0600
    private readonly string _alias = system.Info.Alias?.Name ?? "fs";

    /// <summary>The socket through which QEMU talks to it.</summary>
    public string Socket => FileSystemProperties.Socket(folder, system);

    /// <summary>The log.</summary>
    public string Log => $"{configuration.Folders.Logs}/{guest.Name}-{_alias}-virtiofsd.log";

    private HelperProgram Process => new($"{configuration.Folders.State}/{guest.Id}-{GuestNames.Short(guest.Name)}-{_alias}-virtiofsd.pid");

    /// <summary>The program; the definition may name another.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED: it is not installed</exception>
    public string Program => system.Binary?.Path ?? VhostUserPrograms.Find("fs", VhostUserPrograms.Installed(configuration)) ?? ProgramPath.Find("/usr/libexec/virtiofsd") ?? ProgramPath.Find("/usr/lib/qemu/virtiofsd") ?? ProgramPath.Find("virtiofsd")
        ?? throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, "Unable to find a satisfying virtiofsd");

    /// <summary>Starts it. The socket is made here and given to it listening: QEMU can connect at once.</summary>
    /// <param name="place">Where it runs.</param>
    /// <param name="owner">QEMU's user and group, which may use the socket; null in a user's daemon.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it ends, with its own words; then nothing is left</exception>
    public void Start(HelperPlace place, (uint User, uint Group)? owner)
    {
        using var listening = ListeningSocket.ListenUnix(Socket, OwnerOnly, null, ConnectionsWaiting);
        try
        {
            DescriptorMode.Wait(listening);
            if (owner is { } who && FileOwner.Change(Socket, who.User, who.Group) is var error and not 0)
                throw LibvirtException.System(ErrorDomain.Qemu, error, $"Unable to set user and group of '{Socket}'");
            long begin = Environment.TickCount64, words = File.Exists(Log) ? new FileInfo(Log).Length : 0;
            Process.Start(new()
            {
                Program = Program,
                Arguments = Arguments(listening.Number),
                Environment = ChildEnvironment.Make(),
                Descriptors = [listening.Number],
                Folder = "/",
                NewSession = true,
            }, place.Surroundings,
                // Connections wait in the socket, so that it is ready at once; but what it cannot serve ends it, and only its log tells that it is past that.
                Log, () => IsWaiting(words) || Environment.TickCount64 - begin > SettlingMilliseconds, StartMilliseconds);
        }
        catch
        {
            PrivateFolder.RemoveFile(Socket);
            throw;
        }
    }

    /// <summary>Whether it has written since the start that it waits for QEMU.</summary>
    private bool IsWaiting(long from)
    {
        using var stream = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Min(from, stream.Length);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Contains("Waiting for vhost-user", StringComparison.Ordinal);
    }

    /// <summary>Ends it, if it runs, and removes socket and PID file.</summary>
    public void Stop()
    {
        Process.Stop(Program);
        PrivateFolder.RemoveFile(Socket);
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning()
    {
        using var process = Process.Find(Program);
        return process is not null;
    }

    /// <summary>Its arguments.</summary>
    internal List<string> Arguments(int socket)
    {
        var binary = system.Binary;
        var options = $"source={system.Source?.Directory?.Replace(",", "\\,", StringComparison.Ordinal)}";
        if (binary?.CacheMode is { } cache)
            options += ",cache=" + FileSystemCacheNames.Text(cache);
        if (binary?.SandboxMode is { } sandbox)
            options += ",sandbox=" + FileSystemSandboxNames.Text(sandbox);
        options += Switch(binary?.Xattr, "xattr") + Switch(binary?.Locks?.Flock, "flock") + Switch(binary?.Locks?.Posix, "posix_lock");
        List<string> arguments = ["virtiofsd", string.Create(CultureInfo.InvariantCulture, $"--fd={socket}"), "-o", options];
        if (binary?.ThreadPool is >= 0 and var threads)
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--thread-pool-size={threads}"));
        if (binary?.OpenFiles is > 0 and var files)
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"--rlimit-nofile={files}"));
        if (system.ReadOnly)
            arguments.Add("--readonly");
        if (configuration.Get(ProgramSettings.FileSystemDebug))
            arguments.Add("-d");
        return arguments;
    }

    private static string Switch(bool? on, string name) => on switch { null => "", true => "," + name, false => ",no_" + name };
}
