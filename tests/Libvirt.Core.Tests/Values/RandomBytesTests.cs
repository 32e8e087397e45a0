namespace Libvirt.Tests.Values;

public sealed class RandomBytesTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(100_000)] // more than the kernel gives at once when a signal comes
    public void The_whole_buffer_is_filled_and_never_the_same(int length)
    {
        var (first, second) = (new byte[length], new byte[length]);
        RandomBytes.Fill(first);
        RandomBytes.Fill(second);
        Assert.NotEqual(first, second);
        Assert.Contains(first[^8..], b => b != 0);
        Assert.Contains(second[^8..], b => b != 0);
    }

    [Fact]
    public void Nothing_is_filled_with_nothing() => RandomBytes.Fill([]);

    [Fact]
    public void Identifiers_are_of_version_4()
    {
        var text = Uuid.NewRandom().ToString();
        Assert.Equal('4', text[14]);
        Assert.Contains(text[19], "89ab");
    }
}
