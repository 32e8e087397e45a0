namespace Libvirt;

/// <summary>The administration calls of a daemon.</summary>
public partial class AdminDriver
{
    /// <summary>The last reference to the connection is gone.</summary>
    public virtual void Close(AdmConnect connection)
    {
    }

    /// <summary>The version of the daemon's library, 1,000,000 * major + 1,000 * minor + release.</summary>
    public virtual ulong LibVersion(AdmConnect connection) => throw LibvirtException.NoSupport(ErrorDomain.Admin, "virAdmConnectGetLibVersion");

    /// <summary>Whether the daemon can still be reached.</summary>
    public virtual bool IsAlive(AdmConnect connection) => throw LibvirtException.NoSupport(ErrorDomain.Admin, "virAdmConnectIsAlive");

    /// <summary>Keeps the one callback that is told when the connection is lost.</summary>
    public virtual void RegisterCloseCallback(AdmConnect connection, ConnectionCloseCallback callback)
        => throw LibvirtException.NoSupport(ErrorDomain.Admin, "virAdmConnectRegisterCloseCallback");

    /// <summary>Forgets it.</summary>
    public virtual void UnregisterCloseCallback(AdmConnect connection, nint function)
        => throw LibvirtException.NoSupport(ErrorDomain.Admin, "virAdmConnectUnregisterCloseCallback");
}
