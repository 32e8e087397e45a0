using Libvirt.Rpc.Server;

namespace Libvirt.Rpc.Tests.Server;

public sealed class WorkerPoolTests
{
    [Fact]
    public async Task Every_job_runs_once_and_none_waits_for_a_worker_that_nobody_woke()
    {
        const int producers = 3, jobs = 20_000;
        var pool = new WorkerPool("test", 0, 4, 1);
        var counts = new int[producers, jobs];
        var tasks = Enumerable.Range(0, producers).Select(producer => Task.Factory.StartNew(() =>
        {
            for (int i = 0; i < jobs; i++)
            {
                int number = i;
                using var done = number % 7 == 0 ? new ManualResetEventSlim() : null;
                pool.Run(() =>
                {
                    Interlocked.Increment(ref counts[producer, number]);
                    done?.Set();
                }, number % 3 == 0);
                // Now and then the pool runs empty, so that its workers fall asleep and are woken.
                if (done is not null)
                    Assert.True(done.Wait(20_000), "a job waits in vain");
            }
        }, TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(tasks);
        Eventually.Holds(() => pool.State is (_, _, _, var workers, var free, 0) && workers == free, $"{pool.State}");
        Assert.All(counts.Cast<int>(), count => Assert.Equal(1, count));
        Assert.InRange(pool.State.Workers, 1, 4);
        pool.Stop();
        Eventually.Holds(() => pool.State.Workers == 0, $"{pool.State}");
    }

    [Fact]
    public void Urgent_jobs_find_a_worker_when_all_others_wait()
    {
        var pool = new WorkerPool("test", 0, 2, 1);
        using var gate = new ManualResetEventSlim();
        using var urgent = new ManualResetEventSlim();
        int later = 0;
        for (int i = 0; i < 2; i++)
            pool.Run(gate.Wait, false);
        pool.Run(() => Interlocked.Increment(ref later), false);
        for (int i = 0; i < 2; i++)
        {
            pool.Run(urgent.Set, true);
            Assert.True(urgent.Wait(20_000));
            urgent.Reset();
        }
        Eventually.Holds(() => pool.State.Queued == 1, $"{pool.State}");
        Assert.Equal(0, Volatile.Read(ref later));
        gate.Set();
        Eventually.Holds(() => Volatile.Read(ref later) == 1, $"{pool.State}");
        pool.Stop();
    }

    [Fact]
    public void More_workers_take_what_waits_and_fewer_end()
    {
        var pool = new WorkerPool("test", 0, 1, 1);
        using var gate = new ManualResetEventSlim();
        int ran = 0;
        pool.Run(gate.Wait, false);
        pool.Run(() => Interlocked.Increment(ref ran), false);
        pool.Run(() => Interlocked.Increment(ref ran), false);
        Eventually.Holds(() => pool.State is { Workers: 1, Queued: 2 }, $"{pool.State}");
        pool.Change(null, 3, null);
        Eventually.Holds(() => Volatile.Read(ref ran) == 2, $"{pool.State}");
        gate.Set();
        Eventually.Holds(() => pool.State is { Workers: 3, Free: 3 }, $"{pool.State}");
        pool.Change(null, 1, null);
        Eventually.Holds(() => pool.State.Workers == 1, $"{pool.State}");
        Assert.Equal(ErrorNumber.InvalidArg, Assert.Throws<LibvirtException>(() => pool.Change(2, null, null)).Code);
        pool.Stop();
    }
}
