using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>The room of a file system, in bytes.</summary>
/// <param name="Capacity">All of it.</param>
/// <param name="Free">What nobody has, with what is kept back for root.</param>
public readonly partial record struct FileSystemSpace(ulong Capacity, ulong Free)
{
    private const int Words = 16; // struct statvfs has 112 bytes on 64-bit Linux

    /// <summary>The file system that a path is on.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="space">Its room.</param>
    /// <returns>0, else errno</returns>
    public static unsafe int Of(string path, out FileSystemSpace space)
    {
        ulong* data = stackalloc ulong[Words];
        // SAFETY: the kernel's structure fits; second word: size of a fragment, third: how many, fourth: how many are free.
        int error = Status(path, data) == 0 ? 0 : Marshal.GetLastPInvokeError();
        space = error == 0 ? new(data[1] * data[2], data[1] * data[3]) : default;
        return error;
    }

    [LibraryImport("libc", EntryPoint = "statvfs", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Status(string path, ulong* data);
}
