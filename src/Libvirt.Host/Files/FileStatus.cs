using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>What the kernel tells about a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Its permissions, 12 bits.</param>
/// <param name="UserId">Its owner.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Inode">Its number in its file system.</param>
/// <param name="FileSystem">The device that holds it.</param>
/// <param name="Device">Of a device file: the device that it stands for.</param>
public sealed partial record FileStatus(FileKind Kind, uint Mode, uint UserId, uint GroupId, ulong Inode, DeviceNumber FileSystem, DeviceNumber Device)
{
    private const int CurrentFolder = -100, DoNotFollow = 0x100, EmptyPath = 0x1000, Size = 256; // AT_FDCWD, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH
    private const uint Basic = 0xfff, HasBirth = 0x800; // STATX_ALL, STATX_BTIME
    private const ulong BlockSize = 512;

    /// <summary>Its length in bytes.</summary>
    public ulong Length { get; init; }

    /// <summary>Bytes that it takes in its file system; less than <see cref="Length"/> when it has holes.</summary>
    public ulong Allocated { get; init; }

    /// <summary>When it was last read.</summary>
    public FileTime Accessed { get; init; }

    /// <summary>When its content was last changed.</summary>
    public FileTime Modified { get; init; }

    /// <summary>When its content or what is known of it was last changed.</summary>
    public FileTime Changed { get; init; }

    /// <summary>When it was made; null when the file system does not keep it.</summary>
    public FileTime? Born { get; init; }

    /// <summary>The file of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">Of a symbolic link: its target.</param>
    /// <returns>null when there is no such file</returns>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be asked for</exception>
    public static FileStatus? Of(string path, bool follow = true)
    {
        var data = new byte[Size];
        if (Call(CurrentFolder, path, follow ? 0 : DoNotFollow, Basic, data) == 0)
            return Parse(data);
        int error = Marshal.GetLastPInvokeError();
        return error is Native.NoEntry or Native.NotDirectory ? null : throw LibvirtException.System(ErrorDomain.None, error, $"cannot stat '{path}'");
    }

    /// <summary>The file of a descriptor.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static FileStatus Of(int descriptor)
    {
        var data = new byte[Size];
        return Call(descriptor, "", EmptyPath, Basic, data) == 0 ? Parse(data)
            : throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot stat file descriptor {descriptor}");
    }

    /// <summary>struct statx: user and group at 20, mode at 28, inode at 32, length at 40, blocks at 48, times from 64, the device of device files at 128, that of the file system at 136.</summary>
    private static FileStatus Parse(ReadOnlySpan<byte> data)
    {
        ushort mode = MemoryMarshal.Read<ushort>(data[28..]);
        return new((FileKind)(mode >> 12), mode & 0xfffu, Number(data, 20), Number(data, 24), MemoryMarshal.Read<ulong>(data[32..]),
            new((int)Number(data, 136), (int)Number(data, 140)), new((int)Number(data, 128), (int)Number(data, 132)))
        {
            Length = MemoryMarshal.Read<ulong>(data[40..]),
            Allocated = MemoryMarshal.Read<ulong>(data[48..]) * BlockSize,
            Accessed = Time(data[64..]),
            Changed = Time(data[96..]),
            Modified = Time(data[112..]),
            Born = (Number(data, 0) & HasBirth) != 0 ? Time(data[80..]) : null,
        };
    }

    private static FileTime Time(ReadOnlySpan<byte> data) => new(MemoryMarshal.Read<long>(data), MemoryMarshal.Read<int>(data[8..]));

    private static uint Number(ReadOnlySpan<byte> data, int offset) => MemoryMarshal.Read<uint>(data[offset..]);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Call(int folder, string path, int flags, uint mask, Span<byte> data);
}
