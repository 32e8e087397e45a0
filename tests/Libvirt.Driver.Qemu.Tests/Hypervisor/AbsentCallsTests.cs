using System.Reflection;
using Libvirt.Driver.Qemu.Hypervisor;

namespace Libvirt.Driver.Qemu.Tests.Hypervisor;

/// <summary>Calls that the driver does not answer are known by name, each with its reason.</summary>
public sealed class AbsentCallsTests
{
    [Fact]
    public void Each_call_that_is_not_answered_has_a_reason()
    {
        var absent = Absent();
        Assert.Equal("", string.Join("\n", absent.Except(AbsentCalls.Reasons.Keys).Order(StringComparer.Ordinal))); // neither answered nor in the table
        Assert.Equal("", string.Join("\n", AbsentCalls.Reasons.Keys.Except(absent).Order(StringComparer.Ordinal))); // answered by now, or no call at all
    }

    /// <summary>Every virtual method of the contract that the driver leaves as it is.</summary>
    public static HashSet<string> Absent() => [.. typeof(QemuHypervisor).GetMethods(BindingFlags.Instance | BindingFlags.Public)
        .Where(m => m.IsVirtual && m.DeclaringType == typeof(HypervisorDriver)).Select(m => m.Name)];
}
