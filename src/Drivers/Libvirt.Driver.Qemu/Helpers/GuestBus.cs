using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>A message bus of one guest: QEMU's display and its helpers talk over it.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition, with its number.</param>
public sealed class GuestBus(QemuConfiguration configuration, DomainDocument guest)
{
    private const int StartMilliseconds = 10_000;
    private const uint FolderMode = 0x1F8; // 0770
    private readonly HelperProgram _program = new(PathOf(configuration, guest, "pid"));

    /// <summary>The socket of the bus.</summary>
    public string Socket => PathOf(configuration, guest, "sock");

    /// <summary>Its address for clients.</summary>
    public string Address => $"unix:path={Socket}";

    /// <summary>Starts it as the guest's user, whom alone it serves.</summary>
    /// <param name="security">Who that is.</param>
    /// <param name="place">Where it runs.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED: it is not installed; VIR_ERR_INTERNAL_ERROR: it ends, with its own words</exception>
    public void Start(SecurityStack security, HelperPlace place)
    {
        var name = configuration.Get(ProgramSettings.BusProgram)!;
        var program = ProgramPath.Find(name) ?? throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, $"'{name}' is not a suitable dbus-daemon");
        (uint, uint)? owner = configuration.IsPrivileged ? (configuration.UserId, configuration.GroupId) : null;
        OwnedFolder.Make(configuration.Folders.Bus, FolderMode, owner);
        var settings = PathOf(configuration, guest, "conf");
        PrivateFile.Write(settings, System.Text.Encoding.UTF8.GetBytes(Settings()));
        try
        {
            if (owner is { } who && FileOwner.Change(settings, who.Item1, who.Item2) is var error and not 0)
                throw LibvirtException.System(ErrorDomain.Qemu, error, $"cannot change owner of '{settings}'");
            PrivateFolder.RemoveFile(Socket);
            _program.Start(new()
            {
                Program = program,
                Arguments = ["dbus-daemon", "--config-file=" + settings],
                Environment = ChildEnvironment.Make(),
                Folder = "/",
                NewSession = true,
            }, security.Confine(guest, place.Surroundings),
                null, () => ListeningSockets.Has(Socket), StartMilliseconds);
        }
        catch
        {
            Stop();
            throw;
        }
    }

    /// <summary>Ends it, if it runs, and removes its files.</summary>
    public void Stop()
    {
        _program.Stop("dbus-daemon");
        PrivateFolder.RemoveFile(Socket);
        PrivateFolder.RemoveFile(PathOf(configuration, guest, "conf"));
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning()
    {
        using var process = _program.Find("dbus-daemon");
        return process is not null;
    }

    /// <summary>Everybody who can reach the socket may say anything to anybody on it.</summary>
    private string Settings() => $"""
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>org.libvirt.qemu</type>
          <listen>unix:path={Escape(Socket)}</listen>
          <auth>EXTERNAL</auth>
          <policy context='default'>
            <allow send_destination='*' eavesdrop='true'/>
            <allow eavesdrop='true'/>
            <allow own='*'/>
            <allow user='*'/>
          </policy>
          <include if_selinux_enabled='yes' selinux_root_relative='yes'>contexts/dbus_contexts</include>
        </busconfig>

        """;

    /// <summary>Addresses of D-Bus have % and two digits in place of most marks.</summary>
    private static string Escape(string path)
    {
        var text = new System.Text.StringBuilder();
        foreach (byte b in System.Text.Encoding.UTF8.GetBytes(path))
            text.Append(char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'/' or (byte)'.' or (byte)'\\' ? ((char)b).ToString() : $"%{b:x2}");
        return text.ToString();
    }

    private static string PathOf(QemuConfiguration configuration, DomainDocument guest, string kind)
        => $"{configuration.Folders.Bus}/{guest.Id}-{GuestNames.Short(guest.Name)}-dbus.{kind}";
}
