using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Host.Files;

/// <summary>Folders that only the user may enter.</summary>
public static partial class PrivateFolder
{
    private const uint OwnerOnly = 0x1C0; // 0700
    private const int Exists = 17; // EEXIST

    /// <summary>Makes a folder, and its parents, unless it is there.</summary>
    /// <returns>0, else errno</returns>
    public static int Make(string path)
    {
        if (Native.MakeFolder(path, OwnerOnly) == 0)
            return 0;
        int error = Marshal.GetLastPInvokeError();
        if (error == Exists)
            return Directory.Exists(path) ? 0 : error;
        if (error != Native.NoEntry || Path.GetDirectoryName(path) is not { Length: > 0 } parent || parent == path)
            return error;
        error = Make(parent);
        return error != 0 ? error : Native.MakeFolder(path, OwnerOnly) == 0 || Marshal.GetLastPInvokeError() == Exists ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>Makes a new folder for temporary files, in $TMPDIR or /tmp.</summary>
    /// <param name="prefix">How its name begins.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static unsafe string MakeTemporary(string prefix)
    {
        var template = Path.Combine(Path.GetTempPath(), prefix + "XXXXXX");
        var bytes = Encoding.UTF8.GetBytes(template + "\0");
        // SAFETY: the text ends with NUL, and only the six X of it are replaced.
        fixed (byte* text = bytes)
            if (MakeUnique(text) == null)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Failed to create temporary directory '{template}'");
        return Encoding.UTF8.GetString(bytes.AsSpan(..^1));
    }

    /// <summary>Removes files of a folder and the folder. What is not there any more is no failure, and what cannot be removed stays.</summary>
    public static void Remove(string path, params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
            RemoveFile(Path.Combine(path, file));
        _ = Native.RemoveFolder(path);
    }

    /// <summary>Removes a file if it can be removed.</summary>
    public static void RemoveFile(string path) => _ = Unlink(path);

    [LibraryImport("libc", EntryPoint = "mkdtemp", SetLastError = true)]
    private static unsafe partial byte* MakeUnique(byte* template);

    [LibraryImport("libc", EntryPoint = "unlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unlink(string path);
}
