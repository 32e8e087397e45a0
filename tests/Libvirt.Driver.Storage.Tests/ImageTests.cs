using Libvirt.Documents;
using Libvirt.Documents.StoragePools;
using Libvirt.Driver.Storage.Directories;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Storage.Tests;

/// <summary>Images of formats; with a real qemu-img where there is one.</summary>
public sealed class ImageTests : IDisposable
{
    private readonly StorageFixture _s = new();
    private readonly StoragePool _pool;

    public ImageTests() => _pool = _s.Run("pool");

    public void Dispose() => _s.Dispose();

    [Theory]
    [InlineData("<format type='qcow2'/>", "", 0, "create -f qcow2 -o compat=1.1 /p/v 1024K")]
    [InlineData("<format type='qcow2'/><compat>0.10</compat>", "", 0, "create -f qcow2 -o compat=0.10 /p/v 1024K")]
    [InlineData("<format type='qcow2'/><clusterSize unit='KiB'>128</clusterSize><features><extended_l2/></features>", "", 0, "create -f qcow2 -o compat=1.1,cluster_size=131072,extended_l2=on /p/v 1024K")]
    [InlineData("<format type='qcow2'/><nocow/>", "<allocation>0</allocation>", 1, "create -f qcow2 -o preallocation=metadata,nocow=on,compat=1.1 /p/v 1024K")]
    [InlineData("<format type='qcow2'/>", "", 1, "create -f qcow2 -o preallocation=falloc,compat=1.1 /p/v 1024K")]
    [InlineData("<format type='qcow2'/>", "<backingStore><path>/dev/null</path><format type='raw'/></backingStore>", 0, "create -f qcow2 -b /dev/null -o backing_fmt=raw,compat=1.1 /p/v 1024K")]
    [InlineData("<format type='iso'/>", "", 0, "create -f raw /p/v 1024K")]
    public void The_program_is_told(string target, string more, uint flags, string expected)
    {
        var volume = StorageVolumeDocument.Parse(StorageFixture.VolumeXml("v", 1 << 20, more, target), StoragePoolType.Dir);
        volume.Target.Path = "/p/v";
        Assert.Equal(expected, string.Join(' ', ImageTool.Arguments(volume, null, flags)));
    }

    [ImageToolFact]
    public void Images_are_made_converted_and_resized()
    {
        var base1 = _s.Volume(_pool, "base", 1 << 20, target: "<format type='qcow2'/>");
        var over = _s.Volume(_pool, "over", 4 << 20, $"<backingStore><path>{_s.Folder("pool")}/base</path><format type='qcow2'/></backingStore>", "<format type='qcow2'/>");
        Assert.Equal(4ul << 20, _s.Driver.StorageVolGetInfo(over).Capacity);
        _s.Driver.StoragePoolRefresh(_pool, 0);
        var found = _s.Document(_s.Driver.StorageVolLookupByName(_pool, "over"));
        Assert.Equal(("qcow2", _s.Folder("pool") + "/base", "1.1"), (found.Target.Format, found.BackingStore!.Path, found.Target.Compatibility));
        _s.Driver.StorageVolResize(base1, 2 << 20, 0);
        Assert.Equal(2ul << 20, _s.Driver.StorageVolGetInfo(base1).Capacity);
        var raw = _s.Driver.StorageVolCreateXMLFrom(_pool, StorageFixture.VolumeXml("raw", 1), base1, 0);
        Assert.Equal(2 << 20, new FileInfo(_s.Driver.StorageVolGetPath(raw)).Length);
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Volume(_pool, "bad", 1 << 20, target: "<format type='qcow2'/><compat>3.0</compat>"), "unexpected exit status 1: qemu-img:");
        Assert.False(File.Exists(_s.Folder("pool") + "/bad"));
    }
}
