using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Files that several write to, each at the end: logs of guests.</summary>
public static class AppendedFile
{
    private const int Create = 0x40, Append = 0x400, NoFollow = 0x20000, OwnerMayRead = 0x180; // O_CREAT, O_APPEND, O_NOFOLLOW, 0600

    /// <summary>Opens a file, made when there is none; only its owner may read it then.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static Descriptor Open(string path, ErrorDomain errors)
    {
        int number = Native.Open(path, Native.WriteOnly | Create | Append | NoFollow | Native.CloseOnExec, OwnerMayRead);
        return number >= 0 ? new(number) : throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"failed to create logfile {path}");
    }

    /// <summary>Appends a text in one piece.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static void Write(Descriptor file, string text, ErrorDomain errors)
    {
        var data = Encoding.UTF8.GetBytes(text);
        if (Native.Write(file.Number, data, (nuint)data.Length) != data.Length)
            throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), "unable to write to the guest's log");
    }
}
