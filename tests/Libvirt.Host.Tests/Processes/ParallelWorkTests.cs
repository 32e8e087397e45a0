using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Processes;

public sealed class ParallelWorkTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(3, 4)]
    [InlineData(1000, 4)]
    public void Every_thing_is_done_once(int count, int least)
    {
        var done = new int[count];
        ParallelWork.Run(count, least, i => Interlocked.Increment(ref done[i]));
        Assert.All(done, d => Assert.Equal(1, d));
    }

    [Fact]
    public void The_first_failure_ends_it()
    {
        int begun = 0;
        var failure = Assert.Throws<LibvirtException>(() => ParallelWork.Run(100_000, 1, i =>
        {
            Interlocked.Increment(ref begun);
            throw LibvirtException.Internal(ErrorDomain.None, "one");
        }));
        Assert.Contains("one", failure.Message);
        Assert.InRange(begun, 1, 8);
    }
}
