using System.Reflection;
using Xunit;

namespace Libvirt.Driver.Test.Tests;

/// <summary>Every call that native's test driver answers is answered here, and no other.</summary>
public class SupportedCallsTests
{
    // the library itself answers these before it asks the driver
    private static readonly string[] OfTheLibrary = ["virDomainMigrateToURI", "virDomainMigrateToURI2", "virDomainMigrateToURI3"];

    [Fact]
    public void EachSupportedCallIsOverridden() => Assert.Empty(Wanted().Except(Overridden()).Except(OfTheLibrary));

    [Fact]
    public void NoOtherCallIsOverridden() => Assert.Empty(Overridden().Except(Wanted()));

    private static HashSet<string> Wanted()
        => [.. Resources.Text("supported-calls.txt").Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')[0])];

    private static HashSet<string> Overridden() => [.. typeof(TestHypervisor).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m.GetBaseDefinition().DeclaringType == typeof(HypervisorDriver) && !m.IsSpecialName && m.Name is not ("ConnectClose" or "Events" or "Supports" or "AnswersAtOnce"))
        .Select(m => "vir" + m.Name)];
}
