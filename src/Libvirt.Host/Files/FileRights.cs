using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>Whether this process may use a file (access(2)).</summary>
public static partial class FileRights
{
    /// <summary>Asks the kernel.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">R_OK 4, W_OK 2, X_OK 1.</param>
    /// <returns>0, else errno</returns>
    public static int Check(string path, int mode) => Access(path, mode) == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
