namespace Libvirt;

/// <summary>A program's callback for stream events.</summary>
public abstract class StreamCallback
{
    /// <summary>Tells which <see cref="StreamEventType"/> bits can be done now.</summary>
    public abstract void Invoke(Stream stream, int events);

    /// <summary>Lets the program free its opaque data; called exactly once.</summary>
    public abstract void Free();
}
