using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>The program nbdkit, which fetches an image from a server in QEMU's place.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with its number.</param>
/// <param name="image">An image with <c>Nbdkit</c> among its names.</param>
internal sealed class NbdkitServer(QemuConfiguration configuration, DomainDocument guest, BlockImage image)
{
    private const int StartMilliseconds = 10_000;

    /// <summary>What nbdkit of this host can serve; null when it is not installed.</summary>
    public static NbdkitSupport? Find()
    {
        if (ProgramPath.Find("nbdkit") is not { } program || CommandOutput.Run([program, "--dump-config"]) is not (0, var text))
            return null;
        const string Key = "plugindir=";
        foreach (var line in text.Split('\n'))
            if (line.StartsWith(Key, StringComparison.Ordinal))
                return new(File.Exists($"{line[Key.Length..]}/nbdkit-curl-plugin.so"), File.Exists($"{line[Key.Length..]}/nbdkit-ssh-plugin.so"));
        return null;
    }

    /// <summary>The images of a guest that are served so, data files too.</summary>
    public static IEnumerable<BlockImage> Images(DomainDocument guest)
    {
        foreach (var disk in guest.Devices.Disks)
            foreach (var image in DiskImages.Of(disk)?.Chain() ?? [])
            {
                if (image.Names?.Nbdkit is not null)
                    yield return image;
                if (image.DataFile is { Names.Nbdkit: not null } data)
                    yield return data;
            }
    }

    private string Socket => image.Names!.Nbdkit!.Socket ?? "";

    private static HelperProgram Process(BlockImage image) => new(image.Names!.Nbdkit!.PidFile ?? "");

    /// <summary>Starts it as the guest's user, who connects to it.</summary>
    /// <param name="security">Who that is.</param>
    /// <param name="place">Where it runs.</param>
    /// <param name="secret">Value of a secret, of its kind.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not installed, or ends, with its own words</exception>
    public void Start(SecurityStack security, HelperPlace place, Func<StorageSecret, string, byte[]> secret)
    {
        var program = ProgramPath.Find("nbdkit") ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "Unable to find 'nbdkit' binary in $PATH");
        var passed = new List<Descriptor>();
        PrivateFolder.RemoveFile(Socket);
        try
        {
            var environment = ChildEnvironment.Make();
            if (image.Source.Identity?.AgentSocket is { } agent)
                environment.Add("SSH_AUTH_SOCK=" + agent);
            var arguments = NbdkitCommand.Arguments(image, secret, value =>
            {
                passed.Add(Readable(value));
                return passed[^1].Number;
            });
            Process(image).Start(new()
            {
                Program = program,
                Arguments = arguments,
                Environment = environment,
                Descriptors = passed.ConvertAll(static d => d.Number),
                Folder = "/",
                NewSession = true,
                IsOrphan = true,
            }, security.Confine(guest, place.Surroundings),
                $"{configuration.Folders.Logs}/{guest.Name}-nbdkit-{image.StorageNode}.log", () => ListeningSockets.Has(Socket), StartMilliseconds);
        }
        catch
        {
            Stop(image);
            throw;
        }
        finally
        {
            foreach (var descriptor in passed)
                descriptor.Dispose();
        }
    }

    /// <summary>Ends the one of an image, if it runs, and removes socket and PID file.</summary>
    public static void Stop(BlockImage image)
    {
        Process(image).Stop("nbdkit");
        PrivateFolder.RemoveFile(image.Names!.Nbdkit!.Socket ?? "");
    }

    private static Descriptor Readable(byte[] value)
    {
        var (read, write) = SocketIo.CreatePipe();
        using (write)
            if (SocketIo.WriteAvailable(write.Number, value) == value.Length)
                return read;
        read.Dispose();
        throw LibvirtException.Internal(ErrorDomain.Qemu, "a secret for nbdkit does not fit into a pipe");
    }
}
