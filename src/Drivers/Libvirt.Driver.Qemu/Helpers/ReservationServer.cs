using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Security;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>The program qemu-pr-helper, which makes persistent reservations of SCSI disks for a guest: one for all its disks.</summary>
/// <param name="configuration">qemu.conf.</param>
/// <param name="guest">The live definition.</param>
/// <param name="folder">The guest's own folder.</param>
public sealed class ReservationServer(QemuConfiguration configuration, DomainDocument guest, string folder)
{
    private const int StartMilliseconds = 10_000;
    private readonly HelperProgram _program = new($"{folder}/{ReservationObject.ManagedAlias}.pid");

    /// <summary>The socket through which QEMU talks to it.</summary>
    public string Socket => ReservationObject.ManagedSocket(folder);

    /// <summary>Starts it, before QEMU, which connects to it when it begins: disks come to it as open descriptors.</summary>
    /// <param name="place">Where it runs.</param>
    /// <param name="security">Lets QEMU use the socket.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED: it is not installed; VIR_ERR_INTERNAL_ERROR: it ends, or opens no socket</exception>
    public void Start(HelperPlace place, SecurityStack security)
    {
        PrivateFolder.RemoveFile(Socket);
        _program.Start(new()
        {
            Program = Program,
            Arguments = ["qemu-pr-helper", "-k", Socket],
            Environment = ChildEnvironment.Make(),
            Folder = "/",
            NewSession = true,
        }, place.Surroundings, null, // it gives up all capabilities but CAP_SYS_RAWIO itself, for which it needs the others
            () => ListeningSockets.Has(Socket), StartMilliseconds);
        try
        {
            security.Label(guest, [new(Socket) { IsShared = true }], null);
        }
        catch
        {
            Stop();
            throw;
        }
    }

    /// <summary>Ends it, if it runs, and removes socket and PID file.</summary>
    public void Stop()
    {
        _program.Stop("qemu-pr-helper");
        PrivateFolder.RemoveFile(Socket);
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning()
    {
        using var process = _program.Find("qemu-pr-helper");
        return process is not null;
    }

    private string Program => ProgramPath.Find(configuration.Get(ProgramSettings.ReservationsProgram)!)
        ?? throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, $"'{configuration.Get(ProgramSettings.ReservationsProgram)}' is not a suitable pr helper");
}
