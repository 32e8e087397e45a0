using Libvirt.Documents;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Driver.Test;

/// <summary>A storage pool of the test driver: sizes, and volumes without content.</summary>
public sealed class TestStoragePool(StoragePoolDocument definition)
    : StatefulObject<StoragePoolDocument>(definition.Name, definition.Uuid!.Value, new(definition))
{
    /// <summary>Bytes of every pool: 100 GiB.</summary>
    private const ulong Capacity = 100ul << 30;

    private volatile StorageVolumeDocument[] _volumes = [];

    /// <summary>The volumes, ordered by name as bytes; the array is never written.</summary>
    public StorageVolumeDocument[] Volumes => _volumes;

    /// <summary>True when a virtual adapter is made for the pool.</summary>
    public bool HasVirtualPort => Current is { Type: StoragePoolType.Scsi, Source.Adapter.Type: StorageAdapterType.FcHost };

    /// <summary>What a program gets.</summary>
    public StoragePool For(Connection connection) => new(connection, Name, Uuid);

    /// <summary>What a program gets.</summary>
    public StorageVol For(Connection connection, StorageVolumeDocument volume) => new(connection, Name, volume.Name, volume.Key!);

    /// <summary>The volume with this name.</summary>
    public StorageVolumeDocument? Volume(string name) => Array.Find(_volumes, v => v.Name == name);

    /// <summary>An empty pool of the usual size; volumes that are there are not counted any more, as in native.</summary>
    public void ResetSizes() => Resize(0);

    /// <summary>Adds a volume and what it takes. The caller has seen that the name is free.</summary>
    public void Add(StorageVolumeDocument volume)
    {
        StorageVolumeDocument[] all = [.. _volumes, volume];
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        _volumes = all;
        Resize(Current.Allocation + volume.Allocation!.Value);
    }

    /// <summary>Removes a volume and what it takes.</summary>
    public void Remove(StorageVolumeDocument volume)
    {
        _volumes = Array.FindAll(_volumes, v => v != volume);
        Resize(unchecked(Current.Allocation - volume.Allocation!.Value));
    }

    private void Resize(ulong allocation)
    {
        var copy = Current.Clone();
        copy.Capacity = Capacity;
        copy.Allocation = allocation;
        copy.Available = unchecked(Capacity - allocation);
        State = State with { Current = copy };
    }
}
