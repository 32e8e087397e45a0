using System.Diagnostics;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Processes;

public sealed class ThreadSemaphoreTests
{
    [Fact]
    public void Posts_are_counted()
    {
        var semaphore = new ThreadSemaphore();
        semaphore.Post();
        semaphore.Post();
        Assert.True(semaphore.Wait(0));
        Assert.True(semaphore.Wait(0));
        Assert.False(semaphore.Wait(0));
    }

    [Fact]
    public void It_waits_as_long_as_was_said()
    {
        var watch = Stopwatch.StartNew();
        Assert.False(new ThreadSemaphore().Wait(1100));
        Assert.True(watch.ElapsedMilliseconds is >= 1095 and < 10_000, $"{watch.ElapsedMilliseconds} ms"); // the clock of its end is one of ticks
    }

    [Fact]
    public void Another_thread_wakes_one_that_waits()
    {
        const int rounds = 2000;
        ThreadSemaphore call = new(), answer = new();
        int served = 0;
        var server = new Thread(() =>
        {
            for (; served < rounds && call.Wait(20_000); served++)
                answer.Post();
        });
        server.Start();
        for (int i = 0; i < rounds; i++)
        {
            call.Post();
            Assert.True(answer.Wait(20_000));
        }
        server.Join();
        Assert.Equal(rounds, served);
    }
}
