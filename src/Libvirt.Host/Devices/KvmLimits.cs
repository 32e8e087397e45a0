using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Devices;

/// <summary>What the kernel's own hypervisor allows.</summary>
public static class KvmLimits
{
    private const nuint CheckExtension = 0xAE03; // KVM_CHECK_EXTENSION
    private const nint MostVcpus = 66, Vcpus = 9; // KVM_CAP_MAX_VCPUS, KVM_CAP_NR_VCPUS

    /// <summary>Most virtual processors of a guest.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is no KVM</exception>
    public static int MaximumVcpus()
    {
        int number = Native.Open("/dev/kvm", Native.ReadWrite | Native.CloseOnExec, 0);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Unable to open /dev/kvm");
        using var device = new Descriptor(number);
        int most = Native.Control(number, CheckExtension, MostVcpus);
        return most > 0 ? most : Math.Max(Native.Control(number, CheckExtension, Vcpus), 1);
    }
}
