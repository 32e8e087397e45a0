using Libvirt.Driver.Qemu.Guests;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A real Open vSwitch of a test's own: its data base and its daemon, whose packets pass through the daemon itself (no kernel module). Only in a process with mounts of its own.</summary>
public sealed class OpenVSwitchDaemons : IDisposable
{
    private const int Terminate = 15, Milliseconds = 10_000;
    private const string Folder = "/run/openvswitch", Schema = "/usr/share/openvswitch/vswitch.ovsschema";
    private readonly List<SupervisedProcess> _daemons = [];

    public OpenVSwitchDaemons()
    {
        KernelLinks.Run("mount -t tmpfs tmpfs /run");
        Directory.CreateDirectory(Folder);
        KernelLinks.Run($"ovsdb-tool create {Folder}/conf.db {Schema}");
        Start("ovsdb-server", $"{Folder}/conf.db", $"--remote=punix:{Folder}/db.sock");
        Assert.True(LiveHost.Await(() => File.Exists(Folder + "/db.sock")), "ovsdb-server");
        KernelLinks.Run("ovs-vsctl --timeout=10 --no-wait init");
        Start("ovs-vswitchd", $"unix:{Folder}/db.sock");
        foreach (var bridge in new[] { "ovs0", "ovs1" })
            KernelLinks.Run($"ovs-vsctl --timeout=20 add-br {bridge} -- set bridge {bridge} datapath_type=netdev");
        KernelLinks.Run("ip link set ovs0 up mtu 1400");
        KernelLinks.Run("ip link set ovs1 up");
    }

    /// <summary>What the switch's data base says.</summary>
    public static string Ask(string words) => KernelLinks.Run("ovs-vsctl --timeout=10 " + words).Trim();

    public void Dispose()
    {
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Signal(Terminate);
            daemon.WaitForEnd(Milliseconds);
            daemon.Dispose();
        }
    }

    private void Start(string program, params string[] arguments)
        => _daemons.Add(SupervisedProcess.Start(new() { Program = ProgramPath.Find(program)!, Arguments = [program, .. arguments], Environment = ChildEnvironment.Make(), NewSession = true }, new()));
}
