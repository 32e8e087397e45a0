namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>Disks that are volumes of pools, with real guests.</summary>
public sealed class PoolDiskTests : IDisposable
{
    private readonly LiveHost _live = new();
    private readonly LivePools _pools;
    private readonly StoragePool _pool;
    private readonly StorageVol _volume;

    public PoolDiskTests()
    {
        _pools = new(_live.Root);
        var storage = _pools.Storage!;
        _pool = storage.StoragePoolCreateXML(_pools.Connection, $"<pool type='dir'><name>images</name><target><path>{_live.Root}/images</path></target></pool>", (uint)StoragePoolCreateFlags.WithBuild);
        _volume = storage.StorageVolCreateXML(_pool, "<volume><name>boot.img</name><capacity>512</capacity></volume>", 0);
        var stream = new Stream(_pools.Connection, 0);
        storage.StorageVolUpload(_volume, stream, 0, 512, 0);
        Assert.Equal(512, stream.Driver!.Send(stream, SerialGuest.Sector()));
        stream.Driver.Finish(stream);
    }

    public void Dispose()
    {
        SecondaryDrivers.Offer([]);
        _live.Dispose();
    }

    private Domain Define(string pool, string volume) => _live.Calls.DomainDefineXML(_live.Connection, $"""
        <domain type='qemu'>
          <name>pooled</name>
          <memory unit='MiB'>16</memory>
          <os><type arch='x86_64' machine='pc'>hvm</type></os>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='volume' device='disk'><driver name='qemu' type='raw'/><source pool='{pool}' volume='{volume}'/><target dev='hda' bus='ide'/></disk>
            <serial type='pty'/>
          </devices>
        </domain>
        """);

    [LiveFact]
    public void A_guest_boots_from_a_volume()
    {
        var domain = Define("images", "boot.img");
        _live.Calls.DomainCreateWithFlags(domain, (uint)DomainCreateFlags.StartPaused);
        var stream = SerialGuest.Run(_live, domain, StreamFlags.Nonblock);
        SerialGuest.Until(stream, SerialGuest.Greeting);
        stream.Driver!.Finish(stream);
        Assert.Contains("<source pool='images' volume='boot.img'", _live.Calls.DomainGetXMLDesc(domain, 0), StringComparison.Ordinal);
    }

    [LiveFact]
    public void What_is_not_there_is_told()
    {
        AssertStartFails(ErrorNumber.NoStoragePool, Define("nowhere", "boot.img"), "no storage pool with matching name 'nowhere'");
        AssertStartFails(ErrorNumber.NoStorageVol, Define("images", "other.img"), "no storage vol with matching name 'other.img'");
        var idle = _pools.Storage!.StoragePoolDefineXML(_pools.Connection, $"<pool type='dir'><name>idle</name><target><path>{_live.Root}/idle</path></target></pool>", 0);
        Assert.False(_pools.Storage.StoragePoolIsActive(idle));
        AssertStartFails(ErrorNumber.ConfigUnsupported, Define("idle", "boot.img"), "storage pool 'idle' containing volume 'boot.img' is not active");
    }

    private void AssertStartFails(ErrorNumber code, Domain domain, string text)
    {
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.DomainCreateWithFlags(domain, 0));
        Assert.Equal(code, error.Code);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        _live.Calls.DomainUndefineFlags(domain, 0);
    }
}
