using System.Globalization;
using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>The program passt, which gives the packets of a guest's card to the host's own sockets.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with its number.</param>
/// <param name="card">The card, with its alias.</param>
public sealed class PasstServer(QemuConfiguration configuration, DomainDocument guest, InterfaceDevice card)
{
    private const int StartMilliseconds = 10_000;
    private const uint Passage = 0x1ED; // 0755

    /// <summary>The socket through which QEMU talks to it.</summary>
    public string Socket => PathOf("socket");

    private HelperProgram Process => new(PathOf("pid"));

    /// <summary>Starts it as the guest's user.</summary>
    /// <param name="security">Who that is.</param>
    /// <param name="place">Where it runs.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not installed, or ends, with its own words</exception>
    public void Start(SecurityStack security, HelperPlace place)
    {
        var program = ProgramPath.Find("passt") ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "Unable to find 'passt' binary in $PATH");
        (uint, uint)? owner = configuration.IsPrivileged ? (configuration.UserId, configuration.GroupId) : null;
        OwnedFolder.Ensure(configuration.Folders.Passt, Passage, owner);
        PrivateFolder.RemoveFile(Socket);
        try
        {
            Process.Start(new()
            {
                Program = program,
                Arguments = Arguments(),
                Environment = ChildEnvironment.Make(),
                Folder = "/",
                NewSession = true,
            }, security.Confine(guest, place.Surroundings), null, () => ListeningSockets.Has(Socket), StartMilliseconds);
        }
        catch
        {
            Stop();
            throw;
        }
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning()
    {
        using var process = Process.Find("passt");
        return process is not null;
    }

    /// <summary>Ends it, if it runs, and removes socket and PID file.</summary>
    public void Stop()
    {
        // Processors with AVX2 get a program of their own, which passt executes.
        Process.Stop("passt");
        PrivateFolder.RemoveFile(Socket);
    }

    /// <summary>Its arguments; it stays in the foreground, so that its process is the one that was started.</summary>
    internal List<string> Arguments()
    {
        var arguments = new List<string> { "passt", "--foreground", "--one-off", "--socket", Socket };
        if (card.Source?.Device is { } device)
            arguments.AddRange(["--interface", device]);
        if (card.Backend?.LogFile is { } log)
            arguments.AddRange(["--log-file", log]);
        foreach (var ip in card.Ips)
        {
            arguments.AddRange(["--address", ip.Address]);
            if (ip.Prefix == 0)
                continue;
            if (ip.Family == Libvirt.Documents.AddressFamily.Ipv6)
                throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "passt doesn't support specifying an IPv6 prefix");
            arguments.AddRange(["--netmask", ip.Prefix.ToString(CultureInfo.InvariantCulture)]);
        }
        foreach (var forward in card.PortForwards)
            arguments.AddRange([forward.Protocol == PortForwardProtocol.Udp ? "--udp-ports" : "--tcp-ports", Ports(forward)]);
        return arguments;
    }

    /// <summary>"192.0.2.1%eth0/80:8080,~100-200".</summary>
    private static string Ports(PortForward forward)
    {
        var text = new StringBuilder();
        if (forward.Address is { } address)
            text.Append(address);
        if (forward.Device is { } device)
            text.Append('%').Append(device);
        if (text.Length > 0)
            text.Append('/');
        if (forward.Ranges.Count == 0)
            return text.Append("all").ToString();
        bool follows = false;
        foreach (var range in forward.Ranges)
        {
            if (follows)
                text.Append(',');
            follows = true;
            if (range.Exclude == true)
                text.Append('~');
            Range(text, range.Start, range.End);
            if (range.To == 0)
                continue;
            text.Append(':');
            Range(text, range.To, range.End == 0 ? 0 : range.To + (range.End - range.Start));
        }
        return text.ToString();
    }

    private static void Range(StringBuilder text, uint start, uint end)
    {
        text.Append(CultureInfo.InvariantCulture, $"{start}");
        if (end != 0)
            text.Append(CultureInfo.InvariantCulture, $"-{end}");
    }

    private string PathOf(string kind) => $"{configuration.Folders.Passt}/{guest.Id}-{Libvirt.Driver.Qemu.CommandLine.GuestNames.Short(guest.Name)}-{AddressProperties.Alias(card.Info)}.{kind}";
}
