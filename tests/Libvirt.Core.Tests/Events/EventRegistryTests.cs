namespace Libvirt.Tests.Events;

/// <summary>The registry is one for the process, so one test tells its whole life.</summary>
public sealed class EventRegistryTests
{
    [Fact]
    public void FirstRegistrationStays()
    {
        Assert.Null(EventRegistry.Current);
        Assert.Equal(-1, EventRegistry.AddHandle(0, EventHandleType.Readable, (_, _, _) => { }));
        Assert.Equal(-1, EventRegistry.AddTimeout(0, _ => { }));
        Assert.Equal((-1, -1), (EventRegistry.RemoveHandle(1), EventRegistry.RemoveTimeout(1)));
        EventRegistry.UpdateHandle(1, 1);
        EventRegistry.UpdateTimeout(1, 1);

        Assert.True(EventRegistry.Register(default));
        Assert.Null(EventRegistry.Current);
        Assert.True(EventRegistry.RegisterDefault());
        Assert.False(EventRegistry.RegisterDefault());
        Assert.Same(EventRegistry.Default, EventRegistry.Current);

        int called = 0;
        int timer = EventRegistry.AddTimeout(0, _ => called++);
        EventRegistry.Default.RunOnce();
        Assert.Equal((1, 0), (called, EventRegistry.RemoveTimeout(timer)));
    }
}
