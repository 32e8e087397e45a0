namespace Libvirt.Driver.Test;

/// <summary>The devices of one test host, shared by its connections.</summary>
/// <param name="events">Where their events go.</param>
public sealed class TestNodeDeviceState(ObjectEventQueue events)
{
    /// <summary>Where their events go.</summary>
    public ObjectEventQueue Events { get; } = events;

    /// <summary>Makes the virtual port that a pool or a program asks for.</summary>
    public void CreatePort(string? nodeName, string? portName) => throw new NotImplementedException();

    /// <summary>Removes it.</summary>
    public void DestroyPort() => throw new NotImplementedException();
}
