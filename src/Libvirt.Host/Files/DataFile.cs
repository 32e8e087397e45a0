using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>An open file whose content is read and written at places of the caller's choice: a volume. What fails answers errno, for the caller knows what it was for.</summary>
public sealed partial class DataFile : IDisposable
{
    private const int Create = 0x40, Exclusive = 0x80, NoTerminal = 0x100, NonBlocking = 0x800; // O_CREAT, O_EXCL, O_NOCTTY, O_NONBLOCK
    private const int SeekData = 3, SeekHole = 4, NoSuchPlace = 6; // SEEK_DATA, SEEK_HOLE, ENXIO
    private const int KeepSize = 1, PunchHole = 2; // FALLOC_FL_KEEP_SIZE, FALLOC_FL_PUNCH_HOLE
    private const nuint CloneAll = 0x40049409; // FICLONE
    private const nuint ReadFlags = 0x80086601, WriteFlags = 0x40086602; // FS_IOC_GETFLAGS, FS_IOC_SETFLAGS
    private const long Btrfs = 0x9123683E, NoCopyOnWrite = 0x00800000; // BTRFS_SUPER_MAGIC, FS_NOCOW_FL
    private const int StatusWords = 16, NoSuchCall = 38; // ENOSYS
    private readonly Descriptor _file;

    private DataFile(Descriptor file) => _file = file;

    /// <summary>The descriptor.</summary>
    public int Number => _file.Number;

    /// <summary>Opens a file that is there.</summary>
    /// <param name="path">The file. A pipe without another end does not make us wait.</param>
    /// <param name="writes">For writing, else for reading.</param>
    /// <param name="file">The open file.</param>
    /// <returns>0, else errno</returns>
    public static int Open(string path, bool writes, out DataFile? file)
        => Open(path, (writes ? Native.ReadWrite : Native.ReadOnly) | NonBlocking, 0, out file);

    /// <summary>Makes a file; one that is there is in the way (EEXIST).</summary>
    /// <returns>0, else errno</returns>
    public static int MakeNew(string path, uint mode, out DataFile? file) => Open(path, Native.ReadWrite | Create | Exclusive, (int)mode, out file);

    private static int Open(string path, int flags, int mode, out DataFile? file)
    {
        int number = Native.Open(path, flags | NoTerminal | Native.CloseOnExec, mode);
        file = number >= 0 ? new(new Descriptor(number)) : null;
        return number >= 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>Reads.</summary>
    /// <returns>bytes, 0 at the end; negative errno</returns>
    public int Read(long position, Span<byte> data)
    {
        for (; ; )
        {
            nint count = ReadAt(Number, data, (nuint)data.Length, position);
            if (count >= 0)
                return (int)count;
            if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                return -error;
        }
    }

    /// <summary>Writes all of it.</summary>
    /// <returns>0, else errno</returns>
    public int Write(long position, ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            nint count = WriteAt(Number, data, (nuint)data.Length, position);
            if (count >= 0)
                {
                data = data[(int)count..];
                position += count;
            }
            else if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                return error;
        }
        return 0;
    }

    /// <summary>Whether data or a hole stands at a position, and how many bytes of it follow; nothing follows the end of the file.</summary>
    public (bool InData, long Length) Section(long position)
    {
        long data = SeekTo(Number, position, SeekData);
        if (data < 0)
        {
            // Nothing but a hole up to the end, if the end is not reached yet.
            long end = Marshal.GetLastPInvokeError() == NoSuchPlace ? (long)FileStatus.Of(Number).Length : position;
            return (false, Math.Max(end - position, 0));
        }
        if (data > position)
            return (false, data - position);
        long hole = SeekTo(Number, position, SeekHole);
        return (true, Math.Max(hole - position, 0));
    }

    /// <summary>Sets the length: what is added is a hole.</summary>
    /// <returns>0, else errno</returns>
    public int SetLength(long length) => Truncate(Number, length) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Takes room for a range, without writing; a file that is shorter grows.</summary>
    /// <returns>0, else errno (EOPNOTSUPP: the file system cannot)</returns>
    public int Allocate(long position, long length) => Allocate(Number, 0, position, length) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Makes a hole of a range, if the file system can; else, and where nobody asked for room, zeros.</summary>
    /// <returns>0, else errno</returns>
    public int Clear(long position, long length)
        => Allocate(Number, KeepSize | PunchHole, position, length) == 0 ? 0 : WriteZeros(position, length);

    /// <summary>Writes zeros over a range.</summary>
    /// <returns>0, else errno</returns>
    public int WriteZeros(long position, long length)
    {
        var zeros = new byte[Math.Min(length, 1 << 20)];
        while (length > 0)
        {
            int count = (int)Math.Min(length, zeros.Length);
            if (Write(position, zeros.AsSpan(0, count)) is not 0 and var error)
                return error;
            (position, length) = (position + count, length - count);
        }
        return 0;
    }

    /// <summary>Shares the whole content of another file (reflink).</summary>
    /// <returns>0, else errno</returns>
    public int CloneFrom(DataFile other) => Native.Control(Number, CloneAll, other.Number) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Copies bytes of another file to the same place, in the kernel.</summary>
    /// <returns>bytes, 0 at the end of the other; negative errno (EXDEV, EINVAL, EOPNOTSUPP: to be copied by hand)</returns>
    public unsafe long CopyFrom(DataFile other, long position, long length)
    {
        long from = position, to = position;
        // SAFETY: two positions on the stack, which the kernel moves on.
        nint count = CopyRange(other.Number, &from, Number, &to, (nuint)Math.Min(length, 1 << 30), 0);
        return count >= 0 ? count : -Marshal.GetLastPInvokeError();
    }

    /// <summary>Has the file system write in place and not copy first (FS_NOCOW_FL); only for a file that is empty.</summary>
    /// <returns>0, else errno: ENOSYS where no file system is that copies on write, which is btrfs alone</returns>
    public unsafe int ForbidCopyOnWrite()
    {
        long* system = stackalloc long[StatusWords];
        // SAFETY: struct statfs has 120 bytes on 64-bit Linux, its first word tells the file system; the flags are one word of ours.
        if (FileSystemOf(Number, system) != 0)
            return Marshal.GetLastPInvokeError();
        if (system[0] != Btrfs)
            return NoSuchCall;
        long flags = 0;
        if (Native.Control(Number, ReadFlags, (nint)(&flags)) != 0)
            return Marshal.GetLastPInvokeError();
        flags |= NoCopyOnWrite;
        return Native.Control(Number, WriteFlags, (nint)(&flags)) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>Gives it its permissions, 12 bits.</summary>
    /// <returns>0, else errno</returns>
    public int SetMode(uint mode) => ChangeMode(Number, mode) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Waits until it is on the disk.</summary>
    /// <returns>0, else errno</returns>
    public int Synchronize() => Synchronize(Number) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    [LibraryImport("libc", EntryPoint = "pread64", SetLastError = true)]
    private static partial nint ReadAt(int number, Span<byte> data, nuint size, long position);

    [LibraryImport("libc", EntryPoint = "pwrite64", SetLastError = true)]
    private static partial nint WriteAt(int number, ReadOnlySpan<byte> data, nuint size, long position);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long SeekTo(int number, long position, int from);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    private static partial int Truncate(int number, long length);

    [LibraryImport("libc", EntryPoint = "fallocate", SetLastError = true)]
    private static partial int Allocate(int number, int mode, long position, long length);

    [LibraryImport("libc", EntryPoint = "fstatfs", SetLastError = true)]
    private static unsafe partial int FileSystemOf(int number, long* status);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    private static partial int ChangeMode(int number, uint mode);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(int number);

    [LibraryImport("libc", EntryPoint = "copy_file_range", SetLastError = true)]
    private static unsafe partial nint CopyRange(int from, long* fromPosition, int to, long* toPosition, nuint length, uint flags);
}
