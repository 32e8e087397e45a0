namespace Libvirt.Library.Boundary;

/// <summary>A C function with its opaque data.</summary>
internal sealed unsafe class NativeEventCallback(nint function, nint opaque, nint free, nint connectionHandle) : EventCallback
{
    private bool _holds;

    /// <summary>Takes the reference to the connection that <see cref="Free"/> gives back.</summary>
    public void Hold()
    {
        Handles.Reference(connectionHandle);
        _holds = true;
    }

    /// <inheritdoc/>
    public override void Invoke(Connection connection, ObjectEvent what)
    {
        nint subject = Handles.Give(what.Subject(connection));
        try
        {
            EventDispatch.Invoke(function, connectionHandle, subject, what.Payload, opaque);
        }
        finally
        {
            Handles.Release(subject); // a callback that keeps the object has taken a reference of its own
        }
    }

    /// <inheritdoc/>
    public override void Free()
    {
        if (free != 0)
            ((delegate* unmanaged<nint, void>)free)(opaque);
        if (_holds)
            Handles.Release(connectionHandle);
    }

    /// <inheritdoc/>
    public override bool IsSame(EventCallback other) => other is NativeEventCallback o && o.Is(function);

    private bool Is(nint otherFunction) => function == otherFunction;
}
