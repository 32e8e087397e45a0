namespace Libvirt;

/// <summary>How a driver says which URIs are its own: one registration a driver.</summary>
public abstract class DriverRegistration
{
    /// <summary>The name in error messages, as native prints it: "Test", "QEMU".</summary>
    public abstract string Name { get; }

    /// <summary>The schemes that it opens, without "+transport"; null for all that reach it.</summary>
    public abstract IReadOnlyList<string>? Schemes { get; }

    /// <summary>True when a URI with a server name is not for it but for the remote driver.</summary>
    public virtual bool LocalOnly => false;

    /// <summary>Opens a connection; null declines, and the next driver is asked.</summary>
    /// <exception cref="LibvirtException">it is ours and cannot be opened</exception>
    public abstract Connection? Open(ConnectionRequest request);

    /// <summary>True when <see cref="StartInDaemon"/> has something to do, for which the daemon has a thread.</summary>
    public virtual bool StartsInDaemon => false;

    /// <summary>A daemon that serves this driver starts: what it keeps is read, what runs is taken over, while clients of other drivers are served.</summary>
    /// <exception cref="LibvirtException">its configuration is wrong, or its folders cannot be used: the daemon does not start</exception>
    public virtual void StartInDaemon()
    {
    }

    /// <summary>True while something runs that the daemon has to look after: it does not end then for want of clients.</summary>
    public virtual bool IsNeeded => false;

    /// <summary>Is told by the driver, on any thread, when <see cref="IsNeeded"/> changes, in the order of the changes. Set by the daemon before the driver starts.</summary>
    public virtual Action<bool>? ActivityChanged { get; set; }

    /// <summary>Why the host should wait with its end while <see cref="IsNeeded"/>; null when nothing has to be done before.</summary>
    public virtual string? InhibitionReason => null;

    /// <summary>The host is about to be switched off: does with what runs what the driver's configuration says, and waits for it.</summary>
    /// <param name="tell">Is told what is being done.</param>
    public virtual void ShutDownWithHost(Action<string> tell)
    {
    }

    /// <summary>True for a driver that serves the connections of this daemon's hypervisors too: with what its properties below answer after its start.</summary>
    public virtual bool IsSecondary => false;

    /// <summary>Its pools; null when it has none.</summary>
    public virtual StorageDriver? Storage => null;

    /// <summary>The URI to use when the program names none and this hypervisor is there; null when it is not.</summary>
    public virtual string? Probe() => null;
}
