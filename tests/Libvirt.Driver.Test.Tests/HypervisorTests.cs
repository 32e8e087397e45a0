namespace Libvirt.Driver.Test.Tests;

/// <summary>What recorded sessions cannot show: numbers made of the clock, streams, threads.</summary>
[Collection("default host")]
public class HypervisorTests
{
    private const string Guest = "<domain type='test'><name>one</name><memory>8192</memory><os><type>hvm</type></os></domain>";

    [Fact]
    public void NumbersComeFromTheClock()
    {
        var connection = Connections.Open("test:///default");
        var driver = connection.Drivers.Hypervisor;
        var domain = driver.DomainLookupByName(connection, "test");
        long before = Microseconds();
        var block = driver.DomainBlockStats(domain, "vda");
        var network = driver.DomainInterfaceStats(domain, "testnet0");
        ulong time = driver.DomainGetInfo(domain).CpuTime;
        var vcpus = new VcpuInfo[2];
        Assert.Equal(2, driver.DomainGetVcpus(domain, vcpus, 2, [], 0));
        long after = Microseconds();
        Assert.InRange(block.RdReq, before / 10, after / 10);
        Assert.InRange(block.RdBytes, before / 20, after / 20);
        Assert.InRange(block.WrReq, before / 30, after / 30);
        Assert.InRange(block.WrBytes, before / 40, after / 40);
        Assert.InRange(block.Errs, before / 2_000_000, after / 2_000_000);
        Assert.InRange(network.RxBytes, before / 10, after / 10);
        Assert.InRange(network.RxPackets, before / 100, after / 100);
        Assert.InRange(network.RxErrs, before / 1_000_000, after / 1_000_000);
        Assert.InRange(network.TxPackets, before / 110, after / 110);
        Assert.InRange(network.TxDrop, before / 1_000_000 / 4, after / 1_000_000 / 4);
        Assert.InRange((long)time, before * 1000, after * 1000);
        Assert.InRange((long)vcpus[1].CpuTime, before / 10, after / 10);
        connection.Dispose();
    }

    [Fact]
    public void TheHostHasItsName()
    {
        var connection = Connections.Open("test:///default");
        var kernel = File.ReadAllText("/proc/sys/kernel/hostname").TrimEnd('\n');
        var name = connection.Drivers.Hypervisor.ConnectGetHostname(connection);
        Assert.True(name == kernel || (!kernel.Contains('.') && name.Length > 0 && !name.StartsWith("localhost", StringComparison.Ordinal)), name);
        connection.Dispose();
    }

    [Fact]
    public void AScreenshotIsAPictureAndThenNoMore()
    {
        var connection = Connections.Open("test:///default");
        var driver = connection.Drivers.Hypervisor;
        var stream = new Stream(connection, 0);
        Assert.Equal("image/png", driver.DomainScreenshot(driver.DomainLookupByName(connection, "test"), stream, 5, 0));
        var buffer = new byte[8];
        Assert.Equal(8, stream.Driver!.Receive(stream, buffer, 0));
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], buffer);
        Assert.Equal("cannot write to stream: Bad file descriptor", Assert.Throws<LibvirtException>(() => stream.Driver.Send(stream, [1])).Error.Message);
        Assert.Equal("unable to truncate: Invalid argument", Assert.Throws<LibvirtException>(() => stream.Driver.SendHole(stream, 1, 0)).Error.Message);
        int total = 8;
        for (int count; (count = stream.Driver.Receive(stream, buffer, 0)) > 0; total += count)
            ;
        Assert.InRange(total, 1000, 1_000_000);
        stream.Driver.Finish(stream);
        Assert.Equal("internal error: stream is not open", Assert.Throws<LibvirtException>(() => stream.Driver.Receive(stream, buffer, 0)).Error.Message);
        connection.Dispose();
    }

    [Fact]
    public void ReadersDoNotWaitForAWriter()
    {
        var (host, connection) = Host();
        var driver = connection.Drivers.Hypervisor;
        var domain = driver.DomainDefineXML(connection, Guest);
        Assert.True(host.Domains.TryFind("one", out var found));
        using var held = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var writer = new Thread(() =>
        {
            lock (found.Gate)
            {
                held.Set();
                release.Wait();
            }
        });
        writer.Start();
        held.Wait();
        Assert.Equal(5, driver.DomainGetInfo(domain).State);
        Assert.Contains("<name>one</name>", driver.DomainGetXMLDesc(domain, 0));
        Assert.Single(driver.ConnectListAllDomains(connection, 0));
        Assert.Single(driver.ConnectGetAllDomainStats(connection, [], 0, 0));
        release.Set();
        writer.Join();
    }

    [Fact]
    public void ManyThreadsStartAndStopWithoutLosingACount()
    {
        var (host, connection) = Host();
        var driver = connection.Drivers.Hypervisor;
        const int threads = 4, rounds = 200;
        var all = Enumerable.Range(0, threads).Select(n => new Thread(() =>
        {
            var domain = driver.DomainDefineXML(connection, Guest.Replace("one", "guest" + n, StringComparison.Ordinal));
            for (int i = 0; i < rounds; i++)
            {
                driver.DomainCreate(domain);
                driver.DomainSuspend(domain);
                driver.DomainDestroy(domain);
            }
        })).ToArray();
        foreach (var thread in all)
            thread.Start();
        foreach (var thread in all)
            thread.Join();
        Assert.Equal(threads * rounds + 1, host.NextId());
        Assert.Equal(threads, driver.ConnectNumOfDefinedDomains(connection));
    }

    [Fact]
    public void OneGuestIsDefinedByManyThreadsOnce()
    {
        var (host, connection) = Host();
        var xml = Guest.Replace("<memory>", $"<uuid>{Uuid.NewRandom()}</uuid><memory>", StringComparison.Ordinal);
        var all = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                var domain = connection.Drivers.Hypervisor.DomainDefineXML(connection, xml);
                try
                {
                    connection.Drivers.Hypervisor.DomainUndefine(domain);
                }
                catch (LibvirtException e) when (e.Code == ErrorNumber.NoDomain)
                {
                    // another thread was faster
                }
            }
        })).ToArray();
        foreach (var thread in all)
            thread.Start();
        foreach (var thread in all)
            thread.Join();
        Assert.Equal(0, host.Domains.Count);
    }

    private static (TestState Host, Connection Connection) Host()
    {
        var host = new TestState { Node = TestNode.Default };
        return (host, new Connection(new DriverSet { Hypervisor = new TestHypervisor(host) }, LibvirtUri.Parse("test:///default"), false));
    }

    private static long Microseconds() => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / 10;
}
