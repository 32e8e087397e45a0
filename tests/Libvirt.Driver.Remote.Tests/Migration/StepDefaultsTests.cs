namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Drivers that know no migration.</summary>
public class StepDefaultsTests
{
    private static readonly Connection Here = new(new DriverSet { Hypervisor = new HypervisorDriver() }, null, false), There = new(new DriverSet { Hypervisor = new HypervisorDriver() }, null, false);

    private static readonly Domain Guest = new(Here, "g", new Uuid(), 1);

    [Fact]
    public void StepsAnswerNoSupport()
    {
        var driver = new HypervisorDriver();
        var error = Assert.Throws<LibvirtException>(() => driver.DomainMigrateConfirm3Params(Guest, [], [], 0, true));
        Assert.Equal((ErrorNumber.NoSupport, ErrorDomain.Domain, "this function is not supported by the connection driver: virDomainMigrateConfirm3Params"),
            (error.Code, error.Error.Domain, error.Message));
    }

    [Fact]
    public void MigrationsNameTheCall()
    {
        var driver = new HypervisorDriver();
        Assert.Equal("this function is not supported by the connection driver: virDomainMigrate3", Assert.Throws<LibvirtException>(() => driver.DomainMigrate3(Guest, There, [], 0)).Message);
        Assert.Equal("this function is not supported by the connection driver: virDomainMigrate2", Assert.Throws<LibvirtException>(() => driver.DomainMigrate2(Guest, There, null, 0, null, null, 0)).Message);
    }

    [Theory]
    [InlineData("destination_name", TypedParameterType.Int, 0u, "invalid argument: invalid type 'string' for parameter 'destination_name', expected 'int'")]
    [InlineData("bandwidth", TypedParameterType.String, 0u, "invalid argument: invalid type 'ullong' for parameter 'bandwidth', expected 'string'")]
    [InlineData("bandwidth", (TypedParameterType)99, 0u, "invalid argument: unknown type ('99') of parameter 'bandwidth'")]
    [InlineData("bandwidth", TypedParameterType.String, 0x400u, "invalid argument: invalid type 'ullong' for parameter 'bandwidth', expected 'string'")]
    [InlineData("a-name-that-has-no-end-within-eighty-bytes-a-name-that-has-no-end-within-eighty-byt", TypedParameterType.Int, 0u,
        "argument unsupported: Migration APIs with extensible parameters are not supported but extended parameters were passed")]
    [InlineData("a-name-that-has-no-end-within-eighty-bytes-a-name-that-has-no-end-within-eighty-byt", TypedParameterType.Int, 0x400u, "argument unsupported: offline migration is not supported by the source host")]
    [InlineData("bandwidth", TypedParameterType.Ullong, 0u, "this function is not supported by the connection driver: virDomainMigrate3")]
    public void ParametersAreCheckedInNativesOrder(string name, TypedParameterType type, uint flags, string message)
        => Assert.Equal(message, Assert.Throws<LibvirtException>(() => new HypervisorDriver().DomainMigrate3(Guest, There, [new(name, type, 0)], flags)).Message);

    [Fact]
    public void NothingWithoutAValueIsSent()
    {
        var here = new Connection(new DriverSet { Hypervisor = new AbleDriver() }, null, false);
        var guest = new Domain(here, "g", new Uuid(), 1);
        var error = Assert.Throws<LibvirtException>(() => new AbleDriver().DomainMigrate3(guest, here, [new("graphics_uri", TypedParameterType.String, 0)], 0));
        Assert.Equal("NULL string parameter 'graphics_uri'", error.Message);
    }

    /// <summary>Promises everything.</summary>
    private sealed class AbleDriver : HypervisorDriver
    {
        public override bool Supports(Connection connection, DriverFeature feature) => true;
    }
}
