namespace Libvirt;

/// <summary>A program's callback for the loss of a connection.</summary>
public abstract class ConnectionCloseCallback
{
    /// <summary>The program's function, by which it is found again.</summary>
    public abstract nint Function { get; }

    /// <summary>Tells a <see cref="ConnectCloseReason"/>.</summary>
    public abstract void Invoke(int reason);

    /// <summary>Lets the program free its opaque data; called exactly once.</summary>
    public abstract void Free();
}
