using Libvirt.Driver.Storage.Pools;
using Libvirt.Driver.Storage.Volumes;

namespace Libvirt.Driver.Storage.Calls;

internal sealed partial class PoolStorageDriver
{
    /// <inheritdoc/>
    public override void StorageVolUpload(StorageVol vol, Stream stream, ulong offset, ulong length, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolUploadFlags.SparseStream, ErrorDomain.Storage, "storageVolUpload");
        var (pool, _) = Volume(vol);
        lock (pool.Gate)
        {
            var volume = Again(pool, vol.Name);
            volume.MustBeFree();
            stream.Driver = PoolBackends.Of(pool.Current.Type).Open(volume.Definition, offset, length, true, () => Uploaded(pool, volume));
        }
    }

    /// <inheritdoc/>
    public override void StorageVolDownload(StorageVol vol, Stream stream, ulong offset, ulong length, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolDownloadFlags.SparseStream, ErrorDomain.Storage, "storageVolDownload");
        var (pool, _) = Volume(vol);
        lock (pool.Gate)
        {
            var volume = Again(pool, vol.Name);
            volume.MustBeBuilt();
            stream.Driver = PoolBackends.Of(pool.Current.Type).Open(volume.Definition, offset, length, false, static () => { });
        }
    }

    /// <summary>An upload may have brought an image of another format: the volume is looked at as one that is new here.</summary>
    private void Uploaded(Pool pool, Volume volume)
    {
        lock (pool.Gate)
        {
            if (!pool.IsActive || !pool.Volumes.TryFind(volume.Name, out var there) || there != volume)
                return;
            if (PoolBackends.Of(pool.Current.Type).Discover(volume.Definition) is { } found)
            {
                long before = (long)volume.Allocation;
                volume.Definition = found;
                pool.Take((long)volume.Allocation - before);
            }
        }
        host.TellRefresh(pool);
    }
}
