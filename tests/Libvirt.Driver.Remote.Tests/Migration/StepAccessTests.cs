using Libvirt.Driver.Remote.Tests.Serving;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Who may do the steps: of which guest is asked, that a refusal keeps the driver untouched, and what the protocol cannot carry.</summary>
public sealed class StepAccessTests : IDisposable
{
    private const string Document = "<domain type='test'><name>arriving</name><uuid>8f3c1a54-1d5c-4c53-9b11-0f5a7c2b0001</uuid></domain>";
    private const string Identity = "8f3c1a54-1d5c-4c53-9b11-0f5a7c2b0001";

    private readonly StepDriver _driver = new();
    private readonly RecordingAccess _access = new();
    private readonly TestServer _server;
    private readonly Connection _connection;

    public StepAccessTests()
    {
        _server = new TestServer(_access) { Driver = _driver };
        _connection = _server.Open();
        _access.Asked.Clear();
    }

    private HypervisorDriver Hypervisor => _connection.Drivers.Hypervisor;

    public void Dispose()
    {
        _access.Denied = null;
        _connection.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void SourceAsksForTheGuestThatIsMeant()
    {
        Hypervisor.DomainMigrateBegin3(new Domain(_connection, "claimed", StepDriver.GuestUuid, 1), null, 0, null, 0);
        Assert.Equal(["domain.migrate true-name " + Identity], _access.Asked);
    }

    [Fact]
    public void DestinationAsksForTheDocument()
    {
        Hypervisor.DomainMigratePrepare3Params(_connection, [TypedParameter.String("destination_xml", Document)], [], 0);
        Assert.Equal([$"domain.migrate arriving {Identity}", $"domain.start arriving {Identity}", $"domain.write arriving {Identity}"], _access.Asked);
    }

    [Fact]
    public void DestinationAsksForTheNewName()
    {
        Hypervisor.DomainMigratePrepare3(_connection, [], null, 0, "other", 0, Document);
        Assert.Equal($"domain.migrate other {Identity}", _access.Asked[0]);
    }

    [Fact]
    public void EndAsksForTheGuestThatHasArrived()
    {
        Hypervisor.DomainMigrateFinish3Params(_connection, [TypedParameter.String("destination_name", "arrived")], [], 0, false);
        Assert.Equal([$"domain.migrate true-name {Identity}"], _access.Asked);
    }

    [Fact]
    public void EndOfNoGuestIsAnError()
        => Assert.Equal(ErrorNumber.NoDomain, Fails(() => Hypervisor.DomainMigrateFinish3Params(_connection, [TypedParameter.String("destination_name", "nobody")], [], 0, false)).Code);

    [Theory]
    [InlineData("migrate")]
    [InlineData("start")]
    [InlineData("write")]
    public void RefusalKeepsTheDriverUntouched(string permission)
    {
        _access.Denied = permission;
        Assert.Equal(ErrorNumber.AccessDenied, Fails(() => Hypervisor.DomainMigratePrepare3Params(_connection, [TypedParameter.String("destination_xml", Document)], [], 0)).Code);
        Assert.Empty(_driver.Reached);
    }

    [Fact]
    public void ReadOnlyConnectionsDoNoSteps()
    {
        var connection = _server.Open(readOnly: true);
        var h = connection.Drivers.Hypervisor;
        var guest = new Domain(connection, "g", StepDriver.GuestUuid, 1);
        var stream = new Stream(connection, 0);
        var steps = new (string Name, Action Step)[]
        {
            ("Begin3", () => h.DomainMigrateBegin3(guest, null, 0, null, 0)),
            ("Begin3Params", () => h.DomainMigrateBegin3Params(guest, [], 0)),
            ("Prepare", () => h.DomainMigratePrepare(connection, null, 0, null, 0)),
            ("Prepare2", () => h.DomainMigratePrepare2(connection, null, 0, null, 0, "<domain/>")),
            ("Prepare3", () => h.DomainMigratePrepare3(connection, [], null, 0, null, 0, "<domain/>")),
            ("Prepare3Params", () => h.DomainMigratePrepare3Params(connection, [], [], 0)),
            ("PrepareTunnel", () => h.DomainMigratePrepareTunnel(connection, stream, 0, null, 0, "<domain/>")),
            ("PrepareTunnel3", () => h.DomainMigratePrepareTunnel3(connection, stream, [], 0, null, 0, "<domain/>")),
            ("PrepareTunnel3Params", () => h.DomainMigratePrepareTunnel3Params(connection, stream, [], [], 0)),
            ("Perform", () => h.DomainMigratePerform(guest, [], "", 0, null, 0)),
            ("Perform3", () => h.DomainMigratePerform3(guest, null, [], null, null, 0, null, 0)),
            ("Perform3Params", () => h.DomainMigratePerform3Params(guest, null, [], [], 0)),
            ("Finish", () => h.DomainMigrateFinish(connection, "g", [], "", 0)),
            ("Finish2", () => h.DomainMigrateFinish2(connection, "g", [], "", 0, 0)),
            ("Finish3", () => h.DomainMigrateFinish3(connection, "g", [], null, null, 0, false)),
            ("Finish3Params", () => h.DomainMigrateFinish3Params(connection, [], [], 0, false)),
            ("Confirm3", () => h.DomainMigrateConfirm3(guest, [], 0, false)),
            ("Confirm3Params", () => h.DomainMigrateConfirm3Params(guest, [], [], 0, false)),
        };
        foreach (var (name, step) in steps)
            Assert.Equal("operation forbidden: read only access prevents virDomainMigrate" + name, Fails(step).Message);
        Assert.Empty(_driver.Reached);
        connection.Dispose();
    }

    [Fact]
    public void WhatTheProtocolCannotCarryIsRefused()
    {
        var tooMany = Enumerable.Range(0, 65).Select(i => TypedParameter.Int("p" + i, i)).ToArray();
        Assert.Equal(ErrorNumber.Rpc, Fails(() => Hypervisor.DomainMigratePrepare3Params(_connection, tooMany, [], 0)).Code);
        Assert.Equal(ErrorNumber.Rpc, Fails(() => Hypervisor.DomainMigratePrepare3Params(_connection, [], new byte[4194305], 0)).Code);
        var largest = Hypervisor.DomainMigratePrepare3Params(_connection, tooMany[..64], new byte[4194304], 0);
        Assert.Equal((4194304, (string?)null), (largest.CookieOut.Length, largest.UriOut));
    }

    private static LibvirtException Fails(Action step) => Assert.Throws<LibvirtException>(step);
}
