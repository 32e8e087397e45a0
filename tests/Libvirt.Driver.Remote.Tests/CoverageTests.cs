namespace Libvirt.Driver.Remote.Tests;

/// <summary>The remote driver has every call of the contract.</summary>
public sealed class CoverageTests
{
    /// <summary>Calls that go nowhere over the wire, each with its reason.</summary>
    private static readonly Dictionary<string, string> WithoutProcedure = new()
    {
        ["DomainCreateLinux"] = "the library calls virDomainCreateXML",
    };

    [Fact]
    public void Every_call_of_the_contract_is_overridden()
    {
        var missing = Contract.Drivers.SelectMany(d => Contract.Methods(d.Contract, overridden: false)).Select(m => m.Name).Order(StringComparer.Ordinal).ToArray();
        Assert.True(missing.SequenceEqual(WithoutProcedure.Keys.Order(StringComparer.Ordinal)), string.Join("\n", missing));
    }
}
