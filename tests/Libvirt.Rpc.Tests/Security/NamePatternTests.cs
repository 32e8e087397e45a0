using Libvirt.Rpc.Security;

namespace Libvirt.Rpc.Tests.Security;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("fred", "fred", true)]
    [InlineData("fred", "Fred", false)]
    [InlineData("fred", "fredd", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("*@EXAMPLE.COM", "joe@EXAMPLE.COM", true)]
    [InlineData("*@EXAMPLE.COM", "joe@EXAMPLE.COM.evil", false)]
    [InlineData("C=GB,*,CN=*", "C=GB,O=A/B,CN=x", true)]
    [InlineData("a*b*c", "abxbyc", true)]
    [InlineData("a*b*c", "abxby", false)]
    [InlineData("fr?d", "fréd", true)]
    [InlineData("?", "😀", true)]
    [InlineData("[ab]", "a", false)]
    [InlineData("[ab]", "[ab]", true)]
    [InlineData("a\\*", "a*", false)]
    public void Glib_patterns(string pattern, string name, bool matches) => Assert.Equal(matches, NamePattern.Matches(pattern, name));

    [Fact]
    public void A_hostile_pattern_takes_no_time()
        => Assert.False(NamePattern.Matches(string.Concat(Enumerable.Repeat("*a", 2000)) + "b", new string('a', 20_000)));
}
