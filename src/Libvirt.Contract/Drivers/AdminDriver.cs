namespace Libvirt;

/// <summary>The administration calls of a daemon.</summary>
public partial class AdminDriver
{
    /// <summary>The last reference to the connection is gone.</summary>
    public virtual void Close(AdmConnect connection)
    {
    }
}
