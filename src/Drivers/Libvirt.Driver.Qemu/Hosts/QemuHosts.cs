using Libvirt.Driver.Qemu.Capabilities.Probing;
using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>The sets of guests of this process: that of the daemon, and those that the program embeds.</summary>
public static class QemuHosts
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, QemuHost> Roots = new(StringComparer.Ordinal);
    private static QemuHost? _daemon;

    /// <summary>The daemon's; null in a program that is none, which reaches one through the remote driver.</summary>
    public static QemuHost? OfDaemon() => Volatile.Read(ref _daemon);

    /// <summary>Starts the daemon's: reads what is defined and what runs, then starts what is to be started.</summary>
    /// <exception cref="LibvirtException">qemu.conf is wrong, or a folder cannot be made</exception>
    public static QemuHost StartDaemon()
    {
        lock (Gate)
        {
            bool isSystem = UserFolders.IsRoot;
            var host = Start(isSystem ? QemuFolders.System : QemuFolders.Session(), isSystem, EmulatorCatalog.Of);
            Volatile.Write(ref _daemon, host);
            host.Work.AutostartOnce();
            return host;
        }
    }

    /// <summary>The one of a root, started when it is the first time. It stays until the process ends: its guests may run on, and are found again.</summary>
    public static QemuHost Embedded(string root)
    {
        lock (Gate)
        {
            if (!Roots.TryGetValue(root, out var host))
            {
                Roots.Add(root, host = Start(QemuFolders.Embedded(root), UserFolders.IsRoot, EmulatorCatalog.Of));
                host.Work.AutostartOnce();
            }
            return host;
        }
    }

    internal static QemuHost Start(QemuFolders folders, bool isPrivileged, Func<QemuConfiguration, IEmulatorCatalog> catalogue, CoreScheduling? cores = null)
    {
        var configuration = QemuConfiguration.Load(folders, isPrivileged);
        if (configuration.Get(ConfinementSettings.CoreScheduling) != "none" && !(cores ?? new()).IsAvailable)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, "SCHED_CORE not supported by kernel");
        var host = new QemuHost(configuration, catalogue(configuration));
        host.Confinement.CoreScheduling = cores ?? new();
        host.MakeFolders();
        var running = new GuestReconnection(host);
        running.Read();
        MacFilter.Of(configuration)?.Begin(host.Guests.Snapshot().Select(g => g.State.Live).OfType<DomainDocument>());
        host.Definitions.RemoveUnfinished();
        host.LoadDefinitions();
        running.Connect();
        host.Activity.Look();
        return host;
    }
}
