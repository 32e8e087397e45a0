using System.Globalization;
using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Network;

/// <summary>Taps that share a device of the host with it: the kernel's macvtap.</summary>
public static class Macvtap
{
    private const ushort NewLink = 16, Create = 0x400, Exclusive = 0x200; // RTM_NEWLINK, NLM_F_*
    private const ushort Address = 1, Name = 3, Lower = 5, Information = 18, Kind = 1, Extra = 2, ModeAttribute = 1; // IFLA_*, IFLA_INFO_*, IFLA_MACVLAN_MODE
    private const int MacSize = 6, OutOfRange = 34, NoEntry = 2; // ERANGE, ENOENT
    private const int PatienceMilliseconds = 5000, ShortPatienceMilliseconds = 1000, StepMilliseconds = 5;

    /// <summary>Makes one; it is switched off.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="lower">The device that it shares.</param>
    /// <param name="mode">What becomes of packets for its neighbours.</param>
    /// <param name="mac">Its address, which is the guest's; null for one that the kernel chooses.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the name is taken or too long, there is no such device, the device cannot be shared so</exception>
    public static void Make(string name, string lower, MacvtapMode mode, MacAddress? mac)
    {
        int index = NetworkLink.Get(lower).Index;
        var message = new NetlinkMessage(NewLink, Create | Exclusive).Body(new LinkMessage()).Add(Lower, index).Add(Name, name);
        if (mac is { } address)
        {
            Span<byte> bytes = stackalloc byte[MacSize];
            address.CopyTo(bytes);
            message.Add(Address, bytes);
        }
        message.Nest(Information, m => m.Add(Kind, "macvtap").Nest(Extra, n => n.Add(ModeAttribute, (uint)mode)));
        int error = System.Text.Encoding.UTF8.GetByteCount(name) > NetworkLink.LongestName ? OutOfRange : RouteSocket.Execute(message);
        if (error != 0)
            throw LibvirtException.System(ErrorDomain.None, error, $"error creating macvtap interface {name}@{lower} ({mac?.ToString() ?? "no MAC address"})");
    }

    /// <summary>The device file through which its packets go: "/dev/tap5".</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: there is none of that name</exception>
    public static string FileOf(string name) => "/dev/tap" + NetworkLink.Get(name).Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Opens its queues.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="queues">How many descriptors.</param>
    /// <param name="virtio">Packets have virtio's header before them.</param>
    /// <param name="folder">Where a device file may be made for a moment, when /dev has none.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: its device file does not come</exception>
    public static Descriptor[] Open(string name, int queues, bool virtio, string folder)
    {
        var index = NetworkLink.Get(name).Index.ToString(CultureInfo.InvariantCulture);
        var path = "/dev/tap" + index;
        if (IsReady(path, name, index))
            return TapDevice.OpenFile(path, name, queues, virtio);
        // Nobody makes device files here: one of our own, which nobody else sees.
        if (Number(name, index) is not { } number)
            throw LibvirtException.System(ErrorDomain.None, NoEntry, $"cannot open macvtap tap device {path} of {name}");
        var own = Path.Combine(folder, "tap" + index);
        DeviceNode.MakeCharacter(own, number);
        try
        {
            return TapDevice.OpenFile(own, name, queues, virtio);
        }
        finally
        {
            PrivateFolder.RemoveFile(own);
        }
    }

    /// <summary>Waits for the file that the kernel or udev makes. It must be of this device: device numbers are shared by all network namespaces.</summary>
    private static bool IsReady(string path, string name, string index)
    {
        var wanted = Number(name, index);
        for (long end = Environment.TickCount64 + (wanted is null ? PatienceMilliseconds : ShortPatienceMilliseconds); ; Thread.Sleep(StepMilliseconds))
        {
            if (FileStatus.Of(path) is { Kind: FileKind.CharacterDevice } status && (wanted is null || status.Device == wanted))
                return true;
            if (Environment.TickCount64 >= end)
                return false;
        }
    }

    /// <summary>The number of its device file; null when the mounted /sys is of another network namespace.</summary>
    private static DeviceNumber? Number(string name, string index)
    {
        var text = KernelFile.ReadValue($"/sys/class/net/{name}/tap{index}/dev");
        int colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(text.AsSpan(0, colon), out int major) && int.TryParse(text.AsSpan(colon + 1), out int minor) ? new(major, minor) : null;
    }
}
