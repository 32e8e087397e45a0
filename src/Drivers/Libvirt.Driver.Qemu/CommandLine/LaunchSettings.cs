namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>What the host's configuration (qemu.conf, folders, the daemon's environment) says about command lines.</summary>
public sealed record LaunchSettings
{
    /// <summary>Folder of the driver's files, without slash at the end.</summary>
    public string LibraryFolder { get; init; } = "/var/lib/libvirt/qemu";

    /// <summary>The daemon serves the whole host.</summary>
    public bool IsPrivileged { get; init; } = true;

    /// <summary>Whether QEMU's system call filter is used; null for QEMU's own default.</summary>
    public bool? Sandbox { get; init; }

    /// <summary>Guests' memory is part of core dumps of QEMU, unless the definition says otherwise.</summary>
    public bool DumpGuestCore { get; init; }

    /// <summary>Variables of the daemon that guests get unchanged, when they are set: PATH, LD_LIBRARY_PATH, USER, LOGNAME, TMPDIR ...</summary>
    public IReadOnlyDictionary<string, string> Inherited { get; init; } = new Dictionary<string, string>();

    /// <summary>TLS of disks on NBD servers; null when it is not set up.</summary>
    public ClientTls? NbdTls { get; init; }

    /// <summary>nbdkit serves images of some protocols; null when qemu.conf does not want it or it is not there.</summary>
    public NbdkitSupport? Nbdkit { get; init; }

    /// <summary>The guest's own folder: "domain-7-name", the name cut so that sockets in it stay short enough.</summary>
    public string GuestFolder(int id, string name) => $"{LibraryFolder}/domain-{id}-{GuestNames.Short(name)}";
}
