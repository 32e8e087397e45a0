namespace Libvirt.Documents.Tests.Networks;

public sealed class NetworkStatusTests
{
    private const string Status = """
        <networkstatus>
          <class_id bitmap='0-3'/>
          <floor sum='100'/>
          <taint flag='hook-script'/>
          <network connections='2'>
            <name>default</name>
            <uuid>c0ffee00-0000-4000-8000-000000000a2e</uuid>
            <bridge name='virbr0' stp='on' delay='0'/>
            <ip address='192.168.122.1' netmask='255.255.255.0'/>
          </network>
        </networkstatus>

        """;

    [Fact]
    public void Comes_out_again()
    {
        var status = NetworkStatusDocument.Parse(Status);
        Assert.Equal(2u, status.Network!.Connections);
        Assert.True(status.ClassIds!.Contains(3));
        Assert.Equal(Status, status.Format());
    }

    [Theory]
    [InlineData("hook-script", "other")]
    [InlineData("sum='100'", "sum='x'")]
    public void Refused(string old, string wrong)
        => Assert.Equal(ErrorNumber.InternalError, Assert.Throws<LibvirtException>(() => NetworkStatusDocument.Parse(Status.Replace(old, wrong, StringComparison.Ordinal))).Code);

    [Fact]
    public void A_status_holds_a_network() => Assert.Throws<LibvirtException>(() => NetworkStatusDocument.Parse("<networkstatus/>"));
}
