using Libvirt.Driver.Remote.Tests.Serving;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Tunnelled migration: the call opens a stream to the destination's driver.</summary>
public sealed class TunnelTests : IDisposable
{
    private readonly StepDriver _driver = new();
    private readonly TestServer _server = new();
    private readonly Connection _connection;

    public TunnelTests()
    {
        _server.Driver = _driver;
        _connection = _server.Open();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void ParametersCookieAndData()
    {
        var stream = new Stream(_connection, 0);
        var cookie = _connection.Drivers.Hypervisor.DomainMigratePrepareTunnel3Params(_connection, stream, [TypedParameter.String("destination_xml", "<domain/>")], "c"u8.ToArray(), 7);
        Assert.Equal([9, 9], cookie);
        Assert.Equal(["tunnel 1 c 7"], _driver.Reached);
        Send(stream);
    }

    [Fact]
    public void OlderForms()
    {
        var hypervisor = _connection.Drivers.Hypervisor;
        var first = new Stream(_connection, 0);
        Assert.Equal([8], hypervisor.DomainMigratePrepareTunnel3(_connection, first, [], 3, null, 5, "<a/>"));
        var second = new Stream(_connection, 0);
        hypervisor.DomainMigratePrepareTunnel(_connection, second, ulong.MaxValue, "n", 6, "<b/>");
        Assert.Equal(["tunnel   3 5 <a/>", "tunnel n 18446744073709551615 6 <b/>"], _driver.Reached);
    }

    [Fact]
    public void AbortReachesTheDriver()
    {
        var stream = new Stream(_connection, 0);
        _connection.Drivers.Hypervisor.DomainMigratePrepareTunnel(_connection, stream, 0, null, 0, "<domain/>");
        stream.Driver!.Abort(stream);
        Assert.True(_driver.Tunnel.Ended.Wait(10_000));
        Assert.True(_driver.Tunnel.WasAborted);
    }

    [Fact]
    public void RefusedTunnelOpensNoStream()
    {
        _server.Driver = new HypervisorDriver();
        var other = _server.Open();
        var stream = new Stream(other, 0);
        var error = Assert.Throws<LibvirtException>(() => other.Drivers.Hypervisor.DomainMigratePrepareTunnel(other, stream, 0, null, 0, "<domain/>"));
        Assert.Equal(ErrorNumber.NoSupport, error.Code);
        Assert.Null(stream.Driver);
        other.Dispose();
    }

    private void Send(Stream stream)
    {
        var data = new byte[1 << 20];
        new Random(1).NextBytes(data);
        for (int sent = 0; sent < data.Length;)
            sent += stream.Driver!.Send(stream, data.AsSpan(sent, Math.Min(200_000, data.Length - sent)));
        stream.Driver!.Finish(stream);
        Assert.True(_driver.Tunnel.Ended.Wait(10_000));
        Assert.False(_driver.Tunnel.WasAborted);
        Assert.Equal(data, _driver.Tunnel.Data);
    }
}
