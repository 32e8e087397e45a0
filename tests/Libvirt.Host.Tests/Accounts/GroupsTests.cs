using Libvirt.Host.Accounts;

namespace Libvirt.Host.Tests.Accounts;

public sealed class GroupsTests
{
    [Theory]
    [InlineData("root", 0u)]
    [InlineData("1234", 1234u)]
    [InlineData("+1234", 1234u)]
    [InlineData("nosuchgroup", null)]
    [InlineData("-1", null)]
    [InlineData("4294967295", null)]
    [InlineData("", null)]
    public void Names_go_before_numbers(string text, uint? expected) => Assert.Equal(expected, Groups.FindId(text));
}
