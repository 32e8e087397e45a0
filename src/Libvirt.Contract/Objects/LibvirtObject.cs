namespace Libvirt;

/// <summary>What the C API hands out a pointer to. Objects carry names, not state: state belongs to the driver.</summary>
public abstract class LibvirtObject
{
    /// <summary>The handle that the C boundary gave to this object; 0 when none has been given yet. Only the boundary writes it.</summary>
    public nint Handle { get; set; }

    /// <summary>The object whose lifetime this one prolongs (a domain for its snapshot, a connection for its domain); null for a connection.</summary>
    public abstract LibvirtObject? Owner { get; }

    /// <summary>Releases what the object holds, once, when its last reference is gone.</summary>
    public virtual void Dispose()
    {
    }
}
