using Libvirt.Documents.Schema;
using Libvirt.Reference.Schemas;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>What the schema says about host interfaces and the addresses of networks beyond their members: verdicts of native's own schemas (xmllint, 12.8).</summary>
public sealed class InterfaceSchemaTests
{
    [Theory]
    [InlineData("<interface type='ethernet' name='e'/>", true)]
    [InlineData("<interface type='bridge' name='b'/>", false)]
    [InlineData("<interface type='bond' name='b'/>", false)]
    [InlineData("<interface type='vlan' name='e.42'/>", false)]
    [InlineData("<interface type='bridge' name='b'><bridge/></interface>", true)]
    [InlineData("<interface type='bridge' name='b'><bridge><interface type='ethernet' name='e'/><interface type='bond' name='o'><bond><interface type='ethernet' name='f'/></bond></interface></bridge></interface>", true)]
    [InlineData("<interface type='bridge' name='b'><bridge><interface type='bridge' name='c'><bridge/></interface></bridge></interface>", false)]
    [InlineData("<interface type='bridge' name='b'><bridge><interface type='ethernet' name='e'><start mode='none'/></interface></bridge></interface>", false)]
    [InlineData("<interface type='bridge' name='b'><link state='up'/><bridge/></interface>", false)]
    [InlineData("<interface type='bond' name='b'><bond/></interface>", false)]
    [InlineData("<interface type='bond' name='b'><bond><interface type='ethernet' name='e'/><miimon freq='100'/></bond></interface>", true)]
    [InlineData("<interface type='bond' name='b'><bond><interface type='vlan' name='e.1'><vlan tag='1'><interface name='e'/></vlan></interface></bond></interface>", false)]
    [InlineData("<interface type='bond' name='b'><bond><miimon freq='1'/><arpmon interval='1' target='10.0.0.1'/><interface type='ethernet' name='e'/></bond></interface>", false)]
    [InlineData("<interface type='vlan'><vlan tag='42'><interface name='e'/></vlan></interface>", true)]
    [InlineData("<interface type='ethernet' name='e'><protocol family='ipv6'><autoconf/></protocol><protocol family='ipv4'><dhcp/></protocol></interface>", true)]
    [InlineData("<interface type='ethernet' name='e'><protocol family='ipv4'><dhcp/></protocol><protocol family='ipv4'><dhcp/></protocol></interface>", false)]
    [InlineData("<interface type='ethernet' name='e'><protocol family='ipv4'><autoconf/></protocol></interface>", false)]
    [InlineData("<interface type='ethernet' name='e'><protocol family='ipv4'><ip address='10.0.0.1' prefix='33'/></protocol></interface>", false)]
    public void Host_interfaces(string xml, bool valid) => Check(xml, SchemaCatalog.Installed["interface"], valid);

    [Theory]
    [InlineData("netmask='255.0.0.0'", true)]
    [InlineData("prefix='8'", true)]
    [InlineData("", true)]
    [InlineData("netmask='255.0.0.0' prefix='8'", false)]
    public void Addresses_of_networks(string attributes, bool valid)
        => Check($"<network><name>n</name><ip address='10.0.0.1' {attributes}/></network>", SchemaCatalog.Installed["network"], valid);

    private static void Check(string xml, DocumentSchema schema, bool valid)
    {
        var error = Validation.Error(xml, schema);
        Assert.True(valid == error is null, error ?? "valid");
    }
}
