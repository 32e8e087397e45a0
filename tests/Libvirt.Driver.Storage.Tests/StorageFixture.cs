using Libvirt.Driver.Storage.Calls;
using Libvirt.Documents;

namespace Libvirt.Driver.Storage.Tests;

/// <summary>A host of pools below a temporary folder, which goes with the test.</summary>
public sealed class StorageFixture : IDisposable
{
    public StorageFixture()
    {
        Root = Directory.CreateTempSubdirectory("storage-test.").FullName;
        Restart();
    }

    public string Root { get; }

    public StorageHost Host { get; private set; } = null!;

    public StorageDriver Driver { get; private set; } = null!;

    public Connection Connection { get; private set; } = null!;

    public string Definitions => Root + "/etc";

    public string State => Root + "/run";

    /// <summary>As a daemon that died and came again.</summary>
    public void Restart()
    {
        Host = new StorageHost(new StorageFolders(Definitions, State), true);
        Host.Start();
        Driver = new PoolStorageDriver(Host);
        Connection = new Connection(new DriverSet { Hypervisor = new HypervisorDriver(), Storage = Driver }, null, false);
    }

    public string Folder(string pool) => $"{Root}/{pool}";

    public string PoolXml(string name, string extra = "") => $"<pool type='dir'><name>{name}</name>{extra}<target><path>{Folder(name)}</path></target></pool>";

    public static string VolumeXml(string name, long capacity, string more = "", string target = "")
        => $"<volume><name>{name}</name><capacity>{capacity}</capacity>{more}<target>{target}</target></volume>";

    /// <summary>A pool that runs and is not defined.</summary>
    public StoragePool Run(string name) => Driver.StoragePoolCreateXML(Connection, PoolXml(name), (uint)StoragePoolCreateFlags.WithBuild);

    public StorageVol Volume(StoragePool pool, string name, long capacity, string more = "", string target = "")
        => Driver.StorageVolCreateXML(pool, VolumeXml(name, capacity, more, target), 0);

    public StorageVolumeDocument Document(StorageVol volume) => StorageVolumeDocument.Parse(Driver.StorageVolGetXMLDesc(volume, 0));

    public void Upload(StorageVol volume, ReadOnlySpan<byte> data, ulong offset = 0, ulong length = 0)
    {
        var stream = new Stream(Connection, 0);
        Driver.StorageVolUpload(volume, stream, offset, length, 0);
        while (data.Length > 0)
            data = data[stream.Driver!.Send(stream, data)..];
        stream.Driver!.Finish(stream);
    }

    public byte[] Download(StorageVol volume, ulong offset = 0, ulong length = 0)
    {
        var stream = new Stream(Connection, 0);
        Driver.StorageVolDownload(volume, stream, offset, length, 0);
        var all = new MemoryStream();
        var room = new byte[10_000];
        while (stream.Driver!.Receive(stream, room, 0) is > 0 and var count)
            all.Write(room.AsSpan(0, count));
        stream.Driver!.Finish(stream);
        return all.ToArray();
    }

    public static LibvirtException Fails(ErrorNumber code, Action action, string? text = null)
    {
        var error = Assert.Throws<LibvirtException>(action);
        Assert.True(code == error.Code, $"{error.Code}: {error.Message}");
        if (text is not null)
            Assert.Contains(text, error.Message, StringComparison.Ordinal);
        return error;
    }

    public void Dispose() => Directory.Delete(Root, true);
}
