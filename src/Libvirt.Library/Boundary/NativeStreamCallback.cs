namespace Libvirt.Library.Boundary;

/// <summary>A C function that is told of stream events.</summary>
internal sealed unsafe class NativeStreamCallback(nint function, nint opaque, nint free) : StreamCallback
{
    /// <inheritdoc/>
    public override void Invoke(Stream stream, int events)
        => ((delegate* unmanaged<nint, int, nint, void>)function)(stream.Handle, events, opaque);

    /// <inheritdoc/>
    public override void Free()
    {
        if (free != 0)
            ((delegate* unmanaged<nint, void>)free)(opaque);
    }
}
