using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>An eventfd by which other threads wake one that polls.</summary>
public sealed unsafe partial class WakeUpDescriptor : IDisposable
{
    private const int NonBlocking = 0x800, CloseOnExec = 0x80000;
    private readonly Descriptor _event;

    /// <summary>Makes one.</summary>
    public WakeUpDescriptor()
    {
        int number = EventFd(0, NonBlocking | CloseOnExec);
        _event = number >= 0 ? new(number) : throw LibvirtException.System(ErrorDomain.Rpc, Marshal.GetLastPInvokeError(), "Unable to create eventfd");
    }

    /// <summary>What to poll.</summary>
    public int Descriptor => _event.Number;

    /// <summary>Wakes.</summary>
    public void Wake()
    {
        ulong one = 1;
        // SAFETY: eight bytes of a local.
        _ = Write(_event.Number, &one, 8);
    }

    /// <summary>Forgets that it was woken.</summary>
    public void Clear()
    {
        ulong count;
        // SAFETY: eight bytes of a local.
        _ = Read(_event.Number, &count, 8);
    }

    /// <inheritdoc/>
    public void Dispose() => _event.Dispose();

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventFd(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, void* data, nuint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, void* data, nuint length);
}
