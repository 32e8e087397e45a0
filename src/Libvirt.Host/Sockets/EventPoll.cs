using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>An epoll instance: waits for many descriptors at a cost that does not depend on how many are idle.</summary>
public sealed unsafe partial class EventPoll : IDisposable
{
    /// <summary>Readable.</summary>
    public const uint Input = 1;

    /// <summary>Writable.</summary>
    public const uint Output = 4;

    /// <summary>An error, or the peer has hung up; reported whether asked for or not.</summary>
    public const uint Failed = 8 | 16;

    private const int AddOperation = 1, RemoveOperation = 2, ChangeOperation = 3, CloseOnExec = 0x80000, Interrupted = 4, Batch = 64;

    /// <summary>struct epoll_event of x86_64, which is packed.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Entry
    {
        public uint Events;
        public int Descriptor, Unused;
    }

    private readonly Descriptor _poll;
    private readonly Entry[] _ready = new Entry[Batch];

    /// <summary>Makes one.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public EventPoll()
    {
        int number = Create(CloseOnExec);
        _poll = number >= 0 ? new(number) : throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), "Unable to create epoll instance");
    }

    /// <summary>Begins to wait for a descriptor.</summary>
    public void Add(int descriptor, uint events) => Change(AddOperation, descriptor, events);

    /// <summary>Changes what is waited for; from any thread.</summary>
    public void Modify(int descriptor, uint events) => Change(ChangeOperation, descriptor, events);

    /// <summary>Ends waiting; before the descriptor is closed.</summary>
    public void Remove(int descriptor)
    {
        var entry = default(Entry);
        // SAFETY: a local of the kernel's layout.
        _ = Control(_poll.Number, RemoveOperation, descriptor, &entry);
    }

    /// <summary>Waits.</summary>
    /// <param name="milliseconds">At most so long; -1 for ever.</param>
    /// <returns>how many are ready, for <see cref="Ready"/></returns>
    public int Wait(int milliseconds)
    {
        // SAFETY: the array is pinned during the call and has room for Batch entries.
        fixed (Entry* entries = _ready)
        {
            int count = Wait(_poll.Number, entries, Batch, milliseconds);
            return count >= 0 ? count : Marshal.GetLastPInvokeError() is var error && error == Interrupted ? 0
                : throw LibvirtException.System(ErrorDomain.Rpc, error, "Unable to wait for events");
        }
    }

    /// <summary>A descriptor that is ready and why.</summary>
    public (int Descriptor, uint Events) Ready(int index) => (_ready[index].Descriptor, _ready[index].Events);

    /// <inheritdoc/>
    public void Dispose() => _poll.Dispose();

    private void Change(int operation, int descriptor, uint events)
    {
        var entry = new Entry { Events = events, Descriptor = descriptor };
        // SAFETY: a local of the kernel's layout.
        if (Control(_poll.Number, operation, descriptor, &entry) != 0)
            throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), $"Unable to watch file descriptor {descriptor}");
    }

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int Control(int poll, int operation, int descriptor, Entry* entry);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int Wait(int poll, Entry* entries, int count, int milliseconds);
}
