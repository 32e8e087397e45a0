using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Libvirt.Tests.Events;

public sealed unsafe class DefaultEventLoopTests
{
    private readonly DefaultEventLoop _loop = new();
    private readonly List<string> _log = [];

    [Fact]
    public void IdentifiersArePositiveAndUnique()
    {
        Assert.Equal(1, _loop.AddHandle(-1, EventHandleType.Readable, (_, _, _) => { }));
        Assert.Equal(2, _loop.AddHandle(-1, EventHandleType.Readable, (_, _, _) => { }));
        Assert.Equal(1, _loop.AddTimeout(-1, _ => { }));
        Assert.Equal(0, _loop.RemoveHandle(2));
        Assert.Equal(-1, _loop.RemoveHandle(2));
        Assert.Equal(-1, _loop.RemoveTimeout(7));
        Assert.Equal(3, _loop.AddHandle(-1, EventHandleType.Readable, (_, _, _) => { }));
    }

    [Fact]
    public void TimerFiresPeriodicallyUntilDisabled()
    {
        int timer = _loop.AddTimeout(20, _ => _log.Add("tick"));
        var watch = Stopwatch.StartNew();
        _loop.RunOnce();
        _loop.RunOnce();
        Assert.Equal(2, _log.Count);
        Assert.True(watch.ElapsedMilliseconds >= 39, $"{watch.ElapsedMilliseconds} ms");
        _loop.UpdateTimeout(timer, -1);
        _loop.AddTimeout(1, _ => _log.Add("other"));
        _loop.RunOnce();
        Assert.Equal("other", _log[^1]);
    }

    [Fact]
    public void EverythingReadyIsCalledInOneIterationInTheOrderOfArming()
    {
        using var pipe = new Pipe();
        _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, e) => _log.Add($"a{(int)e}"));
        int timer = _loop.AddTimeout(-1, _ => _log.Add("t"));
        _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, e) => _log.Add($"b{(int)e}"));
        _loop.UpdateTimeout(timer, 0);
        _loop.RunOnce();
        Assert.Equal(["a2", "b2", "t"], _log);
    }

    [Fact]
    public void HangupIsReportedWithoutBeingAskedFor()
    {
        using var pipe = new Pipe();
        _loop.AddHandle(pipe.Reader, EventHandleType.Readable, (_, _, e) => _log.Add($"{(int)e}"));
        pipe.CloseWriter();
        _loop.RunOnce();
        Assert.Equal(["8"], _log);
    }

    [Fact]
    public void ErrorOfAWriterIsReported()
    {
        using var pipe = new Pipe();
        _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, e) => _log.Add($"{(int)e}"));
        pipe.CloseReader();
        _loop.RunOnce();
        Assert.Equal(["6"], _log);
    }

    [Fact]
    public void ClosedDescriptorDoesNotSpin()
    {
        using var pipe = new Pipe();
        _loop.AddHandle(pipe.Reader, EventHandleType.Readable, (_, _, _) => _log.Add("never"));
        pipe.CloseReader();
        _loop.AddTimeout(30, _ => _log.Add("t"));
        int iterations = 0;
        for (; _log.Count == 0; iterations++)
            _loop.RunOnce();
        Assert.Equal(["t"], _log);
        Assert.InRange(iterations, 1, 2);
    }

    [Fact]
    public void FreeIsCalledOnceByTheNextIterationBeforeAnythingElse()
    {
        using var pipe = new Pipe();
        int first = _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, _) => _log.Add("call"), () => _log.Add("free"));
        _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, _) => _log.Add("second"));
        _loop.RemoveHandle(first);
        Assert.Empty(_log);
        _loop.RunOnce();
        Assert.Equal(["free"], _log);
        _loop.RunOnce();
        Assert.Equal(["free", "second"], _log);
    }

    [Fact]
    public void CallbackMayRemoveItselfAndNest()
    {
        using var pipe = new Pipe();
        pipe.Put();
        _loop.AddHandle(pipe.Reader, EventHandleType.Readable, (watch, _, _) =>
        {
            _log.Add("enter");
            _loop.RemoveHandle(watch);
            _loop.RunOnce();
            _log.Add("leave");
        }, () => _log.Add("free"));
        _loop.RunOnce();
        Assert.Equal(["enter", "free", "leave"], _log);
    }

    [Fact]
    public void NestedIterationSkipsTheSourceThatIsBeingCalled()
    {
        using var pipe = new Pipe();
        pipe.Put();
        _loop.AddHandle(pipe.Reader, EventHandleType.Readable, (_, _, _) =>
        {
            _log.Add("handle");
            _loop.RunOnce();
            pipe.Take();
        });
        _loop.AddTimeout(10, _ => _log.Add("timer"));
        _loop.RunOnce();
        Assert.Equal(["handle", "timer"], _log);
    }

    [Fact]
    public void CallbackMayRemoveAnotherReadySource()
    {
        using var pipe = new Pipe();
        int second = 0;
        _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, _) =>
        {
            _log.Add("first");
            _loop.RemoveHandle(second);
        });
        second = _loop.AddHandle(pipe.Writer, EventHandleType.Writable, (_, _, _) => _log.Add("second"));
        _loop.RunOnce();
        Assert.Equal(["first"], _log);
    }

    [Fact]
    public void ChangesFromAnotherThreadEndThePoll()
    {
        var thread = new Thread(() =>
        {
            Thread.Sleep(30);
            _loop.AddTimeout(0, _ => _log.Add("woken"));
        });
        thread.Start();
        while (_log.Count == 0)
            _loop.RunOnce();
        thread.Join();
        Assert.Equal(["woken"], _log);
    }

    [Fact]
    public void ExceptionOfACallbackIsDropped()
    {
        _loop.AddTimeout(0, _ => throw new InvalidOperationException());
        _loop.RunOnce();
        _loop.RunOnce();
    }

    [Fact]
    public void CCallbacksGetTheirOpaquePointer()
    {
        int count = 0;
        int timer = _loop.AddTimeout(0, &Count, &count, &AddHundred);
        _loop.RunOnce();
        _loop.RunOnce();
        _loop.RemoveTimeout(timer);
        _loop.RunOnce();
        Assert.Equal(102, count);

        [UnmanagedCallersOnly]
        static void Count(int timer, void* opaque) => ++*(int*)opaque;

        [UnmanagedCallersOnly]
        static void AddHundred(void* opaque) => *(int*)opaque += 100;
    }

    [Fact]
    public void ThousandHandlesAndTimers()
    {
        using var pipe = new Pipe();
        var timers = new List<int>();
        for (int i = 0; i < 1000; i++)
        {
            _loop.AddHandle(pipe.Reader, EventHandleType.Readable, (_, _, _) => { });
            timers.Add(_loop.AddTimeout(100_000 - i, _ => _log.Add("late")));
        }
        int fired = 0;
        _loop.AddTimeout(0, _ => fired++);
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 1000; i++)
        {
            _loop.UpdateTimeout(timers[i], 50_000 + i);
            _loop.RunOnce();
        }
        Assert.Equal(1000, fired);
        Assert.Empty(_log);
        Assert.True(watch.ElapsedMilliseconds < 5000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void ManyThreadsAddAndRemove()
    {
        int freed = 0;
        bool stop = false;
        var runner = new Thread(() =>
        {
            while (!Volatile.Read(ref stop))
                _loop.RunOnce();
        }, 64 * 1024);
        runner.Start();
        var workers = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 500; i++)
            {
                int timer = _loop.AddTimeout(i % 3 - 1, _ => { }, () => Interlocked.Increment(ref freed));
                int handle = _loop.AddHandle(-1, EventHandleType.Readable, (_, _, _) => { }, () => Interlocked.Increment(ref freed));
                _loop.UpdateTimeout(timer, 1);
                Assert.Equal(0, _loop.RemoveTimeout(timer));
                Assert.Equal(0, _loop.RemoveHandle(handle));
            }
        })).ToList();
        workers.ForEach(t => t.Start());
        workers.ForEach(t => t.Join());
        var limit = Stopwatch.StartNew();
        while (Volatile.Read(ref freed) < 4000 && limit.ElapsedMilliseconds < 10_000)
            Thread.Sleep(1);
        Volatile.Write(ref stop, true);
        _loop.AddTimeout(-1, _ => { });
        _loop.RemoveHandle(_loop.AddHandle(-1, EventHandleType.Readable, (_, _, _) => { }));
        runner.Join();
        Assert.Equal(4000, freed);
    }
}
