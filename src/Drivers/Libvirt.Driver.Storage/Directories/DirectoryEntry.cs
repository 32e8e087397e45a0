using System.Runtime.InteropServices;
using Libvirt.Documents;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>What is in folders: making, removing, listing.</summary>
internal static partial class DirectoryEntry
{
    /// <summary>ENOENT.</summary>
    public const int NoEntry = 2;

    /// <summary>EINVAL.</summary>
    public const int Invalid = 22;

    private const int Exists = 17, Denied = 13, NoFolder = 20, InputOutput = 5; // EEXIST, EACCES, ENOTDIR, EIO
    private const uint Everybody = 0x1FF; // 0777, less what umask takes

    /// <summary>Removes a file.</summary>
    /// <returns>0, else errno</returns>
    public static int RemoveFile(string path) => Unlink(path) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Removes an empty folder.</summary>
    /// <returns>0, else errno</returns>
    public static int RemoveFolder(string path) => RemoveDirectory(path) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Makes a folder and those above it, where they are missing, for everybody.</summary>
    /// <returns>0, else errno</returns>
    public static int MakeParents(string path)
    {
        if (MakeDirectory(path, Everybody) == 0)
            return 0;
        int error = Marshal.GetLastPInvokeError();
        if (error == Exists)
            return Directory.Exists(path) ? 0 : NoFolder;
        if (error != NoEntry || path.LastIndexOf('/') is var slash && slash <= 0)
            return error;
        error = MakeParents(path[..slash]);
        return error != 0 ? error : MakeDirectory(path, Everybody) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>Makes a folder unless it is there, with owner and mode; one that is there keeps what the document does not tell.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Make(string path, StoragePermissions? permissions, uint mode)
    {
        int error = MakeDirectory(path, mode) == 0 ? 0 : Marshal.GetLastPInvokeError();
        bool isNew = error == 0;
        if (error == Exists && Directory.Exists(path))
            error = 0;
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"failed to create directory '{path}'");
        SetPermissions(path, permissions, isNew ? mode : null);
    }

    /// <summary>Sets owner and mode.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="permissions">What the document tells.</param>
    /// <param name="mode">The mode if the document tells none; null to leave it then.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void SetPermissions(string path, StoragePermissions? permissions, uint? mode)
    {
        if (permissions is { } p && (p.Owner ?? p.Group) is not null && FileOwner.Change(path, p.Owner ?? uint.MaxValue, p.Group ?? uint.MaxValue) is not 0 and var failed)
            throw LibvirtException.System(ErrorDomain.None, failed, $"cannot chown '{path}' to ({p.Owner ?? uint.MaxValue}, {p.Group ?? uint.MaxValue})");
        if ((permissions?.Mode ?? mode) is { } wanted && FileOwner.SetMode(path, wanted) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.None, error, $"cannot set mode of '{path}' to {Convert.ToString(wanted, 8).PadLeft(4, '0')}");
    }

    /// <summary>Names in a folder. Those with control characters are left out, as documents cannot hold them.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="error">0, else errno.</param>
    public static List<string> Names(string path, out int error)
    {
        var names = new List<string>();
        error = 0;
        try
        {
            // A folder of others may lie behind a path without "/" at the end that is a link.
            foreach (var entry in Directory.EnumerateFileSystemEntries(path, "*", new EnumerationOptions { AttributesToSkip = 0, ReturnSpecialDirectories = false, IgnoreInaccessible = false }))
                if (System.IO.Path.GetFileName(entry) is var name && !name.AsSpan().ContainsAnyInRange('\0', '\x1f') && !name.Contains('\x7f') && !name.Contains('\ufffd'))
                    names.Add(name);
        }
        catch (DirectoryNotFoundException)
        {
            error = File.Exists(path) ? NoFolder : NoEntry;
        }
        catch (UnauthorizedAccessException)
        {
            error = Denied;
        }
        catch (IOException)
        {
            error = File.Exists(path) ? NoFolder : InputOutput;
        }
        return names;
    }

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unlink(string path);

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RemoveDirectory(string path);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeDirectory(string path, uint mode);
}
