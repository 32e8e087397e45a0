namespace Libvirt;

/// <summary>What the drivers of a daemon do for each other without knowing each other: the pools, networks, secrets of the host that its hypervisors use.</summary>
public static class SecondaryDrivers
{
    private static volatile DriverRegistration[] _offered = [];

    /// <summary>A daemon says which drivers it has, before it starts them.</summary>
    public static void Offer(IEnumerable<DriverRegistration> drivers) => _offered = [.. drivers.Where(static d => d.IsSecondary)];

    /// <summary>The pools of this process, waiting for their start; null when it has none.</summary>
    /// <exception cref="LibvirtException">why their driver did not start</exception>
    public static StorageDriver? Storage
    {
        get
        {
            foreach (var driver in _offered)
                if (driver.Storage is { } storage)
                    return storage;
            return null;
        }
    }
}
