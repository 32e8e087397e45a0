using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>What guests do with real network devices: two bridges, a cable between two cards (veth), and one driver.</summary>
public sealed partial class NetworkCases : IDisposable
{
    private const uint Live = (uint)DomainModificationImpact.Live;
    private const string Mac = "<mac address='52:54:00:11:22:33'/>";
    private readonly LiveHost _live = new();

    public NetworkCases()
    {
        foreach (var command in new[] { "link add br0 type bridge", "link set br0 up mtu 1400", "link add br1 type bridge", "link set br1 up", "link add ve0 type veth peer name ve1", "link set ve0 up", "link set ve1 up" })
            KernelLinks.Run("ip " + command);
    }

    /// <summary>The cases by name.</summary>
    public static IReadOnlyDictionary<string, Action<NetworkCases>> All { get; } = new Dictionary<string, Action<NetworkCases>>(StringComparer.Ordinal)
    {
        ["a tap on a bridge"] = c => c.Bridge(),
        ["options of a tap"] = c => c.BridgeOptions(),
        ["a tap of a program"] = c => c.Ethernet(),
        ["a tap of somebody else"] = c => c.Unmanaged(),
        ["a macvtap"] = c => c.Direct(),
        ["a device as a whole"] = c => c.Passthrough(),
        ["devices that cannot be"] = c => c.BadInput(),
        ["taps that are plugged"] = c => c.Plug(),
        ["changes while it runs"] = c => c.Update(),
        ["the kernel's half of virtio"] = c => c.KernelHalf(),
        ["limits"] = c => c.Limits(),
        ["packets"] = c => c.Packets(),
        ["an address that is heard"] = c => c.HeardAddress(),
        ["filters of the guest"] = c => c.Filters(),
        ["the helper of a user"] = c => c.Helper(),
        ["a filter of addresses"] = c => c.MacFilter(),
        ["a filter of addresses that cannot be"] = c => c.NoMacFilter(),
        ["a switch of its own programs"] = c => c.PretendedSwitch(),
        ["Open vSwitch"] = c => c.OpenVSwitchPorts(),
        ["a driver that restarts"] = c => c.Restart(),
        ["a driver that dies"] = c => c.Die(),
    };

    public void Dispose() => _live.Dispose();

    private HypervisorDriver Calls => _live.Calls;

    private QemuRun Run(string name = "net") => _live.Host.Guests.Snapshot().Single(g => g.Name == name).State.Run!;

    private Domain Define(string devices, string name = "net", string type = "qemu") => Calls.DomainDefineXML(_live.Connection, $"""
        <domain type='{type}'><name>{name}</name><uuid>{(name == "net" ? "6a1f52c4-0000-4000-8000-000000000001" : "6a1f52c4-0000-4000-8000-000000000002")}</uuid><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
        <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><controller type='usb' model='nec-xhci'/>{devices}</devices></domain>
        """);

    private Domain Start(string devices, string name = "net", bool paused = false)
    {
        var domain = Define(devices, name);
        Calls.DomainCreateWithFlags(domain, paused ? (uint)DomainCreateFlags.StartPaused : 0);
        return domain;
    }

    /// <summary>Names of the host's devices of a guest's cards.</summary>
    private List<string> Targets(string name = "net") => [.. _live.Host.Guests.Snapshot().Single(g => g.Name == name).State.Live!.Devices.Interfaces.Select(i => i.Target!.Device!)];

    private string Target(string name = "net") => Targets(name)[0];

    private static string Bridged(string more = "<model type='virtio'/>", string bridge = "br0", string mac = Mac) => $"<interface type='bridge'>{mac}<source bridge='{bridge}'/>{more}</interface>";

    private static string Shared(string mode, string more = "<model type='virtio'/>") => $"<interface type='direct'>{Mac}<source dev='ve0' mode='{mode}'/>{more}</interface>";

    /// <summary>QEMU's arguments.</summary>
    private static List<string> Arguments(QemuRun run) => [.. File.ReadAllText($"/proc/{run.Pid}/cmdline").Split('\0')];

    private static void Refused(ErrorNumber code, string message, Action action)
    {
        var error = Assert.Throws<LibvirtException>(action);
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    /// <summary>Nothing of a guest is left in the kernel.</summary>
    private static void NothingIsLeft()
    {
        Assert.True(LiveHost.Await(() => KernelLinks.Named("vnet").Count + KernelLinks.Named("macvtap").Count + KernelLinks.Named("my").Count == 0, 5),
            string.Join(' ', KernelLinks.Named("")));
        Assert.Empty(KernelLinks.Ports("br0"));
        Assert.Empty(KernelLinks.Ports("br1"));
    }
}
