using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Files that must be whole at any moment: a reader, or the next start after a crash, finds the old content or the new one.</summary>
public static partial class StateFile
{
    /// <summary>What is behind the name of a file that is being written.</summary>
    public const string Unfinished = ".new";

    private const int Create = 0x40, Truncate = 0x200, NoFollow = 0x20000, OwnerMayRead = 0x180; // O_CREAT, O_TRUNC, O_NOFOLLOW, 0600

    /// <summary>Writes a file beside the old one, to the disk, and puts it in its place.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="text">What is in it, written as UTF-8.</param>
    /// <param name="errors">The domain of the errors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: nothing was changed</exception>
    public static void Write(string path, string text, ErrorDomain errors) => Write(path, Encoding.UTF8.GetBytes(text), errors);

    /// <summary>The same with bytes.</summary>
    public static void Write(string path, ReadOnlySpan<byte> data, ErrorDomain errors)
    {
        var fresh = path + Unfinished;
        int number = Native.Open(fresh, Native.WriteOnly | Create | Truncate | NoFollow | Native.CloseOnExec, OwnerMayRead);
        if (number < 0)
            throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"cannot create file '{fresh}'");
        int error;
        using (var file = new Descriptor(number))
            error = WriteAll(number, data) ?? (Synchronize(number) == 0 ? 0 : Marshal.GetLastPInvokeError());
        if (error == 0 && Rename(fresh, path) != 0)
            error = Marshal.GetLastPInvokeError();
        if (error == 0)
            return;
        PrivateFolder.RemoveFile(fresh);
        throw LibvirtException.System(errors, error, $"cannot write file '{path}'");
    }

    /// <summary>Gives a file another name, over one that may have it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Move(string path, string name, ErrorDomain errors)
    {
        if (Rename(path, name) != 0)
            throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"cannot rename file '{path}' as '{name}'");
    }

    /// <summary>Makes a symbolic link, over one that may be there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Link(string path, string target, ErrorDomain errors)
    {
        PrivateFolder.RemoveFile(path);
        if (SymbolicLink(target, path) != 0)
            throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"Failed to create symlink '{path}' to '{target}'");
    }

    private static int? WriteAll(int number, ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            nint count = Native.Write(number, data, (nuint)data.Length);
            if (count >= 0)
                data = data[(int)count..];
            else if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                return error;
        }
        return null;
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(int number);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, string to);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SymbolicLink(string target, string path);
}
