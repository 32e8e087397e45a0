using System.Runtime.CompilerServices;
using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>Native's test driver has no transfers; here volumes hold what is uploaded (KNOWN.md), so that programs can test their streams.</summary>
public sealed partial class TestStorageDriver
{
    private static readonly ConditionalWeakTable<StorageVolumeDocument, TestVolumeContent> Contents = [];

    /// <inheritdoc/>
    public override void StorageVolUpload(StorageVol vol, Stream stream, ulong offset, ulong length, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolUploadFlags.SparseStream, ErrorDomain.Test, "testStorageVolUpload");
        Open(vol, stream, offset, length, writes: true);
    }

    /// <inheritdoc/>
    public override void StorageVolDownload(StorageVol vol, Stream stream, ulong offset, ulong length, uint flags)
    {
        CallFlags.Check(flags, (uint)StorageVolDownloadFlags.SparseStream, ErrorDomain.Test, "testStorageVolDownload");
        Open(vol, stream, offset, length, writes: false);
    }

    private void Open(StorageVol vol, Stream stream, ulong offset, ulong length, bool writes)
    {
        var volume = Volume(vol.Pool, vol.Name).Volume;
        ulong capacity = volume.Capacity ?? 0;
        if (offset > capacity || length > capacity - offset)
            throw LibvirtException.InvalidArgument(ErrorDomain.Test,
                $"range of {length} bytes at {offset} is not within the {capacity} bytes of volume '{vol.Name}'");
        ulong end = length == 0 ? capacity : offset + length;
        stream.Driver = new TestVolumeStream(Contents.GetValue(volume, static _ => new TestVolumeContent()), (long)offset, (long)end, writes);
    }
}
