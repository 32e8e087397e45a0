using Libvirt.Documents;
using Libvirt.Documents.StoragePools;

namespace Libvirt.Driver.Test;

public sealed partial class TestStorageDriver
{
    private const string VolumeGroups = """
        <sources>
          <source>
            <device path='/dev/sda20'/>
            <name>testvg1</name>
            <format type='lvm2'/>
          </source>
          <source>
            <device path='/dev/sda21'/>
            <name>testvg2</name>
            <format type='lvm2'/>
          </source>
        </sources>

        """;

    /// <inheritdoc/>
    public override string ConnectFindStoragePoolSources(Connection conn, string type, string? srcSpec, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testConnectFindStoragePoolSources");
        if (type == StoragePoolTypeNames.Text(StoragePoolType.Dir)) // native takes its number, 0, for a failure
            throw LibvirtException.Internal(ErrorDomain.Test, "unknown storage pool type " + type);
        var source = srcSpec is null ? null : ReadSource(srcSpec);
        if (source is not null && !StoragePoolTypeNames.TryParse(type, out _))
            throw LibvirtException.Internal(ErrorDomain.Storage, "missing backend for pool type -1"); // no type is -1
        if (type == StoragePoolTypeNames.Text(StoragePoolType.Logical))
            return VolumeGroups;
        if (type != StoragePoolTypeNames.Text(StoragePoolType.Netfs))
            throw LibvirtException.NoSupport(ErrorDomain.Test, $"pool type '{type}' does not support source discovery");
        if (source is not { Hosts: [var host, ..] })
            throw LibvirtException.InvalidArgument(ErrorDomain.Test, "hostname must be specified for netfs sources");
        return Exports(host.Name);
    }

    private static string Exports(string host)
    {
        var source = new StoragePoolSource { Hosts = [new() { Name = host }], Directory = "/testshare", Format = "nfs" };
        using var buffer = new XmlBuffer(default);
        buffer.Start("sources");
        source.WriteXml(buffer, "source");
        buffer.End("sources");
        return buffer.ToString();
    }

    private static StoragePoolSource ReadSource(string xml)
    {
        XmlFragment.Parse(xml, ErrorDomain.Storage); // well-formed or not: native says so first
        var reader = new XmlPullReader(xml, ErrorDomain.Storage, ParseOptions.Default);
        reader.ReadRoot("source");
        return StoragePoolSource.ParseXml(reader);
    }
}
