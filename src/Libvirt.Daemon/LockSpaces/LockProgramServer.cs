using Libvirt.Daemon.Restart;
using Libvirt.Daemon.Settings;
using Libvirt.Json;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Server;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Daemon.LockSpaces;

/// <summary>
/// The program lock of virtlockd. A client registers an owner, a process, and acquires for it. When the owner itself is the client (a hypervisor keeps the
/// connection that was opened before it began), the end of the connection is the end of its locks, and of the owner, should it still be there.
/// </summary>
/// <param name="changed">Told +1 when a lock is held, which keeps the daemon from ending for lack of clients, and -1 when none is any more.</param>
internal sealed class LockProgramServer(Action<int> changed) : IRestartableProgram
{
    private readonly LockSpaceCollection _spaces = new(changed);
    private bool _draining;

    /// <inheritdoc/>
    public uint Number => LockProgram.Number;

    /// <inheritdoc/>
    public uint Version => LockProgram.Version;

    /// <inheritdoc/>
    public ProcedureInfo? Find(int procedure) => (uint)procedure < (uint)LockProgram.Procedures.Length ? LockProgram.Procedures[procedure] : null;

    /// <inheritdoc/>
    public bool IsImmediate(ServerClient client, ProcedureInfo procedure) => false; // shared file systems may be slow

    /// <inheritdoc/>
    public void Serve(ServerCall call, ReadOnlySpan<byte> payload, XdrWriter answer)
    {
        var r = new XdrReader(payload);
        var client = call.Client;
        switch ((LockProcedure)call.Header.Procedure)
        {
            case LockProcedure.Register:
                Register(client, LockSpaceProtocolRegisterArgs.Read(ref r));
                break;
            case LockProcedure.Restrict:
                RefuseFlags(LockSpaceProtocolRestrictArgs.Read(ref r).Flags, 0, "Restrict");
                client.Session = Owner(client) with { IsRestricted = true };
                break;
            case LockProcedure.New:
                var space = LockSpaceProtocolNewArgs.Read(ref r);
                RefuseFlags(space.Flags, 0, "New");
                _ = Owner(client);
                _spaces.Add(space.Path);
                break;
            case LockProcedure.CreateResource:
                var made = LockSpaceProtocolCreateResourceArgs.Read(ref r);
                RefuseFlags(made.Flags, 0, "CreateResource");
                _ = Owner(client);
                _spaces.With(made.Path, s => s.CreateResource(made.Name));
                break;
            case LockProcedure.DeleteResource:
                var deleted = LockSpaceProtocolDeleteResourceArgs.Read(ref r);
                RefuseFlags(deleted.Flags, 0, "DeleteResource");
                _ = Owner(client);
                _spaces.With(deleted.Path, s => s.DeleteResource(deleted.Name));
                break;
            case LockProcedure.AcquireResource:
                Acquire(client, LockSpaceProtocolAcquireResourceArgs.Read(ref r));
                break;
            case LockProcedure.ReleaseResource:
                var released = LockSpaceProtocolReleaseResourceArgs.Read(ref r);
                RefuseFlags(released.Flags, 0, "ReleaseResource");
                int owner = Owner(client).Process;
                _spaces.With(released.Path, s => s.Release(released.Name, owner));
                break;
            case LockProcedure.CreateLockspace:
                RefuseRestricted(client);
                _spaces.Ensure(LockSpaceProtocolCreateLockSpaceArgs.Read(ref r).Path);
                break;
            default:
                throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"unknown procedure: {call.Header.Procedure}");
        }
    }

    /// <inheritdoc/>
    public void ServeStream(ServerClient client, MessageHeader header, ReadOnlySpan<byte> payload) => client.Close();

    /// <inheritdoc/>
    public bool LeavesAtOnce(ServerClient client) => false;

    /// <inheritdoc/>
    public void Leave(ServerClient client)
    {
        if (client.Session is not LockOwner owner || owner.Process != client.Identity.ProcessId || Volatile.Read(ref _draining) || !_spaces.IsHeldBy(owner.Process))
            return;
        // First the process, then its locks: the next owner must not meet one that still writes.
        OwnerProcess.End(owner);
        _spaces.ReleaseAll(owner.Process);
    }

    /// <inheritdoc/>
    public void Start(Reactor reactor)
    {
        // Nothing works by itself: everything happens because of a client.
    }

    /// <inheritdoc/>
    public void Reload(DaemonSettings changedSettings)
    {
        // The settings of virtlockd are about connections.
    }

    /// <inheritdoc/>
    public void Drain() => Volatile.Write(ref _draining, true);

    /// <inheritdoc/>
    public IDisposable Pause() => new Standing();

    /// <inheritdoc/>
    public void Save(JsonObject state, Action<int> keep) => _spaces.Save(state, keep);

    /// <inheritdoc/>
    public void Restore(JsonObject state) => _spaces.Restore(state);

    /// <inheritdoc/>
    public JsonObject SaveClient(ServerClient client) => (client.Session as LockOwner ?? LockOwner.Nobody).Save();

    /// <inheritdoc/>
    public object? RestoreClient(JsonObject state) => LockOwner.Restore(state);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The locks end with the process, and not before it: until then nobody may take them.
    }

    private void Register(ServerClient client, LockSpaceProtocolRegisterArgs wanted)
    {
        RefuseFlags(wanted.Flags, 0, "Register");
        RefuseRestricted(client);
        client.Session = LockOwner.Of((int)wanted.Owner.Pid, wanted.Owner.Id, wanted.Owner.Name, wanted.Owner.Uuid, false);
    }

    private void Acquire(ServerClient client, LockSpaceProtocolAcquireResourceArgs wanted)
    {
        RefuseFlags(wanted.Flags, Resource.Shared | Resource.AutoCreate, "AcquireResource");
        int owner = Owner(client).Process;
        _spaces.With(wanted.Path, s => s.Acquire(wanted.Name, owner, wanted.Flags));
    }

    private static LockOwner Owner(ServerClient client)
    {
        RefuseRestricted(client);
        return client.Session as LockOwner ?? throw LibvirtException.OperationInvalid(ErrorDomain.Rpc, "lock owner details have not been registered");
    }

    private static void RefuseRestricted(ServerClient client)
    {
        if (client.Session is LockOwner { IsRestricted: true })
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.OperationDenied, "lock manager connection has been restricted");
    }

    private static void RefuseFlags(uint flags, uint known, string call)
    {
        if ((flags & ~known) is not 0 and var unknown)
            throw LibvirtException.InvalidParameter(ErrorDomain.Rpc, $"virLockSpaceProtocolDispatch{call}", "flags", $"unsupported flags (0x{unknown:x}) in function virLockSpaceProtocolDispatch{call}");
    }

    private sealed class Standing : IDisposable
    {
        public void Dispose()
        {
            // Only calls change locks, and the server's pause stops those.
        }
    }
}
