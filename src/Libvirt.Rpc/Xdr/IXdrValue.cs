namespace Libvirt.Rpc.Xdr;

/// <summary>A structure of the protocol.</summary>
public interface IXdrValue<T> where T : struct, IXdrValue<T>
{
    /// <summary>The least bytes that a value takes: what an array of a claimed length needs at least.</summary>
    static abstract int MinimalSize { get; }

    /// <summary>Appends the value.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RPC: a string or list is longer than the protocol allows</exception>
    void Write(XdrWriter w);

    /// <summary>Takes a value.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_RPC: too short, or a length beyond its limit</exception>
    static abstract T Read(ref XdrReader r);
}
