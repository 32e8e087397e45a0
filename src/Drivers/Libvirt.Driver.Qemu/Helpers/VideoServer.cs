using System.Globalization;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>A program that draws for a vhost-user video card. It and QEMU have the ends of one socket pair.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with its number.</param>
/// <param name="video">The card, with its alias.</param>
/// <param name="descriptions">Descriptions of installed programs, best first; null for the host's own.</param>
public sealed class VideoServer(QemuConfiguration configuration, DomainDocument guest, VideoDevice video, IReadOnlyList<(string Path, string Text)>? descriptions = null)
{
    private const int StartMilliseconds = 10_000;
    private const long SettlingMilliseconds = 50;
    private readonly string _alias = video.Info.Alias?.Name ?? "video";

    private HelperProgram Process => new($"{configuration.Folders.State}/{guest.Id}-{GuestNames.Short(guest.Name)}-{_alias}-vhost-user-gpu.pid");

    /// <summary>The log.</summary>
    public string Log => $"{configuration.Folders.Logs}/{guest.Name}-{_alias}-vhost-user-gpu.log";

    /// <summary>Whether a card is drawn by such a program.</summary>
    public static bool IsUsed(VideoDevice video) => video.Driver?.Name == VideoDriverName.Vhostuser;

    /// <summary>The program: the first described one that can do what the card wants.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_FAILED: none is installed</exception>
    public string Program => Find() ?? throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "Unable to find a satisfying vhost-user-gpu");

    /// <summary>Starts it.</summary>
    /// <param name="socket">Its end of the pair.</param>
    /// <param name="security">Who the guest is: it runs as the guest's user.</param>
    /// <param name="place">Where it runs.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it ends, with its own words; then nothing is left</exception>
    public void Start(int socket, SecurityStack security, HelperPlace place)
    {
        long begin = Environment.TickCount64;
        Process.Start(new()
        {
            Program = Program,
            Arguments = Arguments(socket),
            Environment = ChildEnvironment.Make(),
            Descriptors = [socket],
            Folder = "/",
            NewSession = true,
            // What it cannot draw with ends it at once; that it is past that, nothing tells.
        }, security.Confine(guest, place.Surroundings), Log, () => Environment.TickCount64 - begin > SettlingMilliseconds, StartMilliseconds);
    }

    /// <summary>Ends it, if it runs, and removes its PID file.</summary>
    public void Stop()
    {
        if (Find() is { } program)
            Process.Stop(program);
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning()
    {
        if (Find() is not { } program)
            return false;
        using var process = Process.Find(program);
        return process is not null;
    }

    /// <summary>Its arguments.</summary>
    internal List<string> Arguments(int socket)
    {
        List<string> arguments = [Program, string.Create(CultureInfo.InvariantCulture, $"--fd={socket}")];
        if (video.Model?.Acceleration?.Accel3d == true)
            arguments.Add("--virgl");
        if (video.Model?.Acceleration?.RenderNode is { } node)
            arguments.Add("--render-node=" + node);
        return arguments;
    }

    private string? Find()
    {
        var wanted = new List<string>();
        if (video.Model?.Acceleration?.Accel3d == true)
            wanted.Add("virgl");
        if (video.Model?.Acceleration?.RenderNode is not null)
            wanted.Add("render-node");
        return VhostUserPrograms.Find("gpu", descriptions ?? VhostUserPrograms.Installed(configuration), wanted);
    }
}
