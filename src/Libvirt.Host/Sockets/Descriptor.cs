using System.Runtime.InteropServices;

namespace Libvirt.Host.Sockets;

/// <summary>A file descriptor that this object owns: closed exactly once.</summary>
/// <param name="number">An open descriptor; the caller gives it away.</param>
public sealed partial class Descriptor(int number) : IDisposable
{
    private int _number = number;

    /// <summary>The descriptor, -1 after <see cref="Dispose"/> or <see cref="Release"/>.</summary>
    public int Number => Volatile.Read(ref _number);

    /// <summary>Gives the descriptor away: the caller closes it.</summary>
    public int Release() => Interlocked.Exchange(ref _number, -1);

    /// <inheritdoc/>
    public void Dispose()
    {
        int number = Release();
        if (number >= 0)
            _ = Close(number);
    }

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int number);
}
