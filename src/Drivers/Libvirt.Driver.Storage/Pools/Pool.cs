using Libvirt.Documents;
using Libvirt.Driver.Storage.Volumes;

namespace Libvirt.Driver.Storage.Pools;

/// <summary>A storage pool. Readers take its state and its volumes of the moment; whoever changes something holds <see cref="Gate"/>.</summary>
public sealed class Pool(StoragePoolDocument definition) : StatefulObject<StoragePoolDocument>(definition.Name, definition.Uuid!.Value, new(definition))
{
    /// <summary>Held by whoever changes the pool or its list of volumes; not while something is built, copied or wiped.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Its volumes; none while it is not active.</summary>
    public NamedTable<Volume> Volumes { get; } = new(static v => v.Name);

    /// <summary>How many builds, copies and wipes are under way; changed under <see cref="Gate"/>.</summary>
    public int Jobs { get; set; }

    /// <summary>It is neither defined nor active any more, and out of the table; changed under <see cref="Gate"/>.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>The folder; null for pools that are not on the host.</summary>
    public string? Path => Current.Target?.Path;

    /// <summary>What a program gets.</summary>
    public StoragePool For(Connection connection) => new(connection, Name, Uuid);

    /// <summary>What a program gets.</summary>
    public StorageVol For(Connection connection, Volume volume) => new(connection, Name, volume.Name, volume.Key);

    /// <summary>Replaces the definition of what runs, or will run; under <see cref="Gate"/>.</summary>
    public void Change(Action<StoragePoolDocument> change)
    {
        var copy = Current.Clone();
        change(copy);
        State = State with { Current = copy };
    }

    /// <summary>A volume takes room, or gives it back; under <see cref="Gate"/>.</summary>
    /// <param name="bytes">What it takes now and did not before; negative for what it gives back.</param>
    public void Take(long bytes) => Change(definition =>
    {
        definition.Allocation = unchecked(definition.Allocation + (ulong)bytes);
        definition.Available = unchecked(definition.Available - (ulong)bytes);
    });

    /// <summary>Refuses what cannot be done beside a build, a copy or a wipe.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR</exception>
    public void MustBeIdle()
    {
        if (Jobs > 0)
            throw LibvirtException.Internal(ErrorDomain.Storage, $"pool '{Name}' has asynchronous jobs running.");
    }
}
