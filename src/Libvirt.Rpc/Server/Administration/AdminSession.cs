namespace Libvirt.Rpc.Server.Administration;

/// <summary>What the program admin keeps for a client.</summary>
internal sealed class AdminSession(AdmConnect connection)
{
    private bool _open;

    /// <summary>The daemon, as an object of the administration calls.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: the client has opened no connection</exception>
    public AdmConnect Connection => _open ? connection : throw LibvirtException.Internal(ErrorDomain.Rpc, "connection not open");

    /// <summary>Opens.</summary>
    public void Open()
    {
        if (_open)
            throw LibvirtException.Internal(ErrorDomain.Rpc, "connection already open");
        _open = true;
    }

    /// <summary>Closes.</summary>
    public void Close() => _open = false;

    /// <summary>Whoever reaches the administration's socket may change everything.</summary>
    public bool IsReadOnly => false;

    /// <summary>As many as the client wants at most.</summary>
    public T[] Wanted<T>(T[] list, int wanted) => list.Length <= wanted ? list : list[..Math.Max(wanted, 0)];
}
