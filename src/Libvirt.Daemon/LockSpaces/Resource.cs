using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Daemon.LockSpaces;

/// <summary>A file that is locked for owners, one or, when they share it, several. Not synchronized.</summary>
internal sealed unsafe class Resource : IDisposable
{
    /// <summary>VIR_LOCK_SPACE_PROTOCOL_ACQUIRE_RESOURCE_SHARED and _AUTOCREATE.</summary>
    public const uint Shared = 1, AutoCreate = 2;

    private const int ReadWrite = 2, Create = 0x40, CloseOnExec = 0x80000;
    private const int SetLock = 6, SetOwnLock = 37; // F_SETLK, F_OFD_SETLK
    private const int Invalid = 22;
    private const uint Mode = 0x180; // 0600
    private readonly Descriptor _file;

    private Resource(string name, string path, uint flags, Descriptor file) => (Name, Path, Flags, _file) = (name, path, flags, file);

    /// <summary>What clients call it.</summary>
    public string Name { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>How it was acquired.</summary>
    public uint Flags { get; }

    /// <summary>Processes, each as often as it has acquired.</summary>
    public List<int> Owners { get; } = [];

    /// <summary>struct flock of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileLock
    {
        public short Type, Whence;
        public long Start, Length;
        public int Process;
    }

    /// <summary>Opens and locks a file.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RESOURCE_BUSY: another daemon, perhaps of another host, holds it; VIR_ERR_SYSTEM_ERROR: it cannot be opened or locked</exception>
    public static Resource Acquire(string name, string path, uint flags, int owner)
    {
        bool makes = (flags & AutoCreate) != 0;
        for (; ; )
        {
            int number = Native.Open(path, ReadWrite | CloseOnExec | (makes ? Create : 0), Mode);
            if (number < 0)
                throw LibvirtException.System(ErrorDomain.Lockspace, Marshal.GetLastPInvokeError(), $"Unable to {(makes ? "open/create" : "open")} resource {path}");
            var file = new Descriptor(number);
            try
            {
                Lock(name, path, number, (flags & Shared) != 0);
            }
            catch
            {
                file.Dispose();
                throw;
            }
            // Whoever held it before may have removed the file that we opened: others would lock another one.
            if (!makes || FileIdentity.Of(number) is { } opened && FileIdentity.OfTarget(path) == opened)
            {
                var resource = new Resource(name, path, flags, file);
                resource.Owners.Add(owner);
                return resource;
            }
            file.Dispose();
        }
    }

    /// <summary>Unlocks; a file that was made for the lock is removed first, while nobody else can have it.</summary>
    public void Dispose()
    {
        if ((Flags & AutoCreate) != 0)
            _ = Native.Unlink(Path);
        _file.Dispose();
    }

    /// <summary>What the next process needs, in native's words.</summary>
    public JsonObject Save(Action<int> keep)
    {
        keep(_file.Number);
        var owners = new JsonArray();
        foreach (int owner in Owners)
            owners.Items.Add(new JsonNumber((long)owner));
        return new JsonObject().Add("name", Name).Add("path", Path).Add("fd", (long)_file.Number).Add("lockHeld", true).Add("flags", (ulong)Flags).Add("owners", owners);
    }

    /// <summary>Takes over a lock of the process before.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the state makes no sense</exception>
    public static Resource Restore(JsonObject state)
    {
        if (state.GetString("name") is not { } name || state.GetString("path") is not { } path || state.GetNumber("fd")?.AsInt is not { } number)
            throw Restart.ServerState.Malformed("a resource without name, path or descriptor");
        Native.MakePrivate(number);
        var resource = new Resource(name, path, state.GetNumber("flags")?.AsUInt ?? 0, new Descriptor(number));
        foreach (var owner in state.GetArray("owners")?.Items ?? [])
            resource.Owners.Add((owner as JsonNumber)?.AsInt ?? throw Restart.ServerState.Malformed($"an owner of {name} that is no process"));
        return resource;
    }

    private static void Lock(string name, string path, int number, bool shared)
    {
        // The lock belongs to the open file and not to the process: two names of one file exclude each other too, and closing one does not unlock the other.
        // Native's locks, which belong to the process, exclude ours and ours exclude them.
        var area = new FileLock { Type = (short)(shared ? 0 : 1), Length = 1 };
        int error = Native.Control(number, SetOwnLock, (nint)(&area)) == 0 ? 0 : Marshal.GetLastPInvokeError();
        if (error == Invalid)
            error = Native.Control(number, SetLock, (nint)(&area)) == 0 ? 0 : Marshal.GetLastPInvokeError();
        if (error is Native.Again or Native.NoAccess)
            throw LockSpace.Busy(name);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.Lockspace, error, $"Unable to acquire lock on resource {path}");
    }
}
