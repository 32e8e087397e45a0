using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Devices;

/// <summary>Trusted platform modules of the host.</summary>
/// <param name="classes">/sys/class, or a tree that stands for it.</param>
public sealed class TpmDevices(string classes = "/sys/class")
{
    private const string Nothing = "/dev/null";

    /// <summary>Opens one for a guest, and the file through which a long command of it is cancelled.</summary>
    /// <param name="path">The device: "/dev/tpm0".</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is not there, or somebody has it; VIR_ERR_INTERNAL_ERROR: it has no such path</exception>
    public (Descriptor Device, Descriptor Cancel) Open(string path)
    {
        int number = Native.Open(path, Native.ReadWrite | Native.CloseOnExec, 0);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Could not open TPM device {path}");
        var device = new Descriptor(number);
        try
        {
            var cancel = CancelPath(path);
            int second = Native.Open(cancel, Native.WriteOnly | Native.CloseOnExec, 0);
            return second >= 0 ? (device, new(second)) : throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Could not open TPM device's cancel path {cancel}");
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    /// <summary>Path of that file: older kernels have it elsewhere; a TPM that has none cannot be cancelled.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the device has no absolute path</exception>
    public string CancelPath(string path)
    {
        int slash = path.LastIndexOf('/');
        if (slash < 0)
            throw LibvirtException.Internal(ErrorDomain.None, $"TPM device path {path} is invalid");
        foreach (var kind in (ReadOnlySpan<string>)["misc", "tpm"])
            if ($"{classes}/{kind}/{path[(slash + 1)..]}/device/cancel" is var file && File.Exists(file))
                return file;
        return Nothing;
    }
}
