using System.Runtime.InteropServices;

namespace Libvirt.Library.Boundary;

/// <summary>The C files in native/ and the parts of libc that the boundary uses.</summary>
internal static unsafe partial class Native
{
    [DllImport("libvirt_native", EntryPoint = "native_thread_error"), SuppressGCTransition]
    public static extern NativeError* ThreadError();

    [DllImport("libvirt_native", EntryPoint = "native_thread_error_if_any"), SuppressGCTransition]
    public static extern NativeError* ThreadErrorIfAny();

    [DllImport("libvirt_native", EntryPoint = "native_error_clear")]
    public static extern void ClearError(NativeError* error);

    [DllImport("libc", EntryPoint = "malloc")]
    public static extern nint Allocate(nuint size);

    [DllImport("libc", EntryPoint = "calloc")]
    public static extern nint AllocateZeroed(nuint count, nuint size);

    [DllImport("libc", EntryPoint = "realloc")]
    public static extern nint Reallocate(nint memory, nuint size);

    [DllImport("libc", EntryPoint = "free")]
    public static extern void Free(nint memory);

    [DllImport("libc", EntryPoint = "strdup")]
    public static extern nint Duplicate(nint text);

    [DllImport("libc", EntryPoint = "strlen"), SuppressGCTransition]
    public static extern nuint Length(nint text);

    [DllImport("libc", EntryPoint = "aligned_alloc")]
    public static extern nint AllocateAligned(nuint alignment, nuint size);

    [DllImport("libc", EntryPoint = "write")]
    public static extern nint Write(int fd, byte* data, nuint size);

    public const int GetFileDescriptorFlags = 1, SocketLevel = 1, SocketType = 3; // F_GETFD, SOL_SOCKET, SO_TYPE

    [DllImport("libc", EntryPoint = "fcntl")]
    public static extern int FileControl(int fd, int command, int argument);

    [DllImport("libc", EntryPoint = "getsockopt")]
    public static extern int GetSocketOption(int fd, int level, int option, int* value, int* size);

    /// <summary>Memory of at least <paramref name="size"/> bytes, zeroed.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_MEMORY</exception>
    public static nint Zeroed(long size)
    {
        nint memory = AllocateZeroed(1, (nuint)Math.Max(size, 1));
        return memory != 0 ? memory : throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoMemory);
    }
}
