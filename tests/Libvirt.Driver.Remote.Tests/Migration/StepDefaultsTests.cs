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

    [Fact]
    public void WrongTypesAreRefusedBeforeAnyStep()
    {
        var error = Assert.Throws<LibvirtException>(() => new HypervisorDriver().DomainMigrate3(Guest, There, [TypedParameter.Int("destination_name", 1)], 0));
        Assert.Equal(ErrorNumber.InvalidArg, error.Code);
    }
}
