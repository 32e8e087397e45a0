using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Files that a program gets open, to write what somebody wants to read later. The path is the user's: links are followed, pipes and devices are welcome.</summary>
public static class OutputFile
{
    private const int Create = 0x40, Truncate = 0x200, Append = 0x400, NoTerminal = 0x100, OwnerMayRead = 0x180; // O_CREAT, O_TRUNC, O_APPEND, O_NOCTTY, 0600

    /// <summary>Opens a file for appending, made when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keep">What is in it stays.</param>
    /// <param name="errors">The domain of the errors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static Descriptor Open(string path, bool keep, ErrorDomain errors)
    {
        int number = Native.Open(path, Native.WriteOnly | Create | Append | NoTerminal | Native.CloseOnExec | (keep ? 0 : Truncate), OwnerMayRead);
        return number >= 0 ? new(number) : throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"Failed to open file '{path}'");
    }
}
