using Libvirt.Driver.Qemu.Capabilities.Probing;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Hypervisor;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A driver of its own below a temporary folder, with the real QEMU of this machine. Ends all its guests.</summary>
public sealed class LiveHost : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("libvirt-live");

    public LiveHost()
    {
        // QEMU's user must be able to come to its files.
        File.SetUnixFileMode(Root, (UnixFileMode)0b111_001_001);
        Host = Open();
        Connection = new(new DriverSet { Hypervisor = new QemuHypervisor(Host) }, null, false);
    }

    /// <summary>The folder of everything.</summary>
    public string Root => _root.FullName;

    /// <summary>The driver's state.</summary>
    public QemuHost Host { get; private set; }

    /// <summary>A connection to it.</summary>
    public Connection Connection { get; private set; }

    /// <summary>The calls.</summary>
    public HypervisorDriver Calls => Connection.Drivers.Hypervisor;

    /// <summary>Who groups threads from the next <see cref="Restart"/> on; null for the real kernel.</summary>
    public Libvirt.Host.Processes.CoreScheduling? Cores { get; set; }

    /// <summary>Why live tests cannot run here; null when they can.</summary>
    public static string? Missing => !File.Exists("/usr/bin/qemu-system-x86_64") ? "no /usr/bin/qemu-system-x86_64 (package qemu-system-x86)" : null;

    /// <summary>A new driver over the same folders, as after a restart of the daemon; the old one forgets its guests without ending them.</summary>
    /// <param name="between">What happens while no driver is there.</param>
    public void Restart(Action? between = null)
    {
        foreach (var guest in Host.Guests.Snapshot())
            if (guest.State.Run is { HasMonitor: true } run)
                run.Monitor.Dispose();
        between?.Invoke();
        Host = Open();
        Connection = new(new DriverSet { Hypervisor = new QemuHypervisor(Host) }, null, false);
    }

    /// <summary>Waits until something is so.</summary>
    public static bool Await(Func<bool> condition, int seconds = 20)
    {
        for (long end = Environment.TickCount64 + seconds * 1000; Environment.TickCount64 < end; Thread.Sleep(5))
            if (condition())
                return true;
        return condition();
    }

    public void Dispose()
    {
        foreach (var guest in Host.Guests.Snapshot())
            if (guest.IsActive)
                Calls.DomainDestroyFlags(guest.For(Connection), 0);
        _root.Delete(recursive: true);
    }

    private QemuHost Open() => QemuHosts.Start(QemuFolders.Embedded(Root), UserFolders.IsRoot, _ => Emulators, Cores);

    /// <summary>The real ones, asked once for all tests.</summary>
    private static readonly EmulatorCatalog Emulators = new(new() { CacheFolder = null, LibraryVersion = 0 });
}
