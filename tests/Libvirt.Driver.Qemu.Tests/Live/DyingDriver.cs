using System.Runtime.InteropServices;
using Libvirt.Driver.Qemu.Capabilities.Probing;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Hypervisor;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The other process of <see cref="CrashTests"/>: does one thing with a guest, and is gone in the middle of it, as after kill -9.</summary>
public static partial class DyingDriver
{
    private const int Kill = 9, DyingMilliseconds = 90_000;

    /// <summary>Lets another process do something with the guest "dying" of a root, and die at a place.</summary>
    public static void Die(string root, string action, string point)
    {
        var said = Path.Combine(root, "said");
        using var output = OutputFile.Open(said, false, ErrorDomain.None);
        using var process = SupervisedProcess.Start(new()
        {
            Program = Environment.ProcessPath!,
            Arguments = [Environment.ProcessPath!, "exec", typeof(DyingDriver).Assembly.Location, "die", root, point, action],
            Environment = [.. ChildEnvironment.Make(), "DOTNET_TieredPGO=0"],
            Output = output.Number,
            Error = output.Number,
            NewSession = true,
        }, new());
        var end = process.WaitForEnd(DyingMilliseconds);
        if (end is null)
            process.Signal(Kill);
        Assert.True(end is { Signal: Kill }, $"{action} at {point}: {end} {File.ReadAllText(said)}");
    }

    /// <summary>The program: <c>die ROOT POINT ACTION</c>. What it prints before its end says how far it came.</summary>
    public static int Run(string root, string point, string action)
    {
        var catalogue = new EmulatorCatalog(new() { CacheFolder = null, LibraryVersion = 0 });
        var host = QemuHosts.Start(QemuFolders.Embedded(root), UserFolders.IsRoot, _ => catalogue);
        var connection = new Connection(new DriverSet { Hypervisor = new QemuHypervisor(host) }, null, false);
        var calls = connection.Drivers.Hypervisor;
        var domain = calls.DomainLookupByName(connection, "dying");
        if (action != "start")
            calls.DomainCreate(domain);
        if (action == "unplug")
            calls.DomainAttachDevice(domain, File.ReadAllText(Path.Combine(root, "device.xml")));
        Console.WriteLine("ready");
        Console.Out.Flush();
        FaultPoint.Reached = name =>
        {
            if (name == point)
                _ = SendSignal(Environment.ProcessId, Kill);
        };
        switch (action)
        {
            case "start":
                calls.DomainCreate(domain);
                break;
            case "stop":
                calls.DomainDestroy(domain);
                break;
            case "save":
                calls.DomainManagedSave(domain, 0);
                break;
            case "plug":
                calls.DomainAttachDevice(domain, File.ReadAllText(Path.Combine(root, "device.xml")));
                break;
            case "medium":
                calls.DomainUpdateDeviceFlags(domain, File.ReadAllText(Path.Combine(root, "medium.xml")), (uint)DomainDeviceModifyFlags.Live);
                break;
            case "unplug":
                calls.DomainDetachDevice(domain, File.ReadAllText(Path.Combine(root, "device.xml")));
                break;
        }
        Console.WriteLine("did not come by " + point);
        return 3;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int id, int signal);
}
