namespace Libvirt.Driver.Storage;

/// <summary>The set of pools of this process, if it is a daemon that has one.</summary>
public static class StorageHosts
{
    private static readonly Lock Gate = new();
    private static StorageHost? _daemon;

    /// <summary>The daemon's; null in a program that is none, which reaches one through the remote driver.</summary>
    public static StorageHost? OfDaemon() => Volatile.Read(ref _daemon);

    /// <summary>Starts the daemon's: reads what is defined and what runs, then starts what is to be started.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: a folder cannot be used</exception>
    public static StorageHost StartDaemon()
    {
        lock (Gate)
        {
            var host = new StorageHost(UserFolders.IsRoot ? StorageFolders.System : StorageFolders.Session(), UserFolders.IsRoot);
            host.Start();
            Volatile.Write(ref _daemon, host);
            return host;
        }
    }
}
