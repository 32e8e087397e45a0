using Libvirt.Documents;

namespace Libvirt.Driver.Storage.Volumes;

/// <summary>A volume of a pool that is active.</summary>
/// <param name="name">Its name in the pool.</param>
/// <param name="key">What tells it from all others of the host.</param>
/// <param name="definition">What is known of it; never written, only replaced.</param>
public sealed class Volume(string name, string key, StorageVolumeDocument definition)
{
    private volatile StorageVolumeDocument _definition = definition;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its key, the path.</summary>
    public string Key => key;

    /// <summary>What is known of it at this moment.</summary>
    public StorageVolumeDocument Definition
    {
        get => _definition;
        set => _definition = value;
    }

    /// <summary>Where it is.</summary>
    public string Path => _definition.Target.Path!;

    /// <summary>It is being made; changed under the pool's gate.</summary>
    public bool IsBuilding { get; set; }

    /// <summary>How many copy it or wipe it; changed under the pool's gate.</summary>
    public int Users { get; set; }

    /// <summary>Bytes that it takes in its pool.</summary>
    public ulong Allocation => _definition.Allocation ?? 0;

    /// <summary>Bytes that a guest sees.</summary>
    public ulong Capacity => _definition.Capacity ?? 0;

    /// <summary>Refuses what cannot be done while it is being made.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID</exception>
    public void MustBeBuilt()
    {
        if (IsBuilding)
            throw LibvirtException.OperationInvalid(ErrorDomain.Storage, $"volume '{name}' is still being allocated.");
    }

    /// <summary>Refuses what cannot be done while somebody has it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_INVALID</exception>
    public void MustBeFree()
    {
        if (Users > 0)
            throw LibvirtException.OperationInvalid(ErrorDomain.Storage, $"volume '{name}' is still in use.");
        MustBeBuilt();
    }

    /// <summary>Puts what was found out in the place of what was known when the looking began, unless somebody has changed it since.</summary>
    public void Update(StorageVolumeDocument known, StorageVolumeDocument found) => _ = Interlocked.CompareExchange(ref _definition!, found, known);
}
