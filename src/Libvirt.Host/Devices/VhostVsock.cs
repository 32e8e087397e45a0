using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Devices;

/// <summary>The kernel's half of a socket between host and guest (linux/vhost.h).</summary>
/// <param name="path">The device.</param>
/// <param name="set">Gives an open device an address and returns 0 or errno; null for the kernel's own.</param>
public sealed class VhostVsock(string path = "/dev/vhost-vsock", Func<Descriptor, ulong, int>? set = null)
{
    private const nuint SetGuestAddress = 0x4008AF60; // VHOST_VSOCK_SET_GUEST_CID
    private const int AddressInUse = 98; // EADDRINUSE
    private const uint FirstFree = 3; // those before are the host's
    private readonly Func<Descriptor, ulong, int> _set = set ?? Set;

    /// <summary>Opens it for a guest.</summary>
    /// <param name="requested">The guest's address; null for the first that is free.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the host has none, or the address is another guest's</exception>
    public (Descriptor Device, uint Address) Open(uint? requested)
    {
        int number = Native.Open(path, Native.ReadWrite | Native.CloseOnExec, 0);
        if (number < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "unable to open vhost-vsock device");
        var device = new Descriptor(number);
        try
        {
            return (device, requested is { } wanted ? Claim(device, wanted) : Acquire(device));
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    private uint Claim(Descriptor device, uint wanted)
        => _set(device, wanted) is var error and not 0 ? throw LibvirtException.System(ErrorDomain.None, error, "failed to set guest cid") : wanted;

    private uint Acquire(Descriptor device)
    {
        for (uint address = FirstFree; address < uint.MaxValue; address++)
        {
            int error = _set(device, address);
            if (error == 0)
                return address;
            if (error != AddressInUse)
                throw LibvirtException.System(ErrorDomain.None, error, "failed to acquire guest cid");
        }
        throw LibvirtException.System(ErrorDomain.None, AddressInUse, "failed to acquire guest cid");
    }

    private static unsafe int Set(Descriptor device, ulong address)
        // SAFETY: the kernel reads 64 bits, and they live until the call is back.
        => Native.Control(device.Number, SetGuestAddress, (nint)(&address)) == 0 ? 0 : Marshal.GetLastPInvokeError();
}
