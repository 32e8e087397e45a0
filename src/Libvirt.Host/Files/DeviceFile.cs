using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Devices of the host that guests use through a descriptor.</summary>
public static class DeviceFile
{
    /// <summary>Opens one for reading and writing.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static Descriptor Open(string path, ErrorDomain errors)
    {
        int number = Native.Open(path, Native.ReadWrite | Native.CloseOnExec, 0);
        return number >= 0 ? new(number) : throw LibvirtException.System(errors, Marshal.GetLastPInvokeError(), $"Unable to open '{path}'");
    }
}
