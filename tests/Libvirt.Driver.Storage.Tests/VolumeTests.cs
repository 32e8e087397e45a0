using Libvirt.Driver.Storage.Volumes;

namespace Libvirt.Driver.Storage.Tests;

public sealed class VolumeTests : IDisposable
{
    private readonly StorageFixture _s = new();
    private readonly StoragePool _pool;

    public VolumeTests() => _pool = _s.Run("pool");

    public void Dispose() => _s.Dispose();

    private string PathOf(string name) => $"{_s.Folder("pool")}/{name}";

    [Fact]
    public void Room_is_taken_as_it_was_asked_for()
    {
        _s.Volume(_pool, "full", 1 << 20);
        _s.Volume(_pool, "thin", 1 << 20, "<allocation>0</allocation>");
        var full = _s.Driver.StorageVolGetInfo(_s.Driver.StorageVolLookupByName(_pool, "full"));
        var thin = _s.Driver.StorageVolGetInfo(_s.Driver.StorageVolLookupByPath(_s.Connection, PathOf("thin")));
        Assert.Equal((1ul << 20, 1ul << 20), (full.Capacity, full.Allocation));
        Assert.Equal((1ul << 20, 0ul), (thin.Capacity, thin.Allocation));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("full")));
    }

    [Theory]
    [InlineData("a/b", ErrorNumber.OperationInvalid, "cannot contain '/'")]
    [InlineData("..", ErrorNumber.OperationInvalid, "already exists")]
    [InlineData("there", ErrorNumber.OperationInvalid, "already exists")]
    [InlineData("link", ErrorNumber.OperationInvalid, "already exists")]
    [InlineData("v", ErrorNumber.StorageVolExist, "storage volume 'v' exists already")]
    public void A_name_that_cannot_be_is_refused_and_makes_nothing(string name, ErrorNumber code, string text)
    {
        _s.Volume(_pool, "v", 1);
        File.WriteAllText(PathOf("there"), "");
        File.CreateSymbolicLink(PathOf("link"), _s.Root + "/outside");
        StorageFixture.Fails(code, () => _s.Volume(_pool, name, 1), text);
        Assert.False(File.Exists(_s.Root + "/outside"));
        Assert.Equal(["v"], _s.Driver.StoragePoolListVolumes(_pool));
    }

    [Fact]
    public void What_cannot_be_made_leaves_nothing()
    {
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Volume(_pool, "v", 7L << 60), "cannot extend file");
        StorageFixture.Fails(ErrorNumber.ConfigUnsupported, () => _s.Driver.StorageVolCreateXML(_pool, StorageFixture.VolumeXml("v", 1), (uint)StorageVolCreateFlags.PreallocMetadata),
            "metadata preallocation is not supported for raw volumes");
        Assert.Empty(Directory.GetFileSystemEntries(_s.Folder("pool")));
        Assert.Equal(0, _s.Driver.StoragePoolNumOfVolumes(_pool));
        _s.Volume(_pool, "v", 1);
    }

    [Fact]
    public void A_volume_that_vanished_is_missed()
    {
        var volume = _s.Volume(_pool, "v", 1);
        File.Delete(PathOf("v"));
        StorageFixture.Fails(ErrorNumber.NoStorageVol, () => _s.Driver.StorageVolGetInfo(volume), $"no storage vol with matching path '{PathOf("v")}'");
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Download(volume), "Unable to open stream");
        StorageFixture.Fails(ErrorNumber.SystemError, () => _s.Driver.StorageVolWipe(volume, 0), "Failed to open storage volume");
        _s.Driver.StorageVolDelete(volume, 0);
        StorageFixture.Fails(ErrorNumber.NoStorageVol, () => _s.Driver.StorageVolDelete(volume, 0), "matching name 'v'");
    }

    [Fact]
    public void A_refresh_finds_what_others_put_there()
    {
        File.WriteAllText(PathOf(".hidden"), "12345");
        File.WriteAllText(PathOf("line\nbreak"), "");
        File.CreateSymbolicLink(PathOf("dangling"), "nowhere");
        Directory.CreateDirectory(PathOf("folder"));
        File.WriteAllBytes(PathOf("short"), [(byte)'Q', (byte)'F', (byte)'I', 0xfb, 0, 0, 0, 3, 0, 0]);
        _s.Driver.StoragePoolRefresh(_pool, 0);
        Assert.Equal([".hidden", "folder", "short"], _s.Driver.StoragePoolListVolumes(_pool));
        Assert.Equal((int)StorageVolType.Dir, _s.Driver.StorageVolGetInfo(_s.Driver.StorageVolLookupByName(_pool, "folder")).Type);
        var document = _s.Document(_s.Driver.StorageVolLookupByName(_pool, "short"));
        Assert.Equal(("qcow2", 10ul), (document.Target.Format, document.Capacity));
    }

    [Fact]
    public void Sizes_change_as_asked()
    {
        var volume = _s.Volume(_pool, "v", 1 << 20, "<allocation>0</allocation>");
        _s.Driver.StorageVolResize(volume, 1 << 20, (uint)StorageVolResizeFlags.Delta);
        Assert.Equal(2 << 20, new FileInfo(PathOf("v")).Length);
        StorageFixture.Fails(ErrorNumber.InvalidArg, () => _s.Driver.StorageVolResize(volume, 1, 0), "Can't shrink capacity below current capacity");
        _s.Driver.StorageVolResize(volume, 4096, (uint)StorageVolResizeFlags.Shrink);
        Assert.Equal(4096, new FileInfo(PathOf("v")).Length);
        _s.Driver.StorageVolResize(volume, 65536, (uint)StorageVolResizeFlags.Allocate);
        Assert.True(_s.Driver.StorageVolGetInfo(volume).Allocation >= 61440);
        StorageFixture.Fails(ErrorNumber.InvalidArg, () => _s.Driver.StorageVolResize(volume, 4096, (uint)StorageVolResizeFlags.Shrink), "below existing allocation");
        StorageFixture.Fails(ErrorNumber.Overflow, () => _s.Driver.StorageVolResize(volume, ulong.MaxValue, (uint)StorageVolResizeFlags.Delta));
        StorageFixture.Fails(ErrorNumber.OperationFailed, () => _s.Driver.StorageVolResize(volume, 1ul << 60, (uint)StorageVolResizeFlags.Allocate), "Not enough space left");
    }

    [Fact]
    public void A_wipe_leaves_zeros()
    {
        var volume = _s.Volume(_pool, "v", 100_000);
        _s.Upload(volume, Pattern(100_000));
        _s.Driver.StorageVolWipe(volume, 0);
        Assert.Equal(new byte[100_000], File.ReadAllBytes(PathOf("v")));
        StorageFixture.Fails(ErrorNumber.ArgumentUnsupported, () => _s.Driver.StorageVolWipePattern(volume, (uint)StorageVolWipeAlgorithm.Trim, 0));
        StorageFixture.Fails(ErrorNumber.InvalidArg, () => _s.Driver.StorageVolWipePattern(volume, 99, 0), "wiping algorithm 99 not supported");
    }

    [Fact]
    public void A_copy_has_the_content_and_keeps_holes()
    {
        var volume = _s.Volume(_pool, "v", 1 << 20, "<allocation>0</allocation>");
        _s.Upload(volume, Pattern(5000), offset: 500_000);
        var other = _s.Run("other");
        var copy = _s.Driver.StorageVolCreateXMLFrom(other, "<volume><name>copy</name><allocation>0</allocation></volume>", volume, 0);
        Assert.Equal(File.ReadAllBytes(PathOf("v")), File.ReadAllBytes(_s.Folder("other") + "/copy"));
        Assert.True(_s.Driver.StorageVolGetInfo(copy).Allocation < 65536);
        var larger = _s.Driver.StorageVolCreateXMLFrom(_pool, StorageFixture.VolumeXml("larger", 2 << 20), copy, 0);
        Assert.Equal(2ul << 20, _s.Driver.StorageVolGetInfo(larger).Capacity);
        Assert.Equal(File.ReadAllBytes(PathOf("v")), File.ReadAllBytes(PathOf("larger"))[..(1 << 20)]);
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Driver.StorageVolCreateXMLFrom(_pool, StorageFixture.VolumeXml("larger", 1), volume, 0));
    }

    [Fact]
    public void What_is_being_made_or_copied_is_left_alone()
    {
        var vol = _s.Volume(_pool, "v", 10);
        Assert.True(_s.Host.Pools.TryFind("pool", out var pool) && pool.Volumes.TryFind("v", out _));
        Assert.True(pool!.Volumes.TryFind("v", out var volume));
        (volume!.IsBuilding, pool.Jobs) = (true, 1);
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Driver.StorageVolDelete(vol, 0), "volume 'v' is still being allocated.");
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Upload(vol, [1]), "still being allocated");
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Download(vol), "still being allocated");
        (volume.IsBuilding, volume.Users) = (false, 1);
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Driver.StorageVolDelete(vol, 0), "volume 'v' is still in use.");
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Driver.StorageVolResize(vol, 20, 0), "still in use");
        StorageFixture.Fails(ErrorNumber.OperationInvalid, () => _s.Driver.StorageVolWipe(vol, 0), "still in use");
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Driver.StoragePoolDestroy(_pool), "pool 'pool' has asynchronous jobs running.");
        StorageFixture.Fails(ErrorNumber.InternalError, () => _s.Driver.StoragePoolRefresh(_pool, 0), "asynchronous jobs");
    }

    [Fact]
    public void Many_make_volumes_at_a_time()
    {
        var threads = new Thread[8];
        for (int t = 0; t < threads.Length; t++)
        {
            int number = t;
            threads[t] = new(() =>
            {
                for (int i = 0; i < 25; i++)
                    _s.Volume(_pool, $"v{number}-{i}", 4096);
            });
            threads[t].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        Assert.Equal(200, _s.Driver.StoragePoolNumOfVolumes(_pool));
        Assert.Equal(200, Directory.GetFiles(_s.Folder("pool")).Length);
    }

    internal static byte[] Pattern(int length)
    {
        var data = new byte[length];
        for (int i = 0; i < length; i++)
            data[i] = (byte)(i % 251 + 1);
        return data;
    }
}
