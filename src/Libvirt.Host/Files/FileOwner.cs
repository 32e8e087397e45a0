using System.Runtime.InteropServices;

namespace Libvirt.Host.Files;

/// <summary>Owner and permissions of files.</summary>
public static partial class FileOwner
{
    /// <summary>Gives a file, or the target of a symbolic link, another owner.</summary>
    /// <returns>0, else errno</returns>
    public static int Change(string path, uint user, uint group) => ChangeOwner(path, user, group) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Gives a symbolic link itself another owner.</summary>
    /// <returns>0, else errno</returns>
    public static int ChangeLink(string path, uint user, uint group) => ChangeOwnerOfLink(path, user, group) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Gives the file of a descriptor another owner.</summary>
    /// <returns>0, else errno</returns>
    public static int Change(int descriptor, uint user, uint group) => ChangeOwner(descriptor, user, group) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Sets the permissions of a file, 12 bits.</summary>
    /// <returns>0, else errno</returns>
    public static int SetMode(string path, uint mode) => ChangeMode(path, mode) == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwnerOfLink(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    private static partial int ChangeOwner(int descriptor, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "chmod", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeMode(string path, uint mode);
}
