using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>
/// Reads or writes a file past the host's cache (O_DIRECT). The kernel wants whole blocks at block boundaries for that: what is before the first boundary and
/// behind the last one goes through the cache.
/// </summary>
/// <remarks>Everybody who has the same open file goes past the cache meanwhile.</remarks>
public sealed unsafe partial class DirectTransfer : IDisposable
{
    private const int Block = 4096, BufferSize = 64 * Block;
    private const int GetFlags = 3, SetFlags = 4, Direct = 0x4000, FromHere = 1; // F_GETFL, F_SETFL, O_DIRECT of x86, SEEK_CUR
    private const int DirectOfArm = 0x10000, DirectOfPower = 0x20000;
    private readonly int _file;
    private byte* _buffer;
    private int _filled, _room;

    /// <param name="file">An open file, where the transfer begins; stays the caller's.</param>
    public DirectTransfer(int file)
    {
        _file = file;
        // SAFETY: freed in Dispose; the kernel wants the memory aligned too.
        _buffer = (byte*)NativeMemory.AlignedAlloc(BufferSize, Block);
        long position = SeekTo(file, 0, FromHere);
        int head = position < 0 ? 0 : (int)(-position & Block - 1);
        _room = head > 0 ? head : BufferSize;
    }

    private static int Flag => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm or Architecture.Arm64 => DirectOfArm,
        Architecture.Ppc64le => DirectOfPower,
        _ => Direct,
    };

    /// <summary>Whether a file's file system can do it.</summary>
    /// <returns>0, else errno (EINVAL: it cannot)</returns>
    public static int Probe(int file)
    {
        int error = Switch(file, true);
        _ = Switch(file, false);
        return error;
    }

    /// <summary>Where the next bytes to be written are put; never empty.</summary>
    public Span<byte> Free => new(_buffer + _filled, _room - _filled);

    /// <summary>Takes bytes that were put into <see cref="Free"/>, and writes when the buffer is full.</summary>
    /// <returns>0, else errno</returns>
    public int Put(int count)
    {
        _filled += count;
        return _filled < _room ? 0 : Flush();
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>0, else errno</returns>
    public int End()
    {
        int whole = _room == BufferSize ? _filled & ~(Block - 1) : 0;
        int error = whole > 0 ? Write(0, whole, true) : 0;
        if (error == 0 && _filled > whole)
            error = Write(whole, _filled, false);
        _filled = 0;
        return error;
    }

    /// <summary>Reads the next bytes.</summary>
    /// <param name="data">They; valid until the next call. Empty at the end.</param>
    /// <returns>0, else errno</returns>
    public int Read(out ReadOnlySpan<byte> data)
    {
        data = default;
        int error = Switch(_file, _room == BufferSize);
        nint count = 0;
        while (error == 0 && (count = Native.Read(_file, new Span<byte>(_buffer, _room), (nuint)_room)) < 0)
            if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var failed)
                error = failed;
        if (error != 0)
            return error;
        data = new(_buffer, (int)count);
        // The end of the file is no boundary: what is asked for behind it must not be direct.
        _room = (count & Block - 1) == 0 || _room < BufferSize && count == _room ? BufferSize : Block - 1;
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = Switch(_file, false);
        NativeMemory.AlignedFree(_buffer);
        _buffer = null;
    }

    private int Flush()
    {
        int error = Write(0, _filled, _room == BufferSize);
        (_filled, _room) = (0, BufferSize);
        return error;
    }

    private int Write(int from, int to, bool direct)
    {
        if (Switch(_file, direct) is not 0 and var refused)
            return refused;
        while (from < to)
        {
            nint count = Native.Write(_file, new ReadOnlySpan<byte>(_buffer + from, to - from), (nuint)(to - from));
            if (count >= 0)
                from += (int)count;
            else if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                return error;
        }
        return 0;
    }

    private static int Switch(int file, bool direct)
    {
        int flags = Control(file, GetFlags, 0), wanted = direct ? flags | Flag : flags & ~Flag;
        return flags < 0 || wanted != flags && Control(file, SetFlags, wanted) != 0 ? Marshal.GetLastPInvokeError() : 0;
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int file, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long SeekTo(int file, long offset, int origin);
}
