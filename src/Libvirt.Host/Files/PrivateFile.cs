using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Files that only the user may read.</summary>
public static class PrivateFile
{
    private const int Create = 0x40, Exclusive = 0x80, NoFollow = 0x20000, OwnerMayRun = 0x1C0, OwnerMayRead = 0x180; // O_CREAT, O_EXCL, O_NOFOLLOW, 0700, 0600

    /// <summary>Writes a new program.</summary>
    /// <param name="path">A name that is not taken.</param>
    /// <param name="text">A script.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void WriteProgram(string path, string text) => WriteNew(path, Encoding.UTF8.GetBytes(text), OwnerMayRun);

    /// <summary>Writes a file anew; whoever had the old one open keeps it.</summary>
    /// <param name="path">Its name; what has it now is removed.</param>
    /// <param name="data">What is in it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Write(string path, ReadOnlySpan<byte> data)
    {
        PrivateFolder.RemoveFile(path);
        WriteNew(path, data, OwnerMayRead);
    }

    private static void WriteNew(string path, ReadOnlySpan<byte> data, int mode)
    {
        int number = Native.Open(path, Native.WriteOnly | Create | Exclusive | NoFollow | Native.CloseOnExec, mode);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot create file '{path}'");
        using var file = new Descriptor(number);
        if (Native.Write(number, data, (nuint)data.Length) != data.Length)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"cannot write data to file '{path}'");
    }
}
