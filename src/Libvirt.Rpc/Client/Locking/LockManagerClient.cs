using Libvirt.Host.Sockets;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Transports;

namespace Libvirt.Rpc.Client.Locking;

/// <summary>
/// A connection to virtlockd: locks on disks, for a process that must not outlive them. When the process that connects registers itself, its locks last as long as
/// the connection, also over an exec (<see cref="Keep"/>); locks for another process last until they are released. One thread at a time calls.
/// </summary>
/// <example><code>
/// using var manager = LockManagerClient.Open();
/// manager.Register(uuid, "guest", id, pid);
/// manager.Acquire("", "/var/lib/libvirt/images/disk.qcow2", LockFlags.None);
/// </code></example>
public sealed class LockManagerClient : IDisposable
{
    private const string Daemon = "virtlockd";

    private readonly ProgramClient _client;

    private LockManagerClient(ProgramClient client) => _client = client;

    /// <summary>Connects to the daemon of the system, or of the user's session, which is started when it does not run.</summary>
    /// <param name="daemons">The daemons of this host; null for what is there.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: nobody listens</exception>
    public static LockManagerClient Open(LocalDaemons? daemons = null) => new(ProgramClient.Open(Daemon, LockProgram.Number, LockProgram.Version, daemons ?? LocalDaemons.Host));

    /// <summary>Connects to a socket.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: nobody listens</exception>
    public static LockManagerClient Connect(string socket) => new(ProgramClient.Connect(socket, LockProgram.Number, LockProgram.Version));

    /// <summary>Says for whom this connection acquires and releases.</summary>
    /// <param name="uuid">The guest.</param>
    /// <param name="name">The guest.</param>
    /// <param name="id">The guest.</param>
    /// <param name="process">The process that holds the locks.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_DENIED: restricted</exception>
    public void Register(Uuid uuid, string name, uint id, uint process)
        => _client.Call((int)LockProcedure.Register, new LockSpaceProtocolRegisterArgs { Owner = new() { Uuid = uuid, Name = name, Id = id, Pid = process } });

    /// <summary>Gives up the right to call anything: the connection holds what it has.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: nobody is registered</exception>
    public void Restrict() => _client.Call((int)LockProcedure.Restrict, new LockSpaceProtocolRestrictArgs());

    /// <summary>Makes a lock space in a folder.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is one</exception>
    public void AddLockSpace(string folder) => _client.Call((int)LockProcedure.New, new LockSpaceProtocolNewArgs { Path = folder });

    /// <summary>Makes a lock space in a folder unless there is one; needs no registration.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR, VIR_ERR_SYSTEM_ERROR: the folder cannot be made</exception>
    public void EnsureLockSpace(string folder) => _client.Call((int)LockProcedure.CreateLockspace, new LockSpaceProtocolCreateLockSpaceArgs { Path = folder });

    /// <summary>Makes the file of a resource unless it is there.</summary>
    /// <param name="space">The folder of the lock space; empty when <paramref name="resource"/> is a path.</param>
    /// <param name="resource">The name within it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY, VIR_ERR_SYSTEM_ERROR; VIR_ERR_INTERNAL_ERROR: no such space</exception>
    public void CreateResource(string space, string resource)
        => _client.Call((int)LockProcedure.CreateResource, new LockSpaceProtocolCreateResourceArgs { Path = space, Name = resource });

    /// <summary>Removes the file of a resource if it is there.</summary>
    /// <inheritdoc cref="CreateResource"/>
    public void DeleteResource(string space, string resource)
        => _client.Call((int)LockProcedure.DeleteResource, new LockSpaceProtocolDeleteResourceArgs { Path = space, Name = resource });

    /// <summary>Locks a resource.</summary>
    /// <param name="space">The folder of the lock space; empty when <paramref name="resource"/> is a path.</param>
    /// <param name="resource">The name within it.</param>
    /// <param name="flags">How.</param>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY: somebody, perhaps of another host, holds it; VIR_ERR_SYSTEM_ERROR; VIR_ERR_INTERNAL_ERROR: no such space</exception>
    public void Acquire(string space, string resource, LockFlags flags)
        => _client.Call((int)LockProcedure.AcquireResource, new LockSpaceProtocolAcquireResourceArgs { Path = space, Name = resource, Flags = (uint)flags });

    /// <summary>Unlocks a resource.</summary>
    /// <param name="space">As it was acquired.</param>
    /// <param name="resource">As it was acquired.</param>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY: nobody holds it; VIR_ERR_INTERNAL_ERROR: the owner does not</exception>
    public void Release(string space, string resource)
        => _client.Call((int)LockProcedure.ReleaseResource, new LockSpaceProtocolReleaseResourceArgs { Path = space, Name = resource });

    /// <summary>A duplicate of the connection for a process that is to hold the locks: while it is open anywhere they last.</summary>
    /// <returns>close-on-exec; the caller owns it</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public Descriptor Keep()
    {
        int copy = SocketIo.Duplicate(_client.Descriptor);
        return copy >= 0 ? new(copy) : throw LibvirtException.System(ErrorDomain.Rpc, -copy, "Unable to copy socket file handle");
    }

    /// <summary>Disconnects.</summary>
    public void Dispose() => _client.Dispose();
}
