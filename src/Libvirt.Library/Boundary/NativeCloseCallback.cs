namespace Libvirt.Library.Boundary;

/// <summary>A C function that is told when a connection is lost.</summary>
internal sealed unsafe class NativeCloseCallback(nint handle, nint function, nint opaque, nint free) : ConnectionCloseCallback
{
    /// <inheritdoc/>
    public override nint Function => function;

    /// <inheritdoc/>
    public override void Invoke(int reason) => ((delegate* unmanaged<nint, int, nint, void>)function)(handle, reason, opaque);

    /// <inheritdoc/>
    public override void Free()
    {
        if (free != 0)
            ((delegate* unmanaged<nint, void>)free)(opaque);
    }
}
