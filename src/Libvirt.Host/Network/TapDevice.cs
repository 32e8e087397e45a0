using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Network;

/// <summary>Network devices whose packets a program reads and writes: tun(4) in its kind "tap". One that was made here is gone when the last descriptor is closed.</summary>
public static class TapDevice
{
    /// <summary>Where the kernel makes them.</summary>
    public const string StandardPath = "/dev/net/tun";

    private const uint SetInterface = 0x400454CA, GetInterface = 0x800454D2; // TUNSETIFF, TUNGETIFF
    private const ushort Tap = 2, NoInformation = 0x1000, VirtioHeader = 0x4000, MultiQueue = 0x100, New = 0x8000; // IFF_TAP, IFF_NO_PI, IFF_VNET_HDR, IFF_MULTI_QUEUE, IFF_TUN_EXCL
    private const int RequestSize = 40, FlagsOffset = 16, Busy = 16; // struct ifreq, EBUSY

    /// <summary>Makes a device.</summary>
    /// <param name="path">What is opened, <see cref="StandardPath"/>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="queues">How many descriptors; more than one for a device of several queues.</param>
    /// <param name="virtio">Packets have virtio's header before them.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID: the name is taken; VIR_ERR_SYSTEM_ERROR: there is no <paramref name="path"/>, the name is too long</exception>
    public static Descriptor[] Make(string path, string name, int queues, bool virtio)
    {
        NetworkLink.CheckName(name);
        return Open(path, $"Unable to open {path}, is tun module loaded?", name, queues, virtio, isNew: true);
    }

    /// <summary>Opens a device that is there.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is no tap, somebody uses it, or it has only one queue</exception>
    public static Descriptor[] Use(string path, string name, int queues, bool virtio) => Open(path, $"Unable to open {path}, is tun module loaded?", name, queues, virtio, isNew: false);

    /// <summary>Opens the queues of a macvtap.</summary>
    /// <param name="path">Its device file.</param>
    /// <param name="name">Its name, for errors.</param>
    /// <param name="queues">How many descriptors.</param>
    /// <param name="virtio">Packets have virtio's header before them.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    internal static Descriptor[] OpenFile(string path, string name, int queues, bool virtio) => Open(path, $"cannot open macvtap tap device {path} of {name}", name, queues, virtio, isNew: false);

    /// <summary>The name that a tap has.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it is no tap</exception>
    public static unsafe string NameOf(Descriptor tap)
    {
        Span<byte> request = stackalloc byte[RequestSize];
        request.Clear();
        // SAFETY: as in Set.
        fixed (byte* start = request)
            if (Native.Control(tap.Number, GetInterface, (nint)start) != 0)
                throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "Unable to query tap interface name");
        return Encoding.UTF8.GetString(request[..FlagsOffset].TrimEnd((byte)0));
    }

    private static Descriptor[] Open(string path, string unopened, string name, int queues, bool virtio, bool isNew)
    {
        int flags = Tap | NoInformation | (virtio ? VirtioHeader : 0) | (queues > 1 ? MultiQueue : 0);
        var opened = new List<Descriptor>();
        try
        {
            for (int i = 0; i < queues; i++)
            {
                int number = Native.Open(path, Native.ReadWrite | Native.CloseOnExec, 0);
                if (number < 0)
                    throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), unopened);
                opened.Add(new(number));
                int error = Set(number, name, (ushort)(isNew && i == 0 ? flags | New : flags));
                if (error == Busy && isNew && i == 0)
                    throw LibvirtException.OperationInvalid(ErrorDomain.None, $"The {name} interface already exists");
                if (error != 0)
                    throw LibvirtException.System(ErrorDomain.None, error, isNew ? $"Unable to create tap device {name}" : $"Unable to open tap device {name}");
            }
            return [.. opened];
        }
        catch
        {
            opened.ForEach(d => d.Dispose());
            throw;
        }
    }

    private static unsafe int Set(int descriptor, string name, ushort flags)
    {
        Span<byte> request = stackalloc byte[RequestSize];
        request.Clear();
        Encoding.UTF8.GetBytes(name, request[..FlagsOffset]);
        MemoryMarshal.Write(request[FlagsOffset..], flags);
        // SAFETY: the kernel reads and writes a struct ifreq, for which there is room.
        fixed (byte* start = request)
            return Native.Control(descriptor, SetInterface, (nint)start) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }
}
