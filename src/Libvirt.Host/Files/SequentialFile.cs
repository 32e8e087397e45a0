using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>
/// A file whose descriptor goes to another program, which reads or writes on from where it stands. (The runtime's own streams keep the place for themselves.)
/// </summary>
public sealed partial class SequentialFile : IDisposable
{
    private const int Create = 0x40, Truncate = 0x200, OwnerMayRead = 0x180, FromStart = 0; // O_CREAT, O_TRUNC, 0600, SEEK_SET
    private readonly Descriptor _file;
    private readonly string _path;
    private readonly ErrorDomain _errors;

    private SequentialFile(string path, int flags, ErrorDomain errors)
    {
        (_path, _errors) = (path, errors);
        int number = Native.Open(path, flags | Native.CloseOnExec, OwnerMayRead);
        _file = number >= 0 ? new(number) : throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"Failed to {((flags & Create) != 0 ? "create" : "open")} file '{path}'");
    }

    /// <summary>The descriptor.</summary>
    public int Number => _file.Number;

    /// <summary>Makes a file anew, for its owner only; one that is there is emptied.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static SequentialFile CreateNew(string path, ErrorDomain errors) => new(path, Native.WriteOnly | Create | Truncate, errors);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static SequentialFile OpenToRead(string path, ErrorDomain errors) => new(path, Native.ReadOnly, errors);

    /// <summary>Opens a file for changing a part of it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static SequentialFile OpenToChange(string path, ErrorDomain errors) => new(path, Native.ReadWrite, errors);

    /// <summary>Writes at the current place.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Write(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            nint count = Native.Write(Number, data, (nuint)data.Length);
            if (count >= 0)
                data = data[(int)count..];
            else if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                throw LibvirtException.System(_errors, error, $"failed to write to '{_path}'");
        }
    }

    /// <summary>Reads from the current place until the buffer is full or the file ends.</summary>
    /// <returns>bytes</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public int Read(Span<byte> data)
    {
        int done = 0;
        while (done < data.Length)
        {
            nint count = Native.Read(Number, data[done..], (nuint)(data.Length - done));
            if (count == 0)
                break;
            if (count > 0)
                done += (int)count;
            else if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                throw LibvirtException.System(_errors, error, $"failed to read from '{_path}'");
        }
        return done;
    }

    /// <summary>Goes to a place.</summary>
    /// <param name="position">Bytes from the start.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Seek(long position)
    {
        if (SeekTo(Number, position, FromStart) < 0)
            throw LibvirtException.System(_errors, Marshal.GetLastPInvokeError(), $"unable to seek in '{_path}'");
    }

    /// <summary>Makes sure that what is transferred next can go past the host's cache of files.</summary>
    /// <param name="isWanted">False: nothing to be sure of.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the file system cannot do that</exception>
    public void MustGoPastCache(bool isWanted)
    {
        if (isWanted && DirectTransfer.Probe(Number) is not 0 and var error)
            throw LibvirtException.System(_errors, error, $"Unable to bypass the cache of file '{_path}'");
    }

    /// <summary>Brings everything to the disk.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: for example a full disk</exception>
    public void Synchronize()
    {
        // Pipes and devices without a disk behind them have nothing to bring.
        if (SynchronizeFile(Number) != 0 && Marshal.GetLastPInvokeError() != Native.Invalid)
            throw LibvirtException.System(_errors, Marshal.GetLastPInvokeError(), $"unable to close '{_path}'");
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long SeekTo(int number, long offset, int origin);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SynchronizeFile(int number);
}
