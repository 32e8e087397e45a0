using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Tests.Channels;

public sealed class MessageMemoryTests
{
    [Fact]
    public void There_is_room_for_what_was_asked()
    {
        foreach (int size in new[] { 0, 1, 32_768, 32_769, 65_536, 65_537, 131_072, 300_000, MessageMemory.LargestPooled, MessageMemory.LargestPooled + 1, 4 << 20 })
        {
            var data = MessageMemory.Rent(size);
            Assert.True(data.Length >= size, $"{data.Length} for {size}");
            MessageMemory.Return(data);
        }
    }

    [Fact]
    public void Nobody_gets_what_another_has()
    {
        const int threads = 4, rounds = 20_000;
        int wrong = 0;
        var all = Enumerable.Range(1, threads).Select(number => new Thread(() =>
        {
            for (int i = 0; i < rounds; i++)
            {
                // Sizes of the pool's own and, now and then, one above them.
                var data = MessageMemory.Rent(i % 100 == 0 ? MessageMemory.LargestPooled + 1 : 40_000 << i % 4);
                data[0] = data[^1] = (byte)number;
                Thread.SpinWait(20);
                if (data[0] != number || data[^1] != number)
                    Interlocked.Increment(ref wrong);
                MessageMemory.Return(data);
            }
        })).ToList();
        all.ForEach(t => t.Start());
        all.ForEach(t => t.Join());
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void What_is_kept_can_be_left_to_the_collector()
    {
        var kept = KeepOne();
        Eventually.Holds(() =>
        {
            // Another test may have had it meanwhile.
            MessageMemory.Trim();
            GC.Collect();
            return !kept.TryGetTarget(out _);
        }, "it is still kept");
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<byte[]> KeepOne()
    {
        var data = MessageMemory.Rent(MessageMemory.LargestPooled);
        MessageMemory.Return(data);
        return new(data);
    }
}
