using Libvirt.Documents;

namespace Libvirt.Driver.Storage.Tests;

public sealed class PoolTests : IDisposable
{
    private readonly StorageFixture _s = new();

    public void Dispose() => _s.Dispose();

    [Fact]
    public void A_defined_pool_is_a_file_and_comes_again()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0);
        _s.Driver.StoragePoolSetAutostart(pool, 1);
        Assert.True(File.Exists(_s.Definitions + "/one.xml"));
        Assert.Equal(_s.Definitions + "/one.xml", new FileInfo(_s.Definitions + "/autostart/one.xml").LinkTarget);
        _s.Restart();
        var again = _s.Driver.StoragePoolLookupByUUID(_s.Connection, pool.Uuid);
        Assert.Equal("one", again.Name);
        Assert.Equal(1, _s.Driver.StoragePoolGetAutostart(again));
        Assert.False(_s.Driver.StoragePoolIsActive(again));
        _s.Driver.StoragePoolUndefine(again);
        Assert.Empty(Directory.GetFiles(_s.Definitions, "*", SearchOption.AllDirectories));
        StorageFixture.Fails(ErrorNumber.NoStoragePool, () => _s.Driver.StoragePoolLookupByName(_s.Connection, "one"), "no storage pool with matching name 'one'");
    }

    [Fact]
    public void A_folder_that_is_missing_is_no_start()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0);
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Driver.StoragePoolCreate(pool, 0), $"cannot open directory '{_s.Folder("one")}': No such file or directory");
        Assert.False(_s.Driver.StoragePoolIsActive(pool));
        _s.Driver.StoragePoolBuild(pool, 0);
        _s.Driver.StoragePoolCreate(pool, 0);
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Driver.StoragePoolDelete(pool, 0), "still active");
        _s.Driver.StoragePoolDestroy(pool);
        File.WriteAllText(_s.Folder("one") + "/file", "");
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Driver.StoragePoolDelete(pool, 0), "Directory not empty");
        File.Delete(_s.Folder("one") + "/file");
        _s.Driver.StoragePoolDelete(pool, 0);
        Assert.False(Directory.Exists(_s.Folder("one")));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_s.Folder("one"), "");
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Driver.StoragePoolCreateXML(_s.Connection, _s.PoolXml("one"), 0), "Not a directory");
        StorageFixture.Fails(ErrorNumber.NoStoragePool, () => _s.Driver.StoragePoolLookupByName(_s.Connection, "one"));
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Driver.StoragePoolCreateXML(_s.Connection, _s.PoolXml("one"), (uint)StoragePoolCreateFlags.WithBuild));
    }

    [Fact]
    public void A_transient_pool_goes_when_it_stops()
    {
        var pool = _s.Run("one");
        Assert.False(_s.Driver.StoragePoolIsPersistent(pool));
        Assert.True(File.Exists(_s.State + "/one.xml"));
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Driver.StoragePoolSetAutostart(pool, 1), "pool has no config file");
        _s.Driver.StoragePoolDestroy(pool);
        Assert.False(File.Exists(_s.State + "/one.xml"));
        StorageFixture.Fails(ErrorNumber.NoStoragePool, () => _s.Driver.StoragePoolGetInfo(pool), $"no storage pool with matching uuid '{pool.Uuid}' (one)");
    }

    [Fact]
    public void What_runs_is_taken_over_with_its_volumes()
    {
        var pool = _s.Run("one");
        _s.Volume(pool, "v", 4096);
        _s.Restart();
        var again = _s.Driver.StoragePoolLookupByName(_s.Connection, "one");
        Assert.True(_s.Driver.StoragePoolIsActive(again));
        Assert.False(_s.Driver.StoragePoolIsPersistent(again));
        Assert.Equal(["v"], _s.Driver.StoragePoolListVolumes(again));
    }

    [Fact]
    public void A_transient_pool_whose_folder_went_is_gone_after_a_restart()
    {
        _s.Run("one");
        Directory.Delete(_s.Folder("one"));
        _s.Restart();
        StorageFixture.Fails(ErrorNumber.NoStoragePool, () => _s.Driver.StoragePoolLookupByName(_s.Connection, "one"));
        Assert.False(File.Exists(_s.State + "/one.xml"));
    }

    [Fact]
    public void A_pool_whose_folder_went_is_stopped_by_a_refresh()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0);
        _s.Driver.StoragePoolCreate(pool, (uint)StoragePoolCreateFlags.WithBuild);
        Directory.Delete(_s.Folder("one"));
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Driver.StoragePoolRefresh(pool, 0), "cannot open directory");
        Assert.False(_s.Driver.StoragePoolIsActive(pool));
    }

    [Fact]
    public void Files_that_cannot_be_used_are_left_aside()
    {
        Directory.CreateDirectory(_s.Definitions);
        File.WriteAllText(_s.Definitions + "/broken.xml", "<pool");
        File.WriteAllText(_s.State + "/torn.xml", "<poolstate>");
        _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("good"), 0);
        File.Copy(_s.Definitions + "/good.xml", _s.Definitions + "/other.xml");
        File.Copy(_s.Definitions + "/good.xml", _s.Definitions + "/half.xml.new");
        File.WriteAllText(_s.Definitions + "/quarter.xml.new", "<!--\nThis file bel");
        File.WriteAllText(_s.Definitions + "/mine.xml.new", "<pool type='dir'/>"); // a person's
        File.WriteAllText(_s.State + "/half.xml.new", "<poolst");
        _s.Restart();
        Assert.Equal(["good"], _s.Driver.ConnectListDefinedStoragePools(_s.Connection));
        Assert.True(File.Exists(_s.Definitions + "/broken.xml"));
        Assert.True(File.Exists(_s.State + "/torn.xml.broken"));
        Assert.Equal([_s.Definitions + "/mine.xml.new"], Directory.GetFiles(_s.Definitions, "*.new"));
        Assert.Empty(Directory.GetFiles(_s.State, "*.new"));
    }

    [Fact]
    public void Names_and_folders_are_used_once()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0);
        StorageFixture.Fails(ErrorNumber.OperationFailed, () => _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0), "already exists with uuid");
        var other = _s.PoolXml("two").Replace(_s.Folder("two"), _s.Folder("one") + "/", StringComparison.Ordinal);
        StorageFixture.Fails(ErrorNumber.OperationFailed, () => _s.Driver.StoragePoolDefineXML(_s.Connection, other, 0), "Storage source conflict with pool: 'one'");
        StorageFixture.Fails(ErrorNumber.OperationFailed, () => _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("two", $"<uuid>{pool.Uuid}</uuid>"), 0), "already defined with uuid");
    }

    [Fact]
    public void A_definition_of_a_running_pool_counts_later()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0);
        _s.Driver.StoragePoolCreate(pool, (uint)StoragePoolCreateFlags.WithBuild);
        var moved = _s.PoolXml("one", $"<uuid>{pool.Uuid}</uuid>").Replace(_s.Folder("one"), _s.Folder("moved"), StringComparison.Ordinal);
        _s.Driver.StoragePoolDefineXML(_s.Connection, moved, 0);
        _s.Restart();
        pool = _s.Driver.StoragePoolLookupByName(_s.Connection, "one");
        Assert.Contains(_s.Folder("one"), _s.Driver.StoragePoolGetXMLDesc(pool, 0), StringComparison.Ordinal);
        Assert.Contains(_s.Folder("moved"), _s.Driver.StoragePoolGetXMLDesc(pool, (uint)StorageXMLFlags.XmlInactive), StringComparison.Ordinal);
        _s.Driver.StoragePoolDestroy(pool);
        Assert.Contains(_s.Folder("moved"), _s.Driver.StoragePoolGetXMLDesc(pool, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_without_a_backend_are_kept_and_not_started()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, "<pool type='fs'><name>f</name><source><device path='/dev/none'/></source><target><path>/mnt</path></target></pool>", 0);
        Assert.Equal(["f"], _s.Driver.ConnectListDefinedStoragePools(_s.Connection));
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Driver.StoragePoolCreate(pool, 0), "missing backend for pool type 1 (fs)");
        _s.Driver.StoragePoolUndefine(pool);
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Driver.StoragePoolDefineXML(_s.Connection, "<pool type='sheepdog'><name>s</name><source><host name='h'/><name>n</name></source></pool>", 0),
            "missing backend for pool type 10 (sheepdog)");
    }

    [Fact]
    public void Autostart_is_once_a_boot()
    {
        var pool = _s.Driver.StoragePoolDefineXML(_s.Connection, _s.PoolXml("one"), 0);
        _s.Driver.StoragePoolSetAutostart(pool, 1);
        Directory.CreateDirectory(_s.Folder("one"));
        Directory.Delete(_s.State, true);
        _s.Restart();
        Assert.True(_s.Driver.StoragePoolIsActive(pool));
        Assert.True(File.Exists(_s.State + "/autostarted"));
    }

    [Fact]
    public void Sizes_are_the_file_systems()
    {
        var pool = _s.Run("one");
        var info = _s.Driver.StoragePoolGetInfo(pool);
        var drive = new DriveInfo(_s.Folder("one"));
        Assert.Equal((ulong)drive.TotalSize, info.Capacity);
        Assert.Equal(info.Capacity, info.Allocation + info.Available);
        var volume = _s.Volume(pool, "v", 1 << 20);
        Assert.Equal(info.Allocation + (1 << 20), _s.Driver.StoragePoolGetInfo(pool).Allocation);
        _s.Driver.StorageVolDelete(volume, 0);
        Assert.Equal(info.Allocation, _s.Driver.StoragePoolGetInfo(pool).Allocation);
    }
}
