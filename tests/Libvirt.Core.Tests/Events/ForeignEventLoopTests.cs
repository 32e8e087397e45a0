using System.Runtime.InteropServices;

namespace Libvirt.Tests.Events;

/// <summary>The library's own callbacks through six C functions, which stand on a default loop of the test's own.</summary>
public sealed unsafe class ForeignEventLoopTests
{
    private static readonly DefaultEventLoop Loop = new();

    private readonly ForeignEventLoop _foreign = new(new()
    {
        AddHandle = &AddHandle,
        RemoveHandle = &RemoveHandle,
        AddTimeout = &AddTimeout,
        UpdateTimeout = &UpdateTimeout,
        RemoveTimeout = &RemoveTimeout,
    });

    [Fact]
    public void ManagedCallbacksReachTheirTargetAndAreFreedOnce()
    {
        var log = new List<string>();
        using var pipe = new Pipe();
        int watch = _foreign.AddHandle(pipe.Writer, EventHandleType.Writable, (w, _, e) => log.Add($"handle{(int)e}"), () => log.Add("free handle"));
        int timer = _foreign.AddTimeout(-1, t => log.Add("timer"), () => log.Add("free timer"));
        _foreign.UpdateTimeout(timer, 0);
        Loop.RunOnce();
        Assert.Equal(["handle2", "timer"], log);
        Assert.Equal(0, _foreign.RemoveHandle(watch));
        Assert.Equal(0, _foreign.RemoveTimeout(timer));
        Loop.RunOnce();
        Assert.Equal(["handle2", "timer", "free handle", "free timer"], log);
    }

    [Fact]
    public void MissingFunctionsFailOrDoNothing()
    {
        var empty = new ForeignEventLoop(default);
        Assert.Equal(-1, empty.AddHandle(0, EventHandleType.Readable, (_, _, _) => { }));
        Assert.Equal(-1, empty.AddTimeout(0, _ => { }));
        Assert.Equal(-1, empty.RemoveHandle(1));
        Assert.Equal(-1, empty.RemoveTimeout(1));
        empty.UpdateHandle(1, 1);
        empty.UpdateTimeout(1, 1);
        Assert.True(new ForeignEventFunctions().IsEmpty);
    }

    [UnmanagedCallersOnly]
    private static int AddHandle(int fd, int events, delegate* unmanaged<int, int, int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free)
        => Loop.AddHandle(fd, events, callback, opaque, free);

    [UnmanagedCallersOnly]
    private static int RemoveHandle(int watch) => Loop.RemoveHandle(watch);

    [UnmanagedCallersOnly]
    private static int AddTimeout(int milliseconds, delegate* unmanaged<int, void*, void> callback, void* opaque, delegate* unmanaged<void*, void> free)
        => Loop.AddTimeout(milliseconds, callback, opaque, free);

    [UnmanagedCallersOnly]
    private static void UpdateTimeout(int timer, int milliseconds) => Loop.UpdateTimeout(timer, milliseconds);

    [UnmanagedCallersOnly]
    private static int RemoveTimeout(int timer) => Loop.RemoveTimeout(timer);
}
